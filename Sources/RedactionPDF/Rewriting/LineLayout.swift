import RedactionModel

/// Where each glyph of a touched line stands in the copy, and where the stand-ins do.
///
/// A gap as wide as the removed word would tell the word, and so would the stretched spaces of a justified line
/// (Bland, Iyer and Levchenko, "Story Beyond the Eye", PoPETs 2023). So the whole segment is set anew: words keep
/// their inner spacing, every space between them gets the font's own width, and a stand-in the width of its label.
struct LineLayout {
    /// A stand-in and where it stands.
    struct Placement {
        let standIn: Substitution.StandIn
        /// The removed glyph whose font size, direction and place in the stream the stand-in takes.
        let glyph: Int
        /// From the start of that glyph's show operation, in its text space.
        let offset: Double
        /// 1, or less where the segment had to be narrowed to fit.
        let scale: Double
    }

    /// For each glyph that is set anew, its offset in the text space of its show operation and its narrowing.
    private(set) var offsets: [Int: (offset: Double, scale: Double)] = [:]
    private(set) var placements: [Placement] = []
    /// Whether any line could not be set anew.
    private(set) var hasLinesInPlace = false
    /// How the touched lines moved.
    private(set) var shifts: [LineShift] = []
    /// The windows that end elsewhere now, as they are to be.
    private(set) var windows: [Int: Rectangle] = [:]
    /// The windows that touched lines are seen through.
    let touchedWindows: Set<Int>

    /// For each glyph of a leader, where it is repeated; empty where another one stands for it.
    private var repeated: [Int: [Double]] = [:]

    private let content: PageContent
    private let removal: GlyphRemoval
    private let room: LineRoom
    private var anchors: [Point: LineAnchors] = [:]

    /// What stays free on either side of a leader, in ems.
    private static let leaderGap = 0.3
    /// The space where a font does not tell its own.
    private static let commonSpace = 0.28

    /// - Parameter spacing: with `.keep`, nothing moves and stand-ins are fitted into the gaps.
    init(_ content: PageContent, removal: GlyphRemoval, page: Rectangle, spacing: Spacing) {
        self.content = content
        self.removal = removal
        let segments = LineSegment.touched(by: removal, in: content)
        let windows = LineWindows(content, segments)
        touchedWindows = windows.touched
        room = LineRoom(content: content, page: page, windows: windows)
        var laid: [Int: LineShift] = [:]
        for (index, segment) in segments.enumerated() {
            guard spacing != .keep else {
                fillGaps(of: segment)
                continue
            }
            if anchors[segment.direction] == nil {
                anchors[segment.direction] = LineAnchors(content, removal, direction: segment.direction, page: page)
            }
            laid[index] = lay(segment)
        }
        shifts = laid.sorted { $0.key < $1.key }.map(\.value)
        self.windows = windows.fitted(to: laid)
    }

    /// The show operations that are written anew.
    var shows: Set<Int> {
        Set(
            (Array(offsets.keys) + Array(repeated.keys)).map { Int(content.glyphs[$0].show) }
                + placements.map { Int(content.glyphs[$0.glyph].show) }
        )
        .union(content.glyphs.indices.lazy.filter(removal.isRemoved).map { Int(content.glyphs[$0].show) })
    }

    /// Where a glyph of the page stands in the copy: nowhere if it goes, and at several places if it is a leader's dot.
    func places(of glyph: Int) -> [(offset: Double, scale: Double)] {
        if removal.isRemoved(glyph) { return [] }
        if let repeated = repeated[glyph] { return repeated.map { ($0, 1) } }
        return [offsets[glyph] ?? (content.glyphs[glyph].offset, 1)]
    }

    // MARK: Laying a segment

    /// - Returns: nil where the line stays as it was.
    private mutating func lay(_ segment: LineSegment) -> LineShift? {
        guard let first = segment.glyphs.first, !isVertical(first) else { return leaveInPlace(segment) }
        let items = LineItem.items(of: segment, content, removal)
        guard let origin = items.first?.start else { return nil }
        let end = items.map(\.end).max() ?? origin
        guard let clip = room.clip(of: segment, from: origin, to: end) else {
            hasLinesInPlace = true
            fillGaps(of: segment)
            return nil
        }
        var limits = room.limits(of: segment, from: origin, to: end)
        limits = (max(limits.low, clip.low), min(limits.high, clip.high))
        var spans: [LineShift.Span] = []
        if items.contains(where: { $0.kind == .leader }) {
            spans = lay(items, around: limits, segment)
        } else {
            let anchor = anchors[segment.direction]?.anchor(from: origin, to: end) ?? .start
            spans = lay(items, at: anchor, from: origin, to: end, within: limits, segment)
        }
        return LineShift(segment, spans: spans)
    }

