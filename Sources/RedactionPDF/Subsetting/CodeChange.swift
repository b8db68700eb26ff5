/// The codes, or glyphs, of a font that were shown before text was removed, and those that are shown still.
struct CodeChange: Sendable {
    let before: Set<UInt32>
    let after: Set<UInt32>

    var hasLost: Bool { !before.isSubset(of: after) }

    /// Whether a list of `count` codes or glyphs is so long that it tells nothing of the text: most of it was never shown.
    func tellsNothing(_ count: Int) -> Bool { count > 2 * before.count }

    /// The lost codes of a long list that tell all the same: where a writer puts the letters that it needs behind a set
    /// that every font gets, each letter beyond that set is one that was shown.
    func tellingExtras(_ texts: [UInt32: String]) -> Set<UInt32> {
        let extras = Set(texts.filter { $0.value.unicodeScalars.contains { $0.value > CodeChange.commonSet } }.keys)
        return extras.isSubset(of: before) ? extras.subtracting(after) : []
    }

    /// The last character of Latin-1.
    private static let commonSet: UInt32 = 0xFF
}
