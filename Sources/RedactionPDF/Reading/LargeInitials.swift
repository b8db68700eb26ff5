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

    /// A letter, and what its place is told by.
    private struct Letter {
        let index: Int
        let em: Double
        let foot: Point
        let direction: Point
    }

    private let glyphs: [Glyph]
    private let text: GlyphText
    /// The page's letters, the smallest first.
    private let letters: [Letter]

    init(_ content: PageContent, _ text: GlyphText) {
        glyphs = content.glyphs
        self.text = text
        letters = content.glyphs.indices.filter { content.glyphs[$0].isLetter && content.glyphs[$0].em > 0 }
            .map { index in
                let glyph = content.glyphs[index]
                return Letter(index: index, em: glyph.em, foot: glyph.foot, direction: glyph.direction)
            }
            .sorted { ($0.em, $0.index) < ($1.em, $1.index) }
    }

    /// Each such letter with the line that goes on behind it, or nil if there is none.
    func region() -> PageRegion? {
        guard let least = letters.first?.em else { return nil }
        let large = letters.reversed().prefix { $0.em > least * LargeInitials.ratio }
            .lazy.filter { standsAlone($0.index) }
        var words = GlyphString()
        for letter in large.prefix(LargeInitials.most) {
            guard let rest = rest(of: letter) else { continue }
            words.append(glyphs[letter.index].reading ?? "", glyph: letter.index)
            words += text.line(from: rest, longest: LargeInitials.longest)
            words.append("\n")
        }
        return words.region(detail: "large initials")
    }

    /// Whether the letter is no part of a word as it is drawn.
    private func standsAlone(_ index: Int) -> Bool { !isJoined(index - 1) && !isJoined(index) }

    /// Whether a glyph and the next one are letters of one word.
    private func isJoined(_ index: Int) -> Bool {
        guard glyphs.indices.contains(index), glyphs.indices.contains(index + 1) else { return false }
        return glyphs[index].isLetter && glyphs[index + 1].isLetter
            && text.separator(from: glyphs[index], to: glyphs[index + 1]) == nil
    }

    /// The first glyph behind the letter: of the smaller ones that begin beside it, the highest.
    private func rest(of letter: Letter) -> Int? {
        let end = letter.foot + glyphs[letter.index].along
        var highest: (index: Int, height: Double)?
        for other in letters.prefix(while: { letter.em > $0.em * LargeInitials.ratio }) {
            guard let height = height(of: other, behind: end, of: letter) else { continue }
            if height > highest?.height ?? -.infinity || height == highest?.height && other.index < highest?.index ?? 0
            {
                highest = (other.index, height)
            }
        }
        return highest?.index
    }

    /// How high over the letter's foot another one stands, in the letter's ems; nil if it does not begin beside it.
    private func height(of other: Letter, behind end: Point, of letter: Letter) -> Double? {
        let gap = other.foot - end
        guard LargeInitials.distance.contains(letter.direction.dot(gap) / other.em) else { return nil }
        let height = letter.direction.cross(gap) / letter.em
        guard LargeInitials.height.contains(height), letter.direction.dot(other.direction) > 0.99 else { return nil }
        return height
    }
}

extension Glyph {
    /// Whether it is read as letters, or as nothing.
    fileprivate var isLetter: Bool { reading?.unicodeScalars.allSatisfy(\.isLetter) ?? false }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }
}
