/// The codes, or glyphs, of a font that were shown before text was removed, and those that are shown still.
struct CodeChange: Sendable {
    let before: Set<UInt32>
    let after: Set<UInt32>

    var hasLost: Bool { !before.isSubset(of: after) }
}
