/// The codes, or glyphs, of a font that were shown before text was removed, and those that are shown still.
struct CodeChange: Sendable {
    let before: Set<UInt32>
    let after: Set<UInt32>

    var hasLost: Bool { !before.isSubset(of: after) }

    /// Whether a list of `count` codes or glyphs is so long that it tells nothing of the text: most of it was never shown.
    func tellsNothing(_ count: Int) -> Bool { count > 2 * before.count }
}