    /// Words and stand-ins, with the font's own space between them.
    private mutating func lay(
        _ items: [LineItem], at anchor: LineAnchors.Anchor, from origin: Double, to oldEnd: Double,
        within limits: (low: Double, high: Double), _ segment: LineSegment
    ) -> [LineShift.Span] {
        let space = spaceWidth(in: segment)
        var starts: [Double] = []
        var end = origin
        for (index, item) in items.enumerated() {
            let spaces = index > 0 && item.isParted ? spaceCount(from: items[index - 1], to: item, segment) : 0
            starts.append(end + space * spaces)
            end = (starts.last ?? end) + width(of: item)
        }
        let span = place(anchor, from: origin, to: oldEnd, width: end - origin, within: limits, least: segment.em)
        let ratio = end > origin ? (span.end - span.start) / (end - origin) : 1
        // Sums of the same widths in another order differ in their last bits, and those would tell the order.
        let scale = ratio > 0.99999 ? 1 : ratio
        return zip(items, starts).flatMap { item, start in
            let place = span.start + (start - origin) * scale
            self.place(item, at: place, scale: scale, segment)
            return self.spans(of: item, at: place, scale: scale, segment)
        }
    }

    /// Where a row of items of a new width stands, narrowed if there is no room for it.
    private func place(
        _ anchor: LineAnchors.Anchor, from start: Double, to end: Double, width: Double,
        within limits: (low: Double, high: Double), least: Double
    ) -> (start: Double, end: Double) {
        switch anchor {
        case .start: return (start, start + min(width, limits.high - start))
        case .end: return (end - min(width, end - limits.low), end)
        case .middle:
            let middle = (start + end) / 2
            let half = max(min(width / 2, middle - limits.low, limits.high - middle), least)
            return (middle - half, middle + half)
        }
    }

    /// A line with leaders: its first part keeps its start, each other part its end, and the leaders fill what is left.
    private mutating func lay(
        _ items: [LineItem], around limits: (low: Double, high: Double), _ segment: LineSegment
    ) -> [LineShift.Span] {
        let clearance = segment.em * LineLayout.leaderGap
        let parts = items.split(omittingEmptySubsequences: false) { $0.kind == .leader }.map { Array($0) }
        let leaders = items.filter { $0.kind == .leader }
        var spans: [LineShift.Span] = []
        var begin = limits.low
        for (index, part) in parts.enumerated() {
            var limits = (low: max(limits.low, begin), high: limits.high)
            if index < leaders.count, let next = parts[index + 1].first { limits.high = next.start - clearance }
            var laid: [LineShift.Span] = []
            if let first = part.first, let end = part.map(\.end).max() {
                laid = lay(part, at: index == 0 ? .start : .end, from: first.start, to: end, within: limits, segment)
            }
            if index > 0 {
                let leader = leaders[index - 1]
                // Where nothing follows, an end rounded to the em does not tell with which dot the row began.
                let end =
                    laid.first.map { $0.newStart - clearance }
                    ?? (leader.end / segment.em).rounded(.down) * segment.em
                fill(leader, from: begin, to: end, segment)
            }
            begin = (laid.last?.newEnd ?? leaders.first?.start ?? begin) + clearance
            spans += laid
        }
        return spans
    }

    private mutating func fill(_ item: LineItem, from start: Double, to end: Double, _ segment: LineSegment) {
        for glyph in item.glyphs + item.spaces { repeated[glyph] = [] }
        guard let leader = Leader(item, content, along: segment.direction, em: segment.em) else { return }
        repeated[leader.glyph] = leader.places(from: start, to: end).map { offset(of: leader.glyph, at: $0, segment) }
    }

    private func spans(of item: LineItem, at place: Double, scale: Double, _ segment: LineSegment) -> [LineShift.Span] {
        if case .standIn = item.kind {
            return [
                LineShift.Span(
                    start: item.start, end: item.end, newStart: place, newEnd: place + width(of: item) * scale,
                    isRemoved: true)
            ]
        }
        return item.glyphs.map { glyph in
            let start = segment.direction.dot(content.glyphs[glyph].corner)
            let newStart = place + (start - item.start) * scale
            let length = content.glyphs[glyph].along.length
            return LineShift.Span(
                start: start, end: start + length, newStart: newStart, newEnd: newStart + length * scale,
                isRemoved: false)
        }
    }

