import RedactionModel

/// Text in the making, every scalar of it mapped to the glyph that shows it.
struct GlyphString {
    private var text = ""
    private var glyphs: [Int32] = []

    init(capacity: Int = 0) {
        text.reserveCapacity(capacity)
        glyphs.reserveCapacity(capacity)
    }

    mutating func append(_ shown: String, glyph: Int) {
        text += shown
        for _ in shown.unicodeScalars { glyphs.append(Int32(truncatingIfNeeded: glyph)) }
    }

    /// Adds a scalar that no glyph shows.
    mutating func append(_ separator: Unicode.Scalar) {
        text.unicodeScalars.append(separator)
        glyphs.append(-1)
    }

    static func += (one: inout GlyphString, other: GlyphString) {
        one.text += other.text
        one.glyphs += other.glyphs
    }

    /// The whole as a region, or nil if it shows nothing.
    func region(detail: String?) -> PageRegion? {
        text.isBlank ? nil : PageRegion(detail: detail, text: text, glyphs: glyphs)
    }
}
