import RedactionModel

/// What one code of a font shows and how wide it is.
struct FontGlyph: Sendable {
    /// The advance in thousandths of the text space unit: along the line, or down it in vertical writing.
    var width: Double
    /// The text that a reader takes for the glyph, nil where the font does not tell.
    var text: String?
    /// Whether nothing in the font tells what the glyph is, so that any reader can only guess.
    var isNameless = false
    /// What other witnesses than `text` say, where any disagrees.
    var readings: GlyphReadings?
    /// From the horizontal origin to the vertical one, in thousandths; only in vertical writing.
    var verticalOrigin = Point(x: 0, y: 0)
}

/// A font as the interpreter needs it: how strings split into codes, how far each moves the line on, and what it says.
struct PDFFont: Sendable {
    enum Codes: Sendable {
        /// One byte a code.
        case simple([FontGlyph])
        case composite(CompositeFont)
    }

    let codes: Codes
    /// From glyph space to text space; a Type 3 font brings its own.
    let matrix: Matrix
    let isType3: Bool
    /// The height of an em in units of the font size: 1, but for a Type 3 font whatever its glyph space makes it.
    let emHeight: Double
    let name: String

    var isVertical: Bool {
        if case .composite(let font) = codes { font.encoding.isVertical } else { false }
    }

    /// Calls `body` with each code's place in `bytes`, its glyph, and whether word spacing applies to it.
    func forEachGlyph(in bytes: [UInt8], _ body: (Range<Int>, FontGlyph, Bool) -> Void) {
        switch codes {
        case .simple(let glyphs):
            for index in bytes.indices { body(index..<(index + 1), glyphs[Int(bytes[index])], bytes[index] == 0x20) }
        case .composite(let font):
            var index = 0
            while index < bytes.count {
                let (code, length) = font.encoding.code(in: bytes, at: index)
                body(index..<(index + length), font.glyph(for: code), length == 1 && code == 0x20)
                index += max(length, 1)
            }
        }
    }
}
