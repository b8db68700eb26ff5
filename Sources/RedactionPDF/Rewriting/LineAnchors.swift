import RedactionModel

/// Tells by which of its points a line was set: text that is flush right or centred has a left edge that depends on
/// how wide it was, so what stays in place when it is set anew must be the edge that others share.
struct LineAnchors {
    enum Anchor {
        case start
        case middle
        case end
    }

    /// Where each run of glyphs without a wide gap begins and ends on its axis, for glyphs set in `direction`.
    private let runs: [(start: Double, end: Double)]

    /// Edges nearer than this, in points, are one edge.
    private static let tolerance = 0.6
    private static let columnGap = 1.0

    init(_ content: PageContent, direction: Point) {
        var lines: [Int: [(start: Double, end: Double, em: Double)]] = [:]
        for glyph in content.glyphs where glyph.text?.isBlank != true {
            guard abs(direction.cross(glyph.along)) <= glyph.along.length * 0.01, direction.dot(glyph.along) > 0 else {
                continue
            }
            let start = direction.dot(glyph.corner)
            let baseline = direction.cross(glyph.corner + glyph.across * (Pen.descent / Pen.height))
            guard abs(baseline) < 1e9 else { continue }
            lines[Int(baseline.rounded()), default: []].append(
                (start, start + glyph.along.length, glyph.across.length / Pen.height))
        }
        runs = lines.values.flatMap { LineAnchors.runs(of: $0.sorted { $0.start < $1.start }) }
    }

    private static func runs(of line: [(start: Double, end: Double, em: Double)]) -> [(start: Double, end: Double)] {
        var runs: [(start: Double, end: Double)] = []
        for glyph in line {
            if let last = runs.last, glyph.start - last.end <= glyph.em * columnGap {
                runs[runs.count - 1].end = max(last.end, glyph.end)
            } else {
                runs.append((glyph.start, glyph.end))
            }
        }
        return runs
    }

    /// The point of the run from `start` to `end` that other runs share; its start where they share none.
    func anchor(from start: Double, to end: Double) -> Anchor {
        let near = { (one: Double, other: Double) in abs(one - other) < LineAnchors.tolerance }
        // The run itself is among the runs once.
        if runs.count(where: { near($0.start, start) }) > 1 { return .start }
        if runs.count(where: { near($0.end, end) }) > 1 { return .end }
        return runs.count { near($0.start + $0.end, start + end) } > 1 ? .middle : .start
    }
}
