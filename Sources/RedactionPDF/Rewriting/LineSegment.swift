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

    /// Baselines nearer than this many ems are one line.
    private static let baselineSlack = 0.35
    /// The same for type of another size, in its own ems or the line's, whichever are smaller: raised and lowered type
    /// belongs to its line, and small type under a heading does not.
    private static let otherSizeSlack = 0.7
    /// Type counts as of another size from this ratio on.
    private static let otherSize = 1.2
    /// A gap of more ems parts columns and cells.
    private static let columnGap = 1.0
    /// Between spaces that follow one another.
    private static let blankSlack = 0.15
    /// The dots of a leader stand on a grid of their own, away from the text.
    private static let leaderGap = 2.5

    /// The segments that hold removed glyphs.
    static func touched(by removal: GlyphRemoval, in content: PageContent) -> [LineSegment] {
        var isLaid = Array(repeating: false, count: content.glyphs.count)
        var segments: [LineSegment] = []
        var columns = Columns(content, removal)
        for index in content.glyphs.indices where removal.isRemoved(index) && !isLaid[index] {
            let segment = around(index, in: content, removal, &columns)
            for glyph in segment.glyphs { isLaid[glyph] = true }
            segments.append(segment)
        }
        return segments
    }

    private static func around(
        _ index: Int, in content: PageContent, _ removal: GlyphRemoval, _ columns: inout Columns
    ) -> LineSegment {
        let glyph = content.glyphs[index]
        let em = glyph.em
        let direction = glyph.direction
        let stream = content.shows[Int(glyph.show)].stream
        let line = content.glyphs.indices.filter { other in
            let candidate = content.glyphs[other]
            // Flattened glyphs lie on every line.
            guard other == index || min(candidate.along.length, glyph.along.length) > 1e-9 else { return false }
            return content.shows[Int(candidate.show)].stream == stream
                && abs(direction.cross(candidate.along)) <= candidate.along.length * 0.01
                && direction.dot(candidate.along) >= 0
                && abs(direction.cross(candidate.foot - glyph.foot)) < slack(between: em, and: candidate.em)
        }
        let start = { (glyph: Int) in direction.dot(content.glyphs[glyph].corner) }
        let sorted = line.sorted { (start($0), $0) < (start($1), $1) }
        return LineSegment(
            glyphs: stretch(of: sorted, around: index, em: em, content, direction, removal, &columns),
            direction: direction, em: em, baseline: direction.cross(glyph.foot))
    }

    private static func slack(between em: Double, and other: Double) -> Double {
        max(em, other) > min(em, other) * otherSize ? min(em, other) * otherSizeSlack : em * baselineSlack
    }

    /// The part of a line between the wide gaps on either side of `index`.
    private static func stretch(
        of line: [Int], around index: Int, em: Double, _ content: PageContent, _ direction: Point,
        _ removal: GlyphRemoval, _ columns: inout Columns
    ) -> [Int] {
        let leaders = Leader.glyphs(of: line, content, removal)
        var isLeader = false
        /// What word spacing, which justifies a line, adds to the gap.
        var stretched = 0.0
        var stretch: [Int] = []
        var end = -Double.infinity
        /// How far white space goes on without a gap.
        var blankEnd = end
        for glyph in line {
            let start = direction.dot(content.glyphs[glyph].corner)
            let gap = isLeader || leaders.contains(glyph) ? leaderGap : columnGap
            let slack = em * blankSlack + stretched
            let isBlank = content.glyphs[glyph].isWhiteSpace
            if start - end > em * gap + stretched,
                start - blankEnd > slack || !isBlank && columns.begin(at: content.glyphs[glyph], along: direction)
            {
                if stretch.contains(index) { break }
                stretch.removeAll()
            }
            // White space parts nothing. It bridges a wide gap only if it fills it, and no column begins behind it.
            if isBlank {
                if start - blankEnd < slack { blankEnd = start + content.glyphs[glyph].along.length }
                let show = content.shows[Int(content.glyphs[glyph].show)]
                let spacing = show.state.wordSpacing * show.state.horizontalScaling
                stretched = max(0, direction.dot(show.textToPage.apply(vector: Point(x: spacing, y: 0))))
            } else {
                stretched = 0
                end = max(end, start + content.glyphs[glyph].along.length)
                blankEnd = end
                isLeader = leaders.contains(glyph)
            }
            stretch.append(glyph)
        }
        return stretch
    }
}

/// Where the columns of a page begin: at places that untouched lines share.
private struct Columns {
    private let content: PageContent
    private let removal: GlyphRemoval
    private var runs: [Point: [LineRun]] = [:]

    /// Places nearer than this, in points, are one.
    private static let tolerance = 0.6

    init(_ content: PageContent, _ removal: GlyphRemoval) {
        self.content = content
        self.removal = removal
    }

    /// Whether something on another line begins above or below `glyph`.
    mutating func begin(at glyph: Glyph, along direction: Point) -> Bool {
        let runs = runs[direction] ?? LineRun.runs(of: content, removal, along: direction).filter { !$0.isTouched }
        self.runs[direction] = runs
        let (start, baseline) = (direction.dot(glyph.corner), direction.cross(glyph.foot))
        return runs.contains {
            abs($0.start - start) < Columns.tolerance && abs($0.baseline - baseline) > glyph.em / 2
        }
    }
}
