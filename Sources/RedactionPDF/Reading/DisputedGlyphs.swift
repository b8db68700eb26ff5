import RedactionModel

/// The strings of a page that its two readers do not read alike.
struct DisputedGlyphs {
    /// For each glyph, whether it is of a string that Poppler reads otherwise, or of the same word as one.
    private(set) var isDisputed: [Bool]
    /// For each glyph, whether it is of a string whose font says several things, or of the same word as one.
    private(set) var isTwofold: [Bool]

    private let content: PageContent

    init(_ content: PageContent, _ match: GlyphMatch, _ text: GlyphText) {
        self.content = content
        isDisputed = Array(repeating: false, count: content.glyphs.count)
        isTwofold = isDisputed
        for (index, glyph) in content.glyphs.enumerated() {
            if !match.isSeen[index], glyph.text?.isBlank == false { dispute(index) }
            if glyph.readings != nil, glyph.text != nil || match.isMisread[index] || !match.isSeen[index] {
                DisputedGlyphs.mark(string(of: index), in: &isTwofold)
            }
        }
        disputeOrder(match, text)
        spread(text)
    }

    /// The glyphs that one operation shows with `glyph`.
    private func string(of glyph: Int) -> Range<Int> { content.shows[Int(content.glyphs[glyph].show)].glyphs }

    private mutating func dispute(_ glyph: Int) { DisputedGlyphs.mark(string(of: glyph), in: &isDisputed) }

    private static func mark(_ string: Range<Int>, in flags: inout [Bool]) {
        guard let first = string.first, !flags[first] else { return }
        for glyph in string { flags[glyph] = true }
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
        spread(over: pairs, in: &isDisputed)
        spread(over: pairs, in: &isTwofold)
    }

    private func spread(over pairs: [Int], in flags: inout [Bool]) {
        for index in pairs where flags[index - 1] { DisputedGlyphs.mark(string(of: index), in: &flags) }
        for index in pairs.reversed() where flags[index] { DisputedGlyphs.mark(string(of: index - 1), in: &flags) }
    }
}