    private func width(of item: LineItem) -> Double {
        guard case .standIn(let standIn) = item.kind, let glyph = item.glyphs.first else {
            return item.end - item.start
        }
        let show = content.shows[Int(content.glyphs[glyph].show)]
        return StandInShape(removal.standIns[standIn]).width * abs(content.emHeight(of: show))
            * show.textToPage.apply(vector: Point(x: abs(show.state.horizontalScaling), y: 0)).length
    }

    private mutating func place(_ item: LineItem, at start: Double, scale: Double, _ segment: LineSegment) {
        for space in item.spaces {
            offsets[space] = (offset(of: space, at: start + width(of: item) * scale, segment), scale)
        }
        if case .standIn(let standIn) = item.kind {
            // One stand-in, however many operations, fonts or copies its glyphs come from.
            guard let glyph = item.glyphs.first else { return }
            placements.append(
                Placement(
                    standIn: removal.standIns[standIn], glyph: glyph,
                    offset: offset(of: glyph, at: start, segment), scale: scale))
            return
        }
        for glyph in item.glyphs {
            let position = segment.direction.dot(content.glyphs[glyph].corner) - item.start
            offsets[glyph] = (offset(of: glyph, at: start + position * scale, segment), scale)
        }
    }

    /// From a place along the line to an offset in the text space of the glyph's show operation.
    private func offset(of glyph: Int, at position: Double, _ segment: LineSegment) -> Double {
        let shape = content.glyphs[glyph]
        let unit = content.shows[Int(shape.show)].textToPage.apply(vector: Point(x: 1, y: 0))
        let perUnit = segment.direction.dot(unit)
        guard abs(perUnit) > 1e-12 else { return shape.offset }
        return shape.offset + (position - segment.direction.dot(shape.corner)) / perUnit
    }

    /// Vertical lines are not set anew: their glyphs have one height each, which tells their number and no more.
    private mutating func leaveInPlace(_ segment: LineSegment) -> LineShift {
        hasLinesInPlace = true
        for glyph in segment.glyphs where !removal.isRemoved(glyph) {
            offsets[glyph] = (content.glyphs[glyph].offset, 1)
        }
        let spans = segment.glyphs.filter(removal.isRemoved).map { glyph in
            let start = segment.direction.dot(content.glyphs[glyph].corner)
            let end = start + content.glyphs[glyph].along.length
            return LineShift.Span(start: start, end: end, newStart: start, newEnd: end, isRemoved: true)
        }
        return LineShift(segment, spans: spans)
    }

    /// Every word stays, and each stand-in takes the place of what it stands for.
    private mutating func fillGaps(of segment: LineSegment) {
        for glyph in segment.glyphs where !removal.isRemoved(glyph) {
            offsets[glyph] = (content.glyphs[glyph].offset, 1)
        }
        for item in LineItem.items(of: segment, content, removal) {
            guard case .standIn(let index) = item.kind, let glyph = item.glyphs.first, !isVertical(glyph) else {
                continue
            }
            let fit = (item.end - item.start) / max(width(of: item), 1e-9)
            let isBox = StandInShape(removal.standIns[index]).label == nil
            placements.append(
                Placement(
                    standIn: removal.standIns[index], glyph: glyph, offset: offset(of: glyph, at: item.start, segment),
                    scale: isBox ? fit : min(1, fit)))
        }
    }

    // MARK: Measures

    /// A row of spaces stays one; a single space may have been stretched as wide.
    private func spaceCount(from item: LineItem, to next: LineItem, _ segment: LineSegment) -> Double {
        let spaces = item.spaces.count { content.glyphs[$0].along.length > 0 }
        return next.start - item.end > segment.em ? Double(max(1, spaces)) : 1
    }

    private func isVertical(_ glyph: Int) -> Bool {
        content.isVertical(content.shows[Int(content.glyphs[glyph].show)])
    }

    private func spaceWidth(in segment: LineSegment) -> Double {
        let space = segment.glyphs.first { content.glyphs[$0].isWhiteSpace && content.glyphs[$0].along.length > 0 }
        return space.map { content.glyphs[$0].along.length } ?? segment.em * LineLayout.commonSpace
    }
}
