import RedactionModel

/// Text that nobody can read but with the eyes: a composite font without a `ToUnicode` map or known characters, glyphs
/// without names. Whether it holds something that has to go cannot be known, so the page is refused.
enum UnreadableText {
    /// Fewer glyphs in a row are bullets, arrows and other signs, which bear no names and need none.
    private static let longestSigns = 3

    /// - Throws: `RedactionError` if a string of `content` has a run of glyphs that neither reader can name.
    static func refuse(_ content: PageContent, _ match: GlyphMatch) throws {
        for show in content.shows {
            var run = 0
            for index in show.glyphs {
                let glyph = content.glyphs[index]
                run = glyph.isNameless || glyph.reading == nil && !match.isSeen[index] ? run + 1 : 0
                guard run <= longestSigns else {
                    let name = show.state.font.map { content.fonts[$0].name } ?? ""
                    throw RedactionError(
                        .uninterpretable,
                        reason: "text in the font \(name.debugDescription) cannot be read by any reader",
                        advice: "make the PDF anew from its source, with fonts that tell their characters")
                }
            }
        }
    }
}
