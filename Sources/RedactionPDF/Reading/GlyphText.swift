/// Reads glyphs in the order of the content stream, with spaces and line ends where the gaps between them say so.
enum GlyphText {
    /// A gap of this many ems is a space between words; readers take from 0.1 to 0.3.
    private static let wordGap = 0.15

    /// The text of the glyphs that `isIncluded`, or nil if they show none.
    static func region(of glyphs: [Glyph], detail: String?, where isIncluded: (Int) -> Bool) -> PageRegion? {
        var scalars = String.UnicodeScalarView()
        var indices: [Int32] = []
        var last: Glyph?
        for (index, glyph) in glyphs.enumerated() where isIncluded(index) {
            guard let text = glyph.text, !text.isEmpty else { continue }
            if let separator = last.flatMap({ GlyphText.separator(from: $0, to: glyph) }) {
                scalars.append(separator)
                indices.append(-1)
            }
            scalars.append(contentsOf: text.unicodeScalars)
            indices.append(contentsOf: repeatElement(Int32(index), count: text.unicodeScalars.count))
            last = glyph
        }
        guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
        return PageRegion(detail: detail, text: String(scalars), glyphs: indices)
    }

    static func separator(from one: Glyph, to other: Glyph) -> Unicode.Scalar? {
        let em = max(one.across.length, other.across.length)
        guard em > 0 else { return nil }
        let gap = other.corner - (one.corner + one.along)
        let direction = one.along.length > 0 ? one.along * (1 / one.along.length) : Point(x: 1, y: 0)
        if abs(direction.cross(gap)) > em * 0.5 || direction.dot(gap) < -em { return "\n" }
        return direction.dot(gap) > em * wordGap ? " " : nil
    }
}
