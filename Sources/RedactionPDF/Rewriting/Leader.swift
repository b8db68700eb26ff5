/// A row of dots, or of other signs, that leads from a text to a page number or to the end of a line.
///
/// It fills the room that the text leaves, so its length tells the text's. It is set anew: from its right end, as far
/// as the stand-in leaves room.
struct Leader {
    /// The glyph that is repeated.
    let glyph: Int
    /// From one glyph's start to the next one's.
    let pitch: Double
    let length: Double

    private static let signs: Set<String> = [".", "\u{B7}", "\u{2022}", "\u{2024}", "\u{2026}", "_", "-", "\u{2010}"]
    /// Fewer dots in a row are an ellipsis.
    private static let fewest = 4
    /// A row that has more has no end.
    private static let most = 4000.0

    /// Of glyphs in the order of a line, those that are part of a leader. Removed glyphs do not interrupt one.
    static func glyphs(of line: [Int], _ content: PageContent, _ removal: GlyphRemoval) -> Set<Int> {
        var found: Set<Int> = []
        var row: [Int] = []
        for glyph in line where !removal.isRemoved(glyph) && !content.glyphs[glyph].isWhiteSpace {
            let text = content.glyphs[glyph].text
            if let first = row.first, content.glyphs[first].text != text {
                if row.count >= fewest { found.formUnion(row) }
                row.removeAll()
            }
            if let text, signs.contains(text) { row.append(glyph) }
        }
        if row.count >= fewest { found.formUnion(row) }
        return found
    }

    /// - Parameter item: of glyphs that `glyphs(of:)` found.
    init?(_ item: LineItem, _ content: PageContent, along direction: Point, em: Double) {
        guard let glyph = item.glyphs.last else { return nil }
        let starts = item.glyphs.map { direction.dot(content.glyphs[$0].corner) }.sorted()
        let pitches = zip(starts, starts.dropFirst()).map { $1 - $0 }.sorted()
        self.glyph = glyph
        length = content.glyphs[glyph].along.length
        // A pitch that was stretched so that the dots just fit would tell how much room there was.
        let step = em * 0.05
        let pitch = pitches.isEmpty ? length : (pitches[pitches.count / 2] / step).rounded() * step
        self.pitch = max(pitch, length, step)
    }

    /// Where the glyph stands, each place its start, in a row that ends at `end` and does not reach before `start`.
    func places(from start: Double, to end: Double) -> [Double] {
        let count = ((end - length - start) / pitch).rounded(.down)
        guard count >= 0 else { return [] }
        return (0...Int(min(count, Leader.most))).reversed().map { end - length - Double($0) * pitch }
    }
}
