import RedactionModel

/// Makes a page's regions of Poppler's reading and of the interpreter's, which see different things.
///
/// Poppler orders text as a person reads it, and is the first witness. Where the two disagree about a string, it is read
/// a second time as it is drawn: glyphs that Poppler does not give or reads otherwise, words that it takes apart or runs
/// together. Where a font says two things of a glyph, the string is read in both ways.
enum PageRegions {
    /// - Throws: `RedactionError` when the page shows text that neither can read.
    static func make(_ text: PopplerText, _ content: PageContent, toUser matrix: Matrix) throws -> [PageRegion] {
        let match = GlyphMatch(text, toUser: matrix, content)
        try UnreadableText.refuse(content, match)
        let shown = PageRegion(detail: nil, text: text.text, glyphs: match.glyphs)
        let glyphText = GlyphText(content)
        let disputed = DisputedGlyphs(content, match, glyphText)
        return [
            shown, SpacedLetters.region(of: shown),
            glyphText.region(detail: "text as it is drawn", where: { disputed.isDisputed[$0] }),
            glyphText.region(
                detail: "text by its glyph names", reading: { $0.otherText ?? $0.text },
                where: { disputed.isTwofold[$0] }),
        ].compactMap { $0 }
    }
}
