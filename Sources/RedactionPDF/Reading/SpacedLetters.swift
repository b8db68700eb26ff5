import RedactionModel

/// Words whose letters are set so far apart that readers take each for a word: in headings, in the combs of forms.
enum SpacedLetters {
    /// Fewer single letters in a row are initials, or the items of a list.
    private static let fewest = 4

    /// The rows of single letters in `region`, each joined to a word, or nil if there is none.
    static func region(of region: PageRegion) -> PageRegion? {
        var rows = GlyphString()
        var row: [(scalar: Unicode.Scalar, glyph: Int32)] = []
        func endRow() {
            if row.count >= fewest {
                for (scalar, glyph) in row { rows.append(String(scalar), glyph: Int(glyph)) }
                rows.append("\n")
            }
            row.removeAll(keepingCapacity: true)
        }
        var word: [(scalar: Unicode.Scalar, glyph: Int32)] = []
        func endWord() {
            if word.count == 1 { row += word } else if word.count > 1 { endRow() }
            word.removeAll(keepingCapacity: true)
        }
        for (scalar, glyph) in zip(region.text.unicodeScalars, region.glyphs) {
            if scalar.isWhiteSpace { endWord() } else { word.append((scalar, glyph)) }
        }
        endWord()
        endRow()
        return rows.region(detail: "letters set apart")
    }
}
