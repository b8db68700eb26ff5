import RedactionModel

/// The clips and forms' boxes that end where touched lines end.
///
/// They were made for the text that is seen through them, so they tell how long it was. They do not hold a line back when
/// it is set anew, and in the copy they end where their text does.
struct LineWindows {
    /// A side of a window.
    private struct Edge: Hashable {
        let window: Int
        let side: Side
    }

    private let content: PageContent
    private let segments: [LineSegment]
    /// For each edge that moves, the segments that end there.
    private var loose: [Edge: [Int]] = [:]
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
        let chains = segments.map { segment in
            Set(segment.glyphs.map { content.shows[Int(content.glyphs[$0].show)].window })
                .flatMap(content.windows)
        }
        touched = Set(chains.joined())
        guard !touched.isEmpty else { return }
        findOthers()
        for (index, segment) in segments.enumerated() {
            guard let side = Side(segment.direction) else { continue }
            for window in Set(chains[index]) {
                for side in [side, side.opposite] where isMade(window, for: segment, side) {
                    loose[Edge(window: window, side: side), default: []].append(index)
                }
            }
        }
    }

    /// Whether an edge of `window`, in the direction of a line or against it, moves with the line.
    func isLoose(_ window: Int, towards direction: Point) -> Bool {
        Side(direction).map { loose[Edge(window: window, side: $0)] != nil } ?? false
    }

    /// The windows as they are to be, around the lines of the copy.
    /// - Parameter shifts: by segment.
    func fitted(to shifts: [Int: LineShift]) -> [Int: Rectangle] {
        var boxes: [Int: Rectangle] = [:]
        for (edge, segments) in loose {
            let lines = segments.compactMap { index in
                shifts[index].map { (segment: self.segments[index], ends: edge.side.ends(of: $0)) }
            }
            guard lines.contains(where: { abs($0.ends.old - $0.ends.new) > 1e-3 }) else { continue }
            let ends = lines.map { $0.ends.new + $0.segment.em * LineWindows.padding }
            let other = others[edge.window].map(edge.side.reach) ?? -.infinity
            let box = boxes[edge.window] ?? content.windows[edge.window].box
            boxes[edge.window] = edge.side.moved(box, to: ends.reduce(other, max))
        }
        return boxes
    }

    // MARK: What is seen through a window

    private mutating func findOthers() {
        let lines = Set(segments.flatMap(\.glyphs))
        for show in content.shows where show.window != nil {
            for index in show.glyphs where !lines.contains(index) && content.glyphs[index].text?.isBlank != true {
                note(content.glyphs[index].box, through: show.window)
            }
        }
        for path in content.paths where path.kind != .none && path.window != nil {
            if !isDrawnAlong(path.box) { note(path.box, through: path.window) }
        }
        for image in content.images where image.window != nil {
            if !(image.isFlat && isDrawnAlong(image.box)) { note(image.box, through: image.window) }
        }
    }

    private mutating func note(_ box: Rectangle, through window: Int?) {
        for window in content.windows(from: window) where touched.contains(window) {
            others[window] = others[window]?.union(box) ?? box
        }
    }

    /// Whether something lies on a touched line, and so follows it.
    private func isDrawnAlong(_ box: Rectangle) -> Bool {
        segments.contains { LineShift($0, spans: []).extent(of: box.corners) != nil }
    }

    // MARK: Whom a window was made for

    /// Whether an edge stands at a line's end, and nothing else reaches it.
    private func isMade(_ window: Int, for segment: LineSegment, _ side: Side) -> Bool {
        let edge = side.reach(content.windows[window].box)
        let fit = segment.em * LineWindows.fit
        let ends = segment.glyphs.lazy.map { content.glyphs[$0] }.filter { $0.text?.isBlank != true }
            .map { side.reach($0.box) }
        guard let end = ends.max(), abs(end - edge) < fit, isUpright(window) else { return false }
        return others[window].map { side.reach($0) < edge - fit } ?? true
    }

    /// Whether the window is an upright box whose numbers can be changed.
    private func isUpright(_ window: Int) -> Bool {
        switch content.windows[window].origin {
        case .form(let stream): content.streams[stream].matrix.isUpright
        case .path(let path): content.paths[path].kind == .none && isBox(content.paths[path])
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

/// One of the four sides of an upright box.
enum Side {
    case left, right, bottom, top

    /// The side that a line reaches in the end; nil for slanted lines.
    init?(_ direction: Point) {
        switch (direction.x, direction.y) {
        case (0.999_999..., _): self = .right
        case (...(-0.999_999), _): self = .left
        case (_, 0.999_999...): self = .top
        case (_, ...(-0.999_999)): self = .bottom
        default: return nil
        }
    }

    var opposite: Side {
        switch self {
        case .left: .right
        case .right: .left
        case .bottom: .top
        case .top: .bottom
        }
    }

    /// How far a box reaches towards the side; farther is more.
    func reach(_ box: Rectangle) -> Double {
        switch self {
        case .left: -box.left
        case .right: box.right
        case .bottom: -box.bottom
        case .top: box.top
        }
    }

    /// The box with this side moved; it does not pass the opposite one.
    func moved(_ box: Rectangle, to reach: Double) -> Rectangle {
        let reach = max(reach, -opposite.reach(box))
        var box = box
        switch self {
        case .left: box.left = -reach
        case .right: box.right = reach
        case .bottom: box.bottom = -reach
        case .top: box.top = reach
        }
        return box
    }

    /// Where an upright line ends towards this side, before and after.
    func ends(of line: LineShift) -> (old: Double, new: Double) {
        Side(line.direction) == self ? (line.end, line.newEnd) : (-line.start, -line.newStart)
    }
}
