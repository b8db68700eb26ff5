import RedactionModel

/// The glyphs of a page that go, each with the stand-in that takes its place.
struct GlyphRemoval {
    /// What stands in for one stretch of text each, wherever its glyphs lie.
    private(set) var standIns: [Substitution.StandIn] = []
    /// For each glyph of the page, the stand-in it belongs to; -1 for a glyph that stays.
    private(set) var owners: [Int32]

    init(glyphCount: Int) { owners = Array(repeating: -1, count: glyphCount) }

    var isEmpty: Bool { standIns.isEmpty }

    func isRemoved(_ glyph: Int) -> Bool { owners[glyph] >= 0 }

    /// Removes `glyphs` of `content` and the white space between them, which would tell how many words they were; those
    /// that are gone already keep the stand-in they have.
    mutating func remove(_ glyphs: [Int], of content: PageContent, for standIn: Substitution.StandIn) {
        let glyphs = GlyphRemoval.bridged(glyphs, content)
        let fresh = glyphs.filter { owners[$0] < 0 }
        guard !fresh.isEmpty else { return }
        let joined = glyphs.map { owners[$0] }.first { $0 >= 0 }
        if joined == nil { standIns.append(standIn) }
        let owner = joined ?? Int32(standIns.count - 1)
        for glyph in fresh { owners[glyph] = owner }
    }

    private static func bridged(_ glyphs: [Int], _ content: PageContent) -> [Int] {
        var bridged = Array(glyphs.prefix(1))
        for (one, other) in zip(glyphs, glyphs.dropFirst()) {
            let between = one < other ? (one + 1)..<other : 0..<0
            if between.allSatisfy({ content.glyphs[$0].text?.isBlank == true }) {
                bridged += between
            }
            bridged.append(other)
        }
        return bridged
    }

    /// The same for what is left of `content` when hidden layers paint nothing.
    func without(_ hidden: HiddenContent, in content: PageContent) -> GlyphRemoval {
        guard !hidden.isEmpty else { return self }
        var removal = self
        removal.owners = zip(owners, content.isSeen(without: hidden)).filter(\.1).map(\.0)
        return removal
    }

    /// Removes what has to go with the removed glyphs: what repeats them and, where `spacing` says so, their lines.
    mutating func complete(in content: PageContent, _ spacing: Spacing) {
        removeShadows(of: content.glyphs)
        if spacing == .line { removeLines(of: content) }
    }

    /// Removes what else stands on the lines that lose glyphs: columns and cells beside them stay.
    private mutating func removeLines(of content: PageContent) {
        for segment in LineSegment.touched(by: self, in: content) {
            guard let owner = segment.glyphs.map({ owners[$0] }).first(where: { $0 >= 0 }) else { continue }
            for glyph in segment.glyphs where owners[glyph] < 0 { owners[glyph] = owner }
        }
    }

    /// Removes glyphs that lie over removed ones and say the same: text painted twice for a bold look or a shadow.
    private mutating func removeShadows(of glyphs: [Glyph]) {
        let grid = GlyphGrid(glyphs)
        for index in glyphs.indices where !isRemoved(index) {
            let shadowed = grid.candidates(at: glyphs[index].center).first { other in
                isRemoved(Int(other)) && GlyphMatch.isShadow(glyphs[index], of: glyphs[Int(other)])
            }
            if let shadowed { owners[index] = owners[Int(shadowed)] }
        }
    }
}
