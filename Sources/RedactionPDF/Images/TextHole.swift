/// A part of the page that loses its pixels: a stretch of removed glyphs on one line, and some more.
///
/// Its length is a multiple of a box's width, so that a hole in a picture does not tell how long the word was.
struct TextHole: Sendable {
    /// The foot at the start; the vectors along the line and from foot to head.
    let corner: Point
    let along: Point
    let across: Point

    /// Text over a scan is placed by recognition, which is not exact: so many ems more on each side.
    private static let margin = 0.25
    /// What a hole's length is a multiple of, in ems.
    private static let quantum = StandInShape.boxWidth
    /// Glyphs further apart than this, in ems, do not share a hole.
    private static let widestGap = 3.0

    /// The holes for the glyphs that `removal` takes away, each with the glyphs it is for.
    static func holes(in content: PageContent, for removal: GlyphRemoval) -> [(hole: TextHole, glyphs: [Int])] {
        var runs: [(owner: Int32, glyphs: [Int])] = []
        for index in content.glyphs.indices where removal.isRemoved(index) {
            let owner = removal.owners[index]
            if let last = runs.last, last.owner == owner, let first = last.glyphs.first, let end = last.glyphs.last,
                continues(content.glyphs[first], content.glyphs[end], with: content.glyphs[index])
            {
                runs[runs.count - 1].glyphs.append(index)
            } else {
                runs.append((owner, [index]))
            }
        }
        return runs.map { (TextHole(around: $0.glyphs.map { content.glyphs[$0] }), $0.glyphs) }
    }

    /// Whether a glyph stands on the line of `first`, and not far from `last`.
    private static func continues(_ first: Glyph, _ last: Glyph, with next: Glyph) -> Bool {
        let height = first.across.length
        guard height > 0, (next.across - first.across).length < height / 4 else { return false }
        let direction = direction(of: first)
        let step = next.corner - first.corner
        let gap = (next.corner - last.corner - last.along).dot(direction)
        return abs(direction.cross(step)) < height / 2 && abs(gap) < widestGap * height
    }

    private static func direction(of glyph: Glyph) -> Point {
        if glyph.along.length > 0 { return glyph.along * (1 / glyph.along.length) }
        guard glyph.across.length > 0 else { return Point(x: 1, y: 0) }
        return Point(x: glyph.across.y, y: -glyph.across.x) * (1 / glyph.across.length)
    }

    /// - Parameter glyphs: at least one, on one line.
    private init(around glyphs: [Glyph]) {
        let first = glyphs[0]
        let direction = TextHole.direction(of: first)
        let em = first.em
        let starts = glyphs.map { ($0.corner - first.corner).dot(direction) }
        let ends = glyphs.map { ($0.corner + $0.along - first.corner).dot(direction) }
        let low = min(starts.min() ?? 0, ends.min() ?? 0) - TextHole.margin * em
        let high = max(starts.max() ?? 0, ends.max() ?? 0) + TextHole.margin * em
        let step = TextHole.quantum * em
        let length = step > 0 ? ((high - low) / step).rounded(.up) * step : high - low
        let start = (low + high - length) / 2
        let margin = first.across * TextHole.margin
        corner = first.corner + direction * start - margin
        along = direction * length
        across = first.across + margin * 2
    }

    private init(corner: Point, along: Point, across: Point) {
        (self.corner, self.along, self.across) = (corner, along, across)
    }

    /// The hole in pieces that are no longer than high: an upright box around a slanted line is mostly not the line.
    var pieces: [TextHole] {
        let count = Int(min((along.length / max(across.length, 1e-9)).rounded(.up), 1_000))
        guard count > 1 else { return [self] }
        let step = along * (1 / Double(count))
        return (0..<count).map { TextHole(corner: corner + step * Double($0), along: step, across: across) }
    }

    var corners: [Point] { [corner, corner + along, corner + along + across, corner + across] }
}
