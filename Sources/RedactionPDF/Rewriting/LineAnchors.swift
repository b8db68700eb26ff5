import RedactionModel

/// Tells by which of its points a line was set: text that is flush right or centred has a left edge that depends on
/// how wide it was, so what stays in place when it is set anew must be the edge that others share.
struct LineAnchors {
    enum Anchor {
        case start
        case middle
        case end
    }

    /// The runs of glyphs that are set in `direction`.
    private let runs: [LineRun]

    /// Edges nearer than this, in points, are one edge.
    private static let tolerance = 0.6
    /// A coordinate is round when it is as near to a multiple of a round number, in points.
    private static let roundness = 0.02

    private let page: (low: Double, high: Double)

    /// - Parameter page: its visible part.
    init(_ content: PageContent, _ removal: GlyphRemoval, direction: Point, page: Rectangle) {
        let corners = page.corners.map(direction.dot)
        self.page = (corners.min() ?? 0, corners.max() ?? 0)
        runs = LineRun.runs(of: content, removal, along: direction)
    }

    /// The point of the touched run from `start` to `end` that most others share; where they share none, the one that
    /// lies where a line would be set: at the page's middle, at its margin, at a round number.
    func anchor(from start: Double, to end: Double) -> Anchor {
        let near = { (one: Double, other: Double) in abs(one - other) < LineAnchors.tolerance }
        // A line with the same name in it has both edges in the same places, whichever of them was given.
        let others = runs.filter { $0.isTouched && !(near($0.start, start) && near($0.end, end)) }
        for runs in [runs.filter { !$0.isTouched }, others] {
            let starts = runs.count { near($0.start, start) }
            let ends = runs.count { near($0.end, end) }
            let middles = runs.count { near($0.start + $0.end, start + end) }
            guard max(starts, ends, middles) > 0 else { continue }
            if starts >= max(ends, middles) { return .start }
            return ends >= middles ? .end : .middle
        }
        return likeliest(from: start, to: end)
    }

    private func likeliest(from start: Double, to end: Double) -> Anchor {
        let middle = (start + end) / 2
        let margin = runs.map(\.start).filter { $0 != start }.min().map { $0 - page.low } ?? .infinity
        if abs(middle - (page.low + page.high) / 2) < LineAnchors.tolerance { return .middle }
        if abs(page.high - margin - end) < LineAnchors.tolerance { return .end }
        let rank = LineAnchors.rank
        if rank(start) >= max(rank(middle), rank(end)) { return .start }
        return rank(end) >= rank(middle) ? .end : .middle
    }

    /// How round a coordinate is: half inches come before tens, and tens before whole points.
    private static func rank(_ place: Double) -> Int {
        let steps = [36.0, 10, 5, 1]
        let index = steps.firstIndex { abs(place - (place / $0).rounded() * $0) < roundness }
        return index.map { steps.count - $0 } ?? 0
    }
}
