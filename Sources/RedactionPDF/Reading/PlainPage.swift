import RedactionModel

/// Tells pages on which there is nothing that two readers could read differently: upright lines of left-to-right text,
/// each drawn from its start to its end, in fonts that say one thing of each glyph.
///
/// The text of such a page is the text as it is drawn. Most pages of most files are plain.
enum PlainPage {
    /// Baselines nearer than this, in ems, are one line; an index or an exponent belongs to it.
    private static let sameLine = 0.5
    /// Stretches of a line that are nearer than this, in ems, may be of one word to a reader.
    private static let nearness = 1.0

    /// A page with more of them is a drawing.
    private static let mostStretches = 4000

    /// What is drawn of one line without a break.
    private struct Stretch {
        var baseline: Double
        var left: Double
        var right: Double
        var em: Double
    }

    static func isPlain(_ content: PageContent) -> Bool {
        guard content.markedContent.allSatisfy({ !$0.speaks }), content.glyphs.allSatisfy(isPlain) else { return false }
        let stretches = stretches(of: content.glyphs).sorted { $0.baseline < $1.baseline }
        guard stretches.count < mostStretches else { return false }
        for (index, one) in stretches.enumerated() {
            for other in stretches[(index + 1)...] {
                guard other.baseline - one.baseline < max(one.em, other.em) * sameLine else { break }
                let gap = max(other.left - one.right, one.left - other.right)
                if gap < max(one.em, other.em) * nearness { return false }
            }
        }
        return true
    }

    /// Whether a glyph is upright, says one thing, and is of a script that is read in the order it is written.
    private static func isPlain(_ glyph: Glyph) -> Bool {
        guard let text = glyph.text, glyph.readings == nil, !glyph.isNameless,
            glyph.along.y == 0, glyph.along.x >= 0, glyph.across.x == 0, glyph.across.y > 0
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x370..<0x590: true
            case 0x1E00..<0x200B, 0x2010..<0x2028, 0x2030..<0x2060, 0x2070..<0x2C00, 0xFB00..<0xFB07: true
            default: false
            }
        }
    }

    private static func stretches(of glyphs: [Glyph]) -> [Stretch] {
        var stretches: [Stretch] = []
        for glyph in glyphs where glyph.along.x > 0 && glyph.text?.isEmpty == false {
            let (left, right, em) = (glyph.corner.x, glyph.corner.x + glyph.along.x, glyph.across.y)
            if let last = stretches.indices.last,
                abs(glyph.corner.y - stretches[last].baseline) < max(em, stretches[last].em) * sameLine,
                left > stretches[last].right - em * sameLine, left < stretches[last].right + em * nearness
            {
                stretches[last].right = max(right, stretches[last].right)
                stretches[last].em = max(em, stretches[last].em)
            } else {
                stretches.append(Stretch(baseline: glyph.corner.y, left: left, right: right, em: em))
            }
        }
        return stretches
    }
}

extension MarkedContent {
    /// Whether readers may give its words in place of what its glyphs say.
    fileprivate var speaks: Bool { texts.contains { ["ActualText", "Alt", "E"].contains($0.key) } }
}
