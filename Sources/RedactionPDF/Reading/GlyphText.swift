import RedactionModel

/// Reads glyphs in the order of the content stream, with spaces and line ends where the gaps between them say so.
struct GlyphText {
    /// A gap of this many ems is a space between words; readers take from 0.1 to 0.3.
    private static let wordGap = 0.15
    /// A wider one parts the cells of a table.
    private static let cellGap = 1.5

    private static let baselineSlack = 0.1

    private let glyphs: [Glyph]
    /// For each show operation, the gap between all of its letters, in ems: some type is set wide.
    private let tracking: [Double]

    init(_ content: PageContent) {
        glyphs = content.glyphs
        tracking = content.shows.map { GlyphText.tracking(of: content.glyphs[$0.glyphs]) }
    }

    /// The text of the glyphs that `isIncluded`, or nil if they show none.
    /// - Parameter reading: what a glyph says.
    func region(
        detail: String?, reading: (Glyph) -> String? = { $0.reading }, where isIncluded: (Int) -> Bool = { _ in true }
    ) -> PageRegion? {
        var shown = GlyphString(capacity: glyphs.count + glyphs.count / 4)
        var last: Glyph?
        for (index, glyph) in glyphs.enumerated() where isIncluded(index) {
            guard let text = reading(glyph), !text.isEmpty else { continue }
            if let separator = last.flatMap({ separator(from: $0, to: glyph) }) { shown.append(separator) }
            shown.append(text, glyph: index)
            last = glyph
        }
        return shown.region(detail: detail)
    }

    /// The text from a glyph to the end of its line.
    /// - Parameter longest: as many glyphs are read.
    func line(from first: Int, longest: Int) -> GlyphString {
        var line = GlyphString()
        for (index, glyph) in glyphs[first...].prefix(longest).enumerated() {
            if index > 0, let separator = separator(from: glyphs[first + index - 1], to: glyph) {
                if separator == "\n" { break }
                line.append(separator)
            }
            line.append(glyph.reading ?? "", glyph: first + index)
        }
        return line
    }

    /// What parts two glyphs that follow one another in the stream; nil where they are of one word.
    func separator(from one: Glyph, to other: Glyph) -> Unicode.Scalar? {
        let (em, along, across) = GlyphText.gap(from: one, to: other)
        guard em > 0 else { return nil }
        if abs(across) > em * 0.5 || along < -em { return "\n" }
        // A word keeps to its baseline; what stands a little higher or lower is another text.
        if one.show != other.show, abs(across) > em * GlyphText.baselineSlack { return " " }
        let inner = one.show == other.show ? tracking[Int(one.show)] : 0
        if along > em * (GlyphText.cellGap + inner) { return "\t" }
        return along > em * (GlyphText.wordGap + inner) ? " " : nil
    }

    private static func gap(from one: Glyph, to other: Glyph) -> (em: Double, along: Double, across: Double) {
        let gap = other.corner - (one.corner + one.along)
        let direction = one.along.length > 0 ? one.along * (1 / one.along.length) : Point(x: 1, y: 0)
        return (max(one.across.length, other.across.length), direction.dot(gap), direction.cross(gap))
    }

    /// Letters count as set wide when no two of at least four stand close together.
    private static func tracking(of glyphs: ArraySlice<Glyph>) -> Double {
        guard glyphs.count >= 4 else { return 0 }
        var least = Double.infinity
        for (one, other) in zip(glyphs, glyphs.dropFirst()) {
            let (em, along, _) = gap(from: one, to: other)
            guard em > 0 else { return 0 }
            least = min(least, along / em)
            if least < wordGap { return 0 }
        }
        return least
    }
}
