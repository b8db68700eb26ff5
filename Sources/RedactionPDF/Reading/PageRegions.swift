import RedactionModel

/// Makes a page's regions of Poppler's reading and of the interpreter's, which see different things.
///
/// Poppler orders text as a person reads it, and is the first witness. Where the two disagree about a string, it is read
/// a second time as it is drawn: glyphs that Poppler does not give or reads otherwise, words that it takes apart or runs
/// together. Where a font says several things of a glyph, the string is read in all ways.
enum PageRegions {
    /// - Throws: `RedactionError` when the page shows text that neither can read.
    static func make(_ text: PopplerText, _ content: PageContent, toUser matrix: Matrix) throws -> [PageRegion] {
        let match = GlyphMatch(text, toUser: matrix, content)
        try UnreadableText.refuse(content, match)
        let shown = PageRegion(detail: nil, text: text.text, glyphs: match.glyphs)
        let glyphText = GlyphText(content)
        let disputed = DisputedGlyphs(content, match, glyphText)
        let readings = [
            shown, SpacedLetters.region(of: shown), LargeInitials(content, glyphText).region(),
            glyphText.region(detail: "text as it is drawn", where: { disputed.isDisputed[$0] }),
        ].compactMap { $0 }
        return readings + glyphText.otherRegions(where: { disputed.isTwofold[$0] })
    }

    /// The regions of a page whose text is read as it is drawn.
    static func make(ofPlain content: PageContent) -> [PageRegion] {
        let glyphText = GlyphText(content)
        guard let shown = glyphText.region(detail: nil) else { return [] }
        return [shown, SpacedLetters.region(of: shown), LargeInitials(content, glyphText).region()].compactMap { $0 }
    }
}

extension GlyphText {
    /// The text of the glyphs that `isIncluded` in the reading of each witness beside `ToUnicode`; witnesses that say the
    /// same are heard once.
    func otherRegions(where isIncluded: (Int) -> Bool = { _ in true }) -> [PageRegion] {
        var regions: [PageRegion] = []
        for (witness, detail) in GlyphReadings.witnesses.enumerated() {
            let region = region(
                detail: detail, reading: { $0.readings?.text(by: witness) ?? $0.text }, where: isIncluded)
            if let region, !regions.contains(where: { $0.text == region.text }) { regions.append(region) }
        }
        return regions
    }
}
