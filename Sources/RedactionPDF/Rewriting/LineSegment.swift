import RedactionModel

/// Glyphs on one baseline with no wide gap between them: a line of a column, or what stands in a table's cell.
struct LineSegment {
    /// In the order in which they stand on the line.
    let glyphs: [Int]
    /// Along the line, of length 1.
    let direction: Point
    let em: Double
    /// The baseline's distance from the origin, across the direction.
    let baseline: Double

    /// Baselines nearer than this many ems are one line; small raised and lowered type belongs to its line.
    private static let baselineSlack = 0.35
    /// A gap of more ems parts columns and cells.
    private static let columnGap = 1.0
    /// The dots of a leader stand on a grid of their own, away from the text.
    private static let leaderGap = 2.5

    /// The segments that hold removed glyphs.
    static func touched(by removal: GlyphRemoval, in content: PageContent) -> [LineSegment] {
        var isLaid = Array(repeating: false, count: content.glyphs.count)
        var segments: [LineSegment] = []
        for index in content.glyphs.indices where removal.isRemoved(index) && !isLaid[index] {
            let segment = around(index, in: content, removal)
            for glyph in segment.glyphs { isLaid[glyph] = true }
            segments.append(segment)
        }
        return segments
    }

    private static func around(_ index: Int, in content: PageContent, _ removal: GlyphRemoval) -> LineSegment {
        let glyph = content.glyphs[index]
        let em = glyph.across.length / Pen.height
        let direction = glyph.along * (1 / max(glyph.along.length, 1e-9))
        let stream = content.shows[Int(glyph.show)].stream
        let line = content.glyphs.indices.filter { other in
            let candidate = content.glyphs[other]
            return content.shows[Int(candidate.show)].stream == stream
                && abs(direction.cross(candidate.along)) <= candidate.along.length * 0.01
                && direction.dot(candidate.along) >= 0
                && abs(direction.cross(candidate.corner - glyph.corner)) < em * baselineSlack
        }
        let start = { (glyph: Int) in direction.dot(content.glyphs[glyph].corner) }
        let sorted = line.sorted { (start($0), $0) < (start($1), $1) }
        return LineSegment(
            glyphs: stretch(of: sorted, around: index, em: em, content, direction, removal), direction: direction,
            em: em, baseline: direction.cross(glyph.corner + glyph.across * (Pen.descent / Pen.height)))
    }

    /// The part of a line between the wide gaps on either side of `index`.
    private static func stretch(
        of line: [Int], around index: Int, em: Double, _ content: PageContent, _ direction: Point,
        _ removal: GlyphRemoval
    ) -> [Int] {
        let leaders = Leader.glyphs(of: line, content, removal)
        var isLeader = false
        /// What word spacing, which justifies a line, adds to the gap.
        var stretched = 0.0
        var stretch: [Int] = []
        var end = -Double.infinity
        for glyph in line {
            let start = direction.dot(content.glyphs[glyph].corner)
            let gap = isLeader || leaders.contains(glyph) ? leaderGap : columnGap
            if start - end > em * gap + stretched {
                if stretch.contains(index) { break }
                stretch.removeAll()
            }
            // White space parts nothing, but does not bridge a gap either.
            if content.glyphs[glyph].isWhiteSpace {
                let show = content.shows[Int(content.glyphs[glyph].show)]
                let spacing = show.state.wordSpacing * show.state.horizontalScaling
                stretched = max(0, direction.dot(show.textToPage.apply(vector: Point(x: spacing, y: 0))))
            } else {
                stretched = 0
                end = max(end, start + content.glyphs[glyph].along.length)
                isLeader = leaders.contains(glyph)
            }
            stretch.append(glyph)
        }
        return stretch
    }
}
