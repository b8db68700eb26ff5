import RedactionModel

/// Words whose first letter is larger than the rest, dropped beside the lines or raised over them. Some readers take
/// the letter and the rest for one word, some for two, and some give the letter far from the rest.
struct LargeInitials {
    /// How much larger, at least, the letter is.
    private static let ratio = 1.2
    /// How far the rest may stand off, in its own ems.
    private static let distance = -0.5...1.0
    /// Where the foot of the rest lies, from the letter's foot towards its head, in the letter's ems.
    private static let height = -0.1...0.8
    /// A page with more letters that stand alone is a drawing: only the largest count.
    private static let most = 256
    /// As many glyphs are read behind the letter.
    private static let longest = 256

    private let glyphs: [Glyph]
    private let text: GlyphText

    init(_ content: PageContent, _ text: GlyphText) {
        glyphs = content.glyphs
        self.text = text
    }

    /// Each such letter with the line that goes on behind it, or nil if there is none.
    func region() -> PageRegion? {
        let letters = glyphs.indices.filter(standsAlone).sorted { glyphs[$0].em > glyphs[$1].em }
        var words = GlyphString()
        for letter in letters.prefix(LargeInitials.most) {
            guard let rest = rest(of: letter) else { continue }
            words.append(glyphs[letter].reading ?? "", glyph: letter)
            words += text.line(from: rest, longest: LargeInitials.longest)
            words.append("\n")
        }
        return words.region(detail: "large initials")
    }

    /// Whether the glyph is a letter that is no part of a word as it is drawn.
    private func standsAlone(_ index: Int) -> Bool {
        isLetter(index) && !isJoined(index - 1) && !isJoined(index)
    }

    /// Whether a glyph and the next one are letters of one word.
    private func isJoined(_ index: Int) -> Bool {
        guard glyphs.indices.contains(index), glyphs.indices.contains(index + 1) else { return false }
        return isLetter(index) && isLetter(index + 1)
            && text.separator(from: glyphs[index], to: glyphs[index + 1]) == nil
    }

    private func isLetter(_ index: Int) -> Bool {
        glyphs[index].reading?.unicodeScalars.allSatisfy(\.properties.isAlphabetic) ?? false
    }

    /// The first glyph behind the letter: of those that begin beside it, the highest.
    private func rest(of letter: Int) -> Int? {
        var highest: (index: Int, height: Double)?
        for index in glyphs.indices where index != letter {
            guard let height = height(of: index, beside: glyphs[letter]), height > highest?.height ?? -.infinity else {
                continue
            }
            highest = (index, height)
        }
        return highest?.index
    }

    /// How high over the letter's foot a glyph stands, in the letter's ems; nil if it does not begin beside it.
    private func height(of index: Int, beside letter: Glyph) -> Double? {
        let glyph = glyphs[index]
        guard glyph.em > 0, letter.em > glyph.em * LargeInitials.ratio, isLetter(index) else { return nil }
        let direction = letter.direction
        let gap = glyph.foot - (letter.foot + letter.along)
        let height = direction.cross(gap) / letter.em
        guard LargeInitials.distance.contains(direction.dot(gap) / glyph.em), LargeInitials.height.contains(height),
            direction.dot(glyph.direction) > 0.99
        else { return nil }
        return height
    }
}
