import RedactionModel

/// Makes a page's regions of Poppler's reading and of the interpreter's, which see different things.
///
/// Poppler orders text as a person reads it, and is the first witness. Glyphs that it does not give (hidden, clipped
/// away, replaced by `ActualText`) make a region of their own. Where the interpreter reads a glyph otherwise than
/// Poppler does (a `ToUnicode` map that lies), the whole page is read a second time in the interpreter's way.
enum PageRegions {
    static func make(_ text: PopplerText, _ content: PageContent, toUser matrix: Matrix) -> [PageRegion] {
        let match = GlyphMatch(text, toUser: matrix, glyphs: content.glyphs)
        var regions = [PageRegion(detail: nil, text: text.text, glyphs: match.glyphs)]
        regions += otherReadings(text, content, match)
        let glyphText = GlyphText(content)
        let parted = parted(glyphText, content, match)
        let unseen = glyphText.region(detail: "text that readers do not show") { !match.isSeen[$0] }
        let drawn = glyphText.region(detail: "text as it is drawn") { parted[$0] }
        return regions + [unseen, drawn].compactMap { $0 }
    }

    /// The glyphs of strings that Poppler takes apart though nothing parts them on the page, as it does with slanted
    /// lines.
    private static func parted(_ text: GlyphText, _ content: PageContent, _ match: GlyphMatch) -> [Bool] {
        var first: [Int] = Array(repeating: -1, count: content.glyphs.count)
        var last = first
        for (position, glyph) in match.glyphs.enumerated() where glyph >= 0 {
            if first[Int(glyph)] < 0 { first[Int(glyph)] = position }
            last[Int(glyph)] = position
        }
        var parted = Array(repeating: false, count: content.glyphs.count)
        for index in content.glyphs.indices.dropFirst() {
            guard last[index - 1] >= 0, first[index] >= 0, first[index] != last[index - 1] + 1,
                text.separator(from: content.glyphs[index - 1], to: content.glyphs[index]) == nil
            else { continue }
            for show in [content.glyphs[index - 1].show, content.glyphs[index].show] {
                for glyph in content.shows[Int(show)].glyphs { parted[glyph] = true }
            }
        }
        return parted
    }

    private static func otherReadings(_ text: PopplerText, _ content: PageContent, _ match: GlyphMatch) -> [PageRegion]
    {
        let readings: [(detail: String, of: (Glyph) -> String?)] = [
            ("text by its fonts", { $0.text }), ("text by its glyph names", { $0.otherText }),
        ]
        return readings.compactMap { reading in
            var scalars = String.UnicodeScalarView()
            var glyphs: [Int32] = []
            var differs = false
            var last: Int32 = -1
            for (scalar, index) in zip(text.text.unicodeScalars, match.glyphs) {
                let other = index < 0 ? nil : reading.of(content.glyphs[Int(index)])
                defer { last = index }
                guard let other, !agrees(scalar, other) else {
                    scalars.append(scalar)
                    glyphs.append(index)
                    continue
                }
                differs = true
                guard index != last else { continue }
                scalars.append(contentsOf: other.unicodeScalars)
                glyphs.append(contentsOf: repeatElement(index, count: other.unicodeScalars.count))
            }
            guard differs else { return nil }
            return PageRegion(detail: reading.detail, text: String(scalars), glyphs: glyphs)
        }
    }

    /// Whether `scalar` is, or is part of, what the glyph is read as.
    private static func agrees(_ scalar: Unicode.Scalar, _ text: String) -> Bool {
        if text.unicodeScalars.contains(scalar) { return true }
        let one = FoldedText(String(scalar)).scalars
        let other = FoldedText(text).scalars
        return one.isEmpty || other.isEmpty || one.contains { other.contains($0) }
    }
}
