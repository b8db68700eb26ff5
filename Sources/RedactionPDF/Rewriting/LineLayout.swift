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

    private let content: PageContent
    private let removal: GlyphRemoval
    private let room: LineRoom
    private var anchors: [Point: LineAnchors] = [:]

    /// A gap of this many ems stands between words.
    private static let wordGap = 0.12
    /// The space where a font does not tell its own.
    private static let commonSpace = 0.28

    init(_ content: PageContent, removal: GlyphRemoval, page: Rectangle) {
        self.content = content
        self.removal = removal
        room = LineRoom(content: content, page: page)
        for segment in LineSegment.touched(by: removal, in: content) {
            if anchors[segment.direction] == nil {
                anchors[segment.direction] = LineAnchors(content, direction: segment.direction)
            }
            lay(segment)
        }
    }

    /// The show operations that are written anew.
    var shows: Set<Int> {
        Set(offsets.keys.map { Int(content.glyphs[$0].show) } + placements.map { Int(content.glyphs[$0.glyph].show) })
            .union(content.glyphs.indices.lazy.filter(removal.isRemoved).map { Int(content.glyphs[$0].show) })
    }

    // MARK: Laying a segment

    /// Glyphs that move together: a word, or what one stand-in replaces.
    private struct Item {
        var glyphs: [Int]
        /// White space behind it, which stays and goes where its end goes.
        var spaces: [Int] = []
        let standIn: Int32
        var start: Double
        var end: Double
        /// Whether white space parts it from the item before.
        let isParted: Bool
    }

    private mutating func lay(_ segment: LineSegment) {
        guard let first = segment.glyphs.first, !isVertical(first) else {
            leaveInPlace(segment)
            return
        }
        let items = items(of: segment)
        guard let origin = items.first?.start else { return }
        let space = spaceWidth(in: segment)
        var starts: [Double] = []
        var end = origin
        for (index, item) in items.enumerated() {
            starts.append(end + (index > 0 && item.isParted ? space : 0))
            end = (starts.last ?? end) + width(of: item)
        }
        let span = place(segment, from: origin, to: items.map(\.end).max() ?? origin, width: end - origin)
        let ratio = end > origin ? (span.upperBound - span.lowerBound) / (end - origin) : 1
        // Sums of the same widths in another order differ in their last bits, and those would tell the order.
        let scale = ratio > 0.99999 ? 1 : ratio
        for (item, start) in zip(items, starts) {
            place(item, at: span.lowerBound + (start - origin) * scale, scale: scale, segment)
        }
    }

    /// Where a segment of a new width stands, narrowed if there is no room for it.
    private func place(
        _ segment: LineSegment, from start: Double, to end: Double, width: Double
    ) -> ClosedRange<Double> {
        let limits = room.limits(of: segment, from: start, to: end)
        switch anchors[segment.direction]?.anchor(from: start, to: end) ?? .start {
        case .start: return start...(start + min(width, limits.high - start))
        case .end: return (end - min(width, end - limits.low))...end
        case .middle:
            let middle = (start + end) / 2
            let half = max(min(width / 2, middle - limits.low, limits.high - middle), segment.em)
            return (middle - half)...(middle + half)
        }
    }

    private func items(of segment: LineSegment) -> [Item] {
        var items: [Item] = []
        var isParted = false
        for glyph in segment.glyphs {
            let shape = content.glyphs[glyph]
            let start = segment.direction.dot(shape.corner)
            let end = start + shape.along.length
            let owner = removal.owners[glyph]
            if owner < 0, isWhiteSpace(glyph) {
                if let last = items.indices.last { items[last].spaces.append(glyph) }
                isParted = true
                continue
            }
            if let last = items.indices.last, items[last].standIn == owner,
                owner >= 0 || !isParted && start - items[last].end < segment.em * LineLayout.wordGap
            {
                items[last].glyphs.append(glyph)
                items[last].end = max(items[last].end, end)
            } else {
                let gap = items.last.map { start - $0.end } ?? 0
                items.append(
                    Item(
                        glyphs: [glyph], standIn: owner, start: start, end: end,
                        isParted: isParted || gap > segment.em * LineLayout.wordGap))
            }
            isParted = false
        }
        return items
    }

    private func width(of item: Item) -> Double {
        guard item.standIn >= 0, let glyph = item.glyphs.first else { return item.end - item.start }
        let show = content.shows[Int(content.glyphs[glyph].show)]
        return StandInShape(removal.standIns[Int(item.standIn)]).width * abs(fontSize(of: show))
            * show.textToPage.apply(vector: Point(x: abs(show.state.horizontalScaling), y: 0)).length
    }

    private mutating func place(_ item: Item, at start: Double, scale: Double, _ segment: LineSegment) {
        for space in item.spaces {
            offsets[space] = (offset(of: space, at: start + width(of: item) * scale, segment), scale)
        }
        if item.standIn >= 0 {
            // One stand-in, however many operations, fonts or copies its glyphs come from.
            guard let glyph = item.glyphs.first else { return }
            placements.append(
                Placement(
                    standIn: removal.standIns[Int(item.standIn)], glyph: glyph,
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
    private mutating func leaveInPlace(_ segment: LineSegment) {
        for glyph in segment.glyphs where !removal.isRemoved(glyph) {
            offsets[glyph] = (content.glyphs[glyph].offset, 1)
        }
    }

    // MARK: Measures

    private func isVertical(_ glyph: Int) -> Bool {
        guard let font = content.shows[Int(content.glyphs[glyph].show)].state.font else { return false }
        return content.fonts[font].isVertical
    }

    private func isWhiteSpace(_ glyph: Int) -> Bool {
        content.glyphs[glyph].text.map { !$0.isEmpty && $0.isBlank } ?? false
    }

    private func fontSize(of show: ShowOperation) -> Double {
        guard let font = show.state.font else { return show.state.fontSize }
        return show.state.fontSize * content.fonts[font].emHeight
    }

    private func spaceWidth(in segment: LineSegment) -> Double {
        let space = segment.glyphs.first { isWhiteSpace($0) && content.glyphs[$0].along.length > 0 }
        return space.map { content.glyphs[$0].along.length } ?? segment.em * LineLayout.commonSpace
    }
}
