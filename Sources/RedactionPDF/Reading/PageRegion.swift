/// One reading of a page's text, every scalar of it mapped to the glyph that shows it.
struct PageRegion: Sendable {
    /// What the reading is, for its location; nil for the text as readers show it.
    let detail: String?
    let text: String
    /// For each Unicode scalar of `text`, the glyph; -1 where none shows it.
    let glyphs: [Int32]

    /// The glyphs of a range of UTF-8 offsets.
    func glyphs(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        func add(_ glyph: Int32) {
            if glyph >= 0, found.last != Int(glyph) { found.append(Int(glyph)) }
        }
        // Where every scalar has one byte, nothing before the range need be counted: a page may have many ranges.
        if text.utf8.count == glyphs.count {
            glyphs[range.clamped(to: glyphs.indices)].forEach(add)
            return found
        }
        var offset = 0
        for (scalar, glyph) in zip(text.unicodeScalars, glyphs) {
            if offset >= range.upperBound { break }
            if offset >= range.lowerBound { add(glyph) }
            offset += UTF8.width(scalar)
        }
        return found
    }
}
