/// Which glyph of an embedded program each code of a simple font shows (ISO 32000-2, 9.6.5).
struct SimpleGlyphMap {
    private let program: FontProgram
    private let isSymbolic: Bool
    private let byName: [String: UInt32]

    init(_ program: FontProgram, isSymbolic: Bool) {
        self.program = program
        self.isSymbolic = isSymbolic
        byName = Dictionary(
            program.names.enumerated().map { ($0.element, UInt32($0.offset)) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter name: the code's name in the font's encoding.
    func glyph(for code: UInt32, name: String?) -> UInt32? {
        if program.hasTables { return glyphInTables(for: code, name: name) }
        guard let name else { return program.builtInCodes[code] }
        return byName[name]
    }

    /// The names lead through the Unicode map, else through the Macintosh one, else straight to the glyph. Symbolic
    /// fonts do without names, as do codes that have none.
    private func glyphInTables(for code: UInt32, name: String?) -> UInt32? {
        let direct = directGlyph(for: code)
        if isSymbolic, let direct { return direct }
        guard let name else { return direct }
        let text = GlyphNames.text(for: name) ?? ""
        if let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1, let glyph = program.glyphs[scalar] {
            return glyph
        }
        if let code = SimpleGlyphMap.macintosh[name], let glyph = program.macintoshCodes[code] { return glyph }
        return byName[name] ?? direct
    }

    /// Maps for symbols begin at 0xF000, or at another page of the private use area, or at nothing.
    private func directGlyph(for code: UInt32) -> UInt32? {
        for page in [0xF000, 0, 0xF100, 0xF200] as [UInt32] {
            if let glyph = program.symbolCodes[page + code] { return glyph }
        }
        return program.macintoshCodes[code]
    }

    /// The codes of glyph names in the Macintosh's own encoding.
    static let macintosh = Dictionary(
        Encoding.macRoman.names.enumerated().compactMap { code, name in name.map { ($0, UInt32(code)) } },
        uniquingKeysWith: { first, _ in first })
}
