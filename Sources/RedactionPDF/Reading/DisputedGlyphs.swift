import RedactionModel

/// The strings of a page that its two readers do not read alike.
struct DisputedGlyphs {
    /// For each glyph, whether it is of a string that Poppler reads otherwise, or of the same word as one.
    private(set) var isDisputed: [Bool]
    /// For each glyph, whether it is of a string whose font says two things.
    private(set) var isTwofold: [Bool]

    private let content: PageContent

    init(_ content: PageContent, _ match: GlyphMatch, _ text: GlyphText) {
        self.content = content
        isDisputed = Array(repeating: false, count: content.glyphs.count)
        isTwofold = isDisputed
        for (index, glyph) in content.glyphs.enumerated() {
            if !match.isSeen[index], glyph.text?.allSatisfy(\.isWhitespace) == false { dispute(index) }
            if glyph.otherText != nil { for other in string(of: index) { isTwofold[other] = true } }
        }
        disputeOrder(match, text)
        spread(text)
    }

    /// The glyphs that one operation shows with `glyph`.
    private func string(of glyph: Int) -> Range<Int> { content.shows[Int(content.glyphs[glyph].show)].glyphs }

    private mutating func dispute(_ glyph: Int) {
        guard !isDisputed[glyph] else { return }
        for other in string(of: glyph) { isDisputed[other] = true }
    }

    /// Neighbours in the stream that Poppler parts, and neighbours in Poppler's text that stand apart on the page.
    private mutating func disputeOrder(_ match: GlyphMatch, _ text: GlyphText) {
        var first: [Int] = Array(repeating: -1, count: content.glyphs.count)
        var last = first
        for (position, glyph) in match.glyphs.enumerated() where glyph >= 0 {
            if first[Int(glyph)] < 0 { first[Int(glyph)] = position }
            last[Int(glyph)] = position
        }
        for index in content.glyphs.indices.dropFirst() {
            guard last[index - 1] >= 0, first[index] >= 0, first[index] != last[index - 1] + 1,
                text.separator(from: content.glyphs[index - 1], to: content.glyphs[index]) == nil
            else { continue }
            dispute(index - 1)
            dispute(index)
        }
        for (one, other) in zip(match.glyphs, match.glyphs.dropFirst()) where one >= 0 && other >= 0 && one != other {
            let (glyph, next) = (content.glyphs[Int(one)], content.glyphs[Int(other)])
            if glyph.show == next.show || text.separator(from: glyph, to: next) == nil { continue }
            dispute(Int(one))
            dispute(Int(other))
        }
    }

    /// A word may go on from a disputed string into the next one, or begin in the one before.
    private mutating func spread(_ text: GlyphText) {
        let pairs = content.glyphs.indices.dropFirst().filter { index in
            content.glyphs[index].show != content.glyphs[index - 1].show
                && text.separator(from: content.glyphs[index - 1], to: content.glyphs[index]) == nil
        }
        for index in pairs where isDisputed[index - 1] { dispute(index) }
        for index in pairs.reversed() where isDisputed[index] { dispute(index - 1) }
    }
}
