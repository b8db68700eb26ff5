import RedactionModel

/// Glyphs of one line without a wide gap between them.
struct LineRun {
    /// The line's distance from the origin, across its direction.
    let baseline: Double
    let start: Double
    private(set) var end: Double
    /// Whether it loses glyphs.
    private(set) var isTouched: Bool

    private static let columnGap = 1.0

    /// The runs of glyphs that are set in `direction`.
    static func runs(of content: PageContent, _ removal: GlyphRemoval, along direction: Point) -> [LineRun] {
        var lines: [Int: [(run: LineRun, em: Double)]] = [:]
        for (index, glyph) in content.glyphs.enumerated() where glyph.text?.isBlank != true {
            guard abs(direction.cross(glyph.along)) <= glyph.along.length * 0.01, direction.dot(glyph.along) > 0 else {
                continue
            }
            let start = direction.dot(glyph.corner)
            let baseline = direction.cross(glyph.foot)
            guard abs(baseline) < 1e9 else { continue }
            let run = LineRun(
                baseline: baseline, start: start, end: start + glyph.along.length, isTouched: removal.isRemoved(index))
            lines[Int(baseline.rounded()), default: []].append((run, glyph.em))
        }
        return lines.values.flatMap { runs(of: $0.sorted { $0.run.start < $1.run.start }) }
    }

    private static func runs(of line: [(run: LineRun, em: Double)]) -> [LineRun] {
        var runs: [LineRun] = []
        for (glyph, em) in line {
            if let last = runs.last, glyph.start - last.end <= em * columnGap {
                runs[runs.count - 1].end = max(last.end, glyph.end)
                runs[runs.count - 1].isTouched = last.isTouched || glyph.isTouched
            } else {
                runs.append(glyph)
            }
        }
        return runs
    }
}
