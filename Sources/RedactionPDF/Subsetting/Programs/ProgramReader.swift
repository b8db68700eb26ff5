/// A font program as a font's dictionary finds glyphs in it, by every way that a reader may take.
struct ProgramReader {
    let program: FontProgram
    let maps: [CharacterMap]
    let reader: FontProgramReader
    private let byName: [String: UInt32]

    init?(_ bytes: [UInt8]) {
        guard let reader = FontProgramReader(bytes), let program = reader.program() else { return nil }
        self.reader = reader
        self.program = program
        maps = program.hasTables ? reader.maps() : []
        byName = Dictionary(
            program.names.enumerated().map { ($0.element, UInt32($0.offset)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The glyphs that a code of a simple font may show (ISO 32000-2, 9.6.5).
    func glyphs(for code: UInt32, in font: SimpleFontNames) -> Set<UInt32> {
        let name = font.names.indices.contains(Int(code)) ? font.names[Int(code)] : nil
        let named = name.map(glyphs) ?? []
        guard program.hasTables else {
            return named.isEmpty ? Set([program.builtInCodes[code]].compactMap { $0 }) : named
        }
        guard named.isEmpty || font.isSymbolic || !font.hasEncoding else { return named }
        return named.union(
            maps.flatMap { map in
                [0, 0xF000, 0xF100, 0xF200].compactMap { map.glyphs[$0 + code] }
            })
    }

    private func glyphs(named name: String) -> Set<UInt32> {
        var glyphs = Set([byName[name]].compactMap { $0 })
        let scalars = (GlyphNames.text(for: name) ?? "").unicodeScalars
        for map in maps where map.platform != 1 && scalars.count == 1 {
            glyphs.formUnion(scalars.compactMap { map.glyphs[$0.value] })
        }
        if let code = SimpleGlyphMap.macintosh[name] {
            glyphs.formUnion(maps.compactMap { $0.platform == 1 ? $0.glyphs[code] : nil })
        }
        return glyphs
    }

    /// The glyph that a CID shows (ISO 32000-2, 9.7.4.2).
    func glyphs(forCID cid: UInt32, table: [UInt8]?) -> Set<UInt32> {
        if let table {
            return Set([BigEndian(table).word16(Int(cid) * 2)].compactMap { $0.map(UInt32.init) })
        }
        return Set([program.cids.map { $0[cid] } ?? cid].compactMap { $0 })
    }

    /// `glyphs` with those that they are put together from.
    func withParts(_ glyphs: Set<UInt32>) -> Set<UInt32> {
        var all = glyphs
        var pending = Array(glyphs)
        while let glyph = pending.popLast() {
            for part in reader.parts(of: glyph) where all.insert(part).inserted { pending.append(part) }
        }
        return all
    }

    /// FreeType counts the CIDs of a bare program, most of which may have no glyph.
    var glyphCount: Int {
        guard !program.hasTables, let last = program.cids?.values.max() else { return reader.glyphCount }
        return Int(last) + 1
    }

    /// How many glyphs have an outline; counting ends beyond `limit`.
    func outlineCount(limit: Int) -> Int {
        var count = 0
        for glyph in 1..<UInt32(max(glyphCount, 1)) where count <= limit {
            if reader.shape(of: glyph)?.isEmpty == false { count += 1 }
        }
        return count
    }
}

/// What a simple font's dictionary tells of its codes.
struct SimpleFontNames: Sendable {
    let names: [String?]
    let isSymbolic: Bool
    let hasEncoding: Bool
}
