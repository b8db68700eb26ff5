/// What an embedded font program tells of its glyphs: the one part of a font that readers draw from, and so the witness
/// that is hardest to bend.
struct FontProgram: Sendable {
    /// By glyph: its name; empty where the program has none, or none that can be relied on.
    var names: [String] = []
    /// By glyph: the characters that the program's own Unicode maps lead from to it.
    var characters: [UInt32: [Unicode.Scalar]] = [:]
    /// The other way round.
    var glyphs: [Unicode.Scalar: UInt32] = [:]
    /// From the codes of the map for symbol fonts, (3, 0), and of the Macintosh map, (1, 0), to glyphs.
    var symbolCodes: [UInt32: UInt32] = [:]
    var macintoshCodes: [UInt32: UInt32] = [:]
    /// The encoding that a Type 1 or CFF program brings for simple fonts, to glyphs.
    var builtInCodes: [UInt32: UInt32] = [:]
    /// From CIDs to glyphs, in a CFF program that is CID-keyed; nil in any other.
    var cids: [UInt32: UInt32]?
    /// By glyph, in thousandths of an em; empty where nobody asked.
    var advances: [Double] = []
    /// Whether the program is in TrueType's or OpenType's tables, so that its own maps lead from codes to glyphs.
    var hasTables = false

    /// The name of a glyph, nil for one that has none.
    func name(of glyph: UInt32) -> String? {
        guard glyph < names.count, names[Int(glyph)] != ".notdef", !names[Int(glyph)].isEmpty else { return nil }
        return names[Int(glyph)]
    }

    /// The names of the 256 codes of a simple font that brings no encoding.
    var builtInEncoding: [String?]? {
        guard !builtInCodes.isEmpty, !names.isEmpty else { return nil }
        return (0..<256).map { code in builtInCodes[UInt32(code)].flatMap(name) }
    }

    /// What the program says of a glyph, by its name and by its maps. Of several characters that share the glyph the
    /// one that `text` has is given.
    func readings(of glyph: UInt32, for text: String?) -> (byName: String?, byMap: String?) {
        let candidates = characters[glyph] ?? []
        let shared = text.flatMap { text in
            candidates.lazy.map { String($0) }.first { GlyphReadings.agree($0, text) }
        }
        let named = name(of: glyph).flatMap(GlyphNames.text).flatMap(GlyphReadings.telling)
        return (named, shared ?? candidates.min().map { String($0) }.flatMap(GlyphReadings.telling))
    }
}
