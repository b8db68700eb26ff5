import RedactionModel

/// The clips and forms' boxes that end where touched lines end.
///
/// They were made for the text that is seen through them, so they tell how long it was. They do not hold a line back
/// when it is set anew, and in the copy they end where their text does.
struct LineWindows {
    /// A side of a window.
    private struct Edge: Hashable {
        let window: Int
        let side: Side
    }

    /// What of a line is seen through a window.
    private struct Part {
        let segment: Int
        /// Along the line.
        let start: Double
        let end: Double
    }

    private let content: PageContent
    private let segments: [LineSegment]
    /// For each edge that moves, the parts that end there.
    private var loose: [Edge: [Part]] = [:]
    /// Around what else is seen through a window.
    private var others: [Int: Rectangle] = [:]
    /// The windows of touched lines.
    private(set) var touched: Set<Int> = []

    /// How far, in ems, an edge may lie from a line's end and still be taken to be made for it.
    private static let fit = 0.5
    /// What stays free between text and edge, in ems.
    private static let padding = 0.25

    init(_ content: PageContent, _ segments: [LineSegment]) {
        self.content = content
        self.segments = segments
        let parts = segments.indices.map(parts)
        touched = Set(parts.flatMap(\.keys))
        guard !touched.isEmpty else { return }
        findOthers()
        for (window, part) in parts.joined() {
            guard let side = Side(segments[part.segment].direction) else { continue }
            for (side, end) in [(side, part.end), (side.opposite, -part.start)] {
                guard isMade(window, for: part, ending: end, side) else { continue }
                loose[Edge(window: window, side: side), default: []].append(part)
            }
        }
    }

    /// What of a segment is seen through each of its windows.
    private func parts(of segment: Int) -> [Int: Part] {
        let direction = segments[segment].direction
        var parts: [Int: Part] = [:]
        for glyph in segments[segment].glyphs where content.glyphs[glyph].text?.isBlank != true {
            let start = direction.dot(content.glyphs[glyph].corner)
            let end = start + content.glyphs[glyph].along.length
            for window in content.windows(from: content.shows[Int(content.glyphs[glyph].show)].window) {
                let part = parts[window]
                parts[window] = Part(
                    segment: segment, start: min(part?.start ?? start, start), end: max(part?.end ?? end, end))
            }
        }
        return parts
    }

    /// Whether an edge of `window`, in the direction of a line or against it, moves with the line.
    func isLoose(_ window: Int, towards direction: Point) -> Bool {
        Side(direction).map { loose[Edge(window: window, side: $0)] != nil } ?? false
    }

    /// The windows as they are to be, around the lines of the copy.
    /// - Parameter shifts: by segment.
    func fitted(to shifts: [Int: LineShift]) -> [Int: Rectangle] {
        var boxes: [Int: Rectangle] = [:]
        for (edge, parts) in loose {
            let reached = parts.compactMap { part in
                shifts[part.segment].flatMap { ends(of: part, on: edge.side, in: $0) }
            }
            guard reached.contains(where: { abs($0.old - $0.new) > 1e-3 }) else { continue }
            let other = others[edge.window].map(edge.side.reach) ?? -.infinity
            let box = boxes[edge.window] ?? content.windows[edge.window].box
            boxes[edge.window] = edge.side.moved(box, to: reached.map(\.padded).reduce(other, max))
        }
        return boxes
    }

    /// How far a part of a line reaches towards a side, before and after.
    private func ends(
        of part: Part, on side: Side, in shift: LineShift
    ) -> (old: Double, new: Double, padded: Double)? {
        guard let new = shift.newEnds(from: part.start, to: part.end) else { return nil }
        let isEnd = Side(shift.direction) == side
        let end = isEnd ? new.end : -new.start
        return (isEnd ? part.end : -part.start, end, end + shift.em * LineWindows.padding)
    }

    // MARK: What is seen through a window

    private mutating func findOthers() {
        let lines = Set(segments.flatMap(\.glyphs))
        for show in content.shows where show.window != nil {
            for index in show.glyphs where !lines.contains(index) && content.glyphs[index].text?.isBlank != true {
                note(content.glyphs[index].box, through: show.window)
            }
        }
        // What lies on a touched line follows it.
        let shifts = segments.map { LineShift($0, spans: []) }
        let isDrawnAlong = { (box: Rectangle) in shifts.contains { $0.extent(of: box.corners) != nil } }
        for path in content.paths where path.kind != .none && isSeenThroughTouched(path.window) {
            if !isDrawnAlong(path.box) { note(path.box, through: path.window) }
        }
        for image in content.images where isSeenThroughTouched(image.window) {
            if !image.isFlat || !isDrawnAlong(image.box) { note(image.box, through: image.window) }
        }
    }

    private func isSeenThroughTouched(_ window: Int?) -> Bool {
        content.windows(from: window).contains(where: touched.contains)
    }

    private mutating func note(_ box: Rectangle, through window: Int?) {
        for window in content.windows(from: window) where touched.contains(window) {
            others[window] = others[window]?.union(box) ?? box
        }
    }

    // MARK: Whom a window was made for

    /// Whether an edge stands where a part of a line ends, and nothing else reaches it.
    private func isMade(_ window: Int, for part: Part, ending end: Double, _ side: Side) -> Bool {
        let edge = side.reach(content.windows[window].box)
        let fit = segments[part.segment].em * LineWindows.fit
        guard abs(end - edge) < fit, isUpright(window) else { return false }
        return others[window].map { side.reach($0) < edge - fit } ?? true
    }

    /// Whether the window is an upright box whose numbers can be changed.
    private func isUpright(_ window: Int) -> Bool {
        switch content.windows[window].origin {
        case .form(let stream): content.streams[stream].matrix.isUpright
        case .path(let path): path.kind == .none && isBox(path)
        case .other: false
        }
    }

    private func isBox(_ path: PlacedPath) -> Bool {
        let subpaths = Subpath.split(path, content)
        guard subpaths.count == 1, !subpaths[0].hasCurves, path.matrix.isUpright else { return false }
        return subpaths[0].points.allSatisfy { point in
            path.box.corners.contains { ($0 - point).length < 1e-3 }
        }
    }
}
