import RedactionModel

/// Which glyph of the interpreter's each character of Poppler's is.
struct GlyphMatch {
    /// For each Unicode scalar of Poppler's text, the glyph; -1 for white space, and where none fits.
    private(set) var glyphs: [Int32]
    /// For each glyph, whether Poppler showed it, or one of the same text in the same place.
    private(set) var isSeen: [Bool]
    /// For each glyph without a `ToUnicode` text, whether its font calls it otherwise than Poppler does.
    private(set) var isMisread: [Bool]

    /// How far outside of a glyph's box, in its own lengths, the middle of Poppler's rectangle may lie: the two
    /// readers take a font's height from different places.
    private static let slackAlong = 0.15
    private static let slackAcross = 0.4
    /// Two glyphs whose middles are nearer than this, in their own lengths, are one glyph painted twice.
    private static let shadowDistance = 0.35

    init(_ text: PopplerText, toUser matrix: Matrix, _ content: PageContent) {
        let glyphs = content.glyphs
        let grid = GlyphGrid(glyphs)
        self.glyphs = []
        isSeen = Array(repeating: false, count: glyphs.count)
        isMisread = isSeen
        for (scalar, rectangle) in zip(text.text.unicodeScalars, text.rectangles) {
            guard !scalar.isWhiteSpace else {
                self.glyphs.append(-1)
                continue
            }
            let best = GlyphMatch.best(scalar, at: matrix.apply(rectangle.center), in: grid, content)
            if best >= 0 { note(glyphs[Int(best)], at: Int(best), readAs: scalar) }
            self.glyphs.append(best)
        }
        markShadows(in: grid, glyphs)
    }

    private mutating func note(_ glyph: Glyph, at index: Int, readAs scalar: Unicode.Scalar) {
        isSeen[index] = true
        if glyph.text == nil, glyph.readings?.contains(scalar) == false { isMisread[index] = true }
    }

    /// The nearest glyph that says what Poppler says. One that says something else is another text in the same place: of
    /// a mask, of an `ActualText`, under a map that lies.
    private static func best(
        _ scalar: Unicode.Scalar, at point: Point, in grid: GlyphGrid, _ content: PageContent
    ) -> Int32 {
        var best: Int32 = -1
        var bestScore = Double.infinity
        for index in grid.candidates(at: point) {
            let glyph = content.glyphs[Int(index)]
            guard let (place, across) = glyph.position(of: point) else { continue }
            let along = place / reach(of: glyph, content)
            guard along > -slackAlong, along < 1 + slackAlong, across > -slackAcross, across < 1 + slackAcross else {
                continue
            }
            let score = abs(along - 0.5) + abs(across - 0.5) / 2
            if score < bestScore, agrees(scalar, glyph.text) { (best, bestScore) = (index, score) }
        }
        return best
    }

    /// How long Poppler's rectangle of a glyph is, in the glyph's own lengths: it takes in the character spacing.
    private static func reach(of glyph: Glyph, _ content: PageContent) -> Double {
        let state = content.shows[Int(glyph.show)].state
        guard state.characterSpacing > 0, glyph.advance > 0, state.horizontalScaling > 0 else { return 1 }
        return min(1 + state.characterSpacing * state.horizontalScaling / glyph.advance, 20)
    }

    /// Whether `scalar` is, or is part of, what the glyph is read as; a glyph that is not read may be anything.
    private static func agrees(_ scalar: Unicode.Scalar, _ text: String?) -> Bool {
        guard let text, !text.unicodeScalars.contains(scalar) else { return true }
        let one = FoldedText(String(scalar)).scalars
        let other = FoldedText(text).scalars
        return one.isEmpty || one.contains { other.contains($0) }
    }

    /// Poppler gives text that is painted twice, for a bold look or a shadow, once.
    private mutating func markShadows(in grid: GlyphGrid, _ glyphs: [Glyph]) {
        for index in glyphs.indices where !isSeen[index] {
            let glyph = glyphs[index]
            isSeen[index] = grid.candidates(at: glyph.center).contains { other in
                isSeen[Int(other)] && GlyphMatch.isShadow(glyph, of: glyphs[Int(other)])
            }
        }
    }

    /// Whether `glyph` says the same as `other` in nearly the same place.
    static func isShadow(_ glyph: Glyph, of other: Glyph) -> Bool {
        guard glyph.text == other.text, let (along, across) = other.position(of: glyph.center) else { return false }
        return abs(along - 0.5) < shadowDistance && abs(across - 0.5) < shadowDistance
    }
}
