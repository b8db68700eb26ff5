internal import CRedactionFreeType

/// Reads font programs with FreeType: TrueType, OpenType, bare CFF, Type 1. No glyph is ever drawn.
///
/// What is damaged, odd or of another kind says nothing. Each program is read with a library of its own, so that any
/// number can be read at once.
@safe final class FontProgramReader {
    /// Programs count their glyphs and CIDs in 16 bits.
    private static let mostGlyphs = 65_536
    /// A map may lead from every character to one glyph; no real one has as many entries.
    private static let mostMapEntries = 300_000
    private static let largestProgram = 128 << 20

    private let library: FT_Library
    let face: FT_Face
    /// FreeType reads from this memory until the face is done with.
    private let memory: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter withAdvances: whether the widths of the glyphs are wanted too.
    static func read(_ bytes: [UInt8], withAdvances: Bool) -> FontProgram? {
        FontProgramReader(bytes)?.program(withAdvances: withAdvances)
    }

    /// Whether the bytes begin as one of the kinds that a PDF may embed; FreeType knows others, better left alone.
    private static func isProgram(_ bytes: [UInt8]) -> Bool {
        let starts: [[UInt8]] = [
            [0, 1, 0, 0], Array("true".utf8), Array("OTTO".utf8), Array("ttcf".utf8), [1, 0], Array("%!".utf8),
            [0x80, 1],
        ]
        return bytes.count <= largestProgram && starts.contains { bytes.starts(with: $0) }
    }

    init?(_ bytes: [UInt8]) {
        guard FontProgramReader.isProgram(bytes) else { return nil }
        var library: FT_Library?
        guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library else { return nil }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe memory.initialize(fromContentsOf: bytes)
        var face: FT_Face?
        guard unsafe FT_New_Memory_Face(library, memory.baseAddress, FT_Long(bytes.count), 0, &face) == 0,
            let face = unsafe face
        else {
            unsafe FT_Done_FreeType(library)
            unsafe memory.deallocate()
            return nil
        }
        unsafe self.library = library
        unsafe self.face = face
        unsafe self.memory = memory
    }

    deinit {
        unsafe FT_Done_Face(face)
        unsafe FT_Done_FreeType(library)
        unsafe memory.deallocate()
    }

    /// How many glyphs the program has; 0 where it claims what cannot be.
    var glyphCount: Int {
        let count = unsafe face.pointee.num_glyphs
        return (1...FontProgramReader.mostGlyphs).contains(count) ? count : 0
    }

    func program(withAdvances: Bool = false) -> FontProgram? {
        let count = glyphCount
        guard count > 0 else { return nil }
        var program = FontProgram()
        program.hasTables = unsafe redaction_font_is_sfnt(face) != 0
        program.cids = cids(glyphCount: UInt32(count))
        if program.cids == nil, hasTrueNames(glyphCount: Int(count)) {
            program.names = (0..<UInt32(count)).map(name)
        }
        readMaps(into: &program)
        if withAdvances { program.advances = (0..<UInt32(count)).map(advance) }
        return program
    }

    // MARK: Glyphs

    /// A `post` table in the first format names the glyphs of one font only; many subsets claim it all the same.
    private func hasTrueNames(glyphCount: Int) -> Bool {
        guard unsafe redaction_font_has_glyph_names(face) != 0 else { return false }
        let format = unsafe redaction_font_post_format(face)
        return format != 0x0001_0000 || glyphCount == 258
    }

    private func name(of glyph: UInt32) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        guard unsafe FT_Get_Glyph_Name(face, glyph, &buffer, FT_UInt(buffer.count)) == 0 else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func cids(glyphCount: UInt32) -> [UInt32: UInt32]? {
        var isKeyed: FT_Bool = 0
        guard unsafe FT_Get_CID_Is_Internally_CID_Keyed(face, &isKeyed) == 0, isKeyed != 0 else { return nil }
        var cids: [UInt32: UInt32] = [:]
        for glyph in 0..<glyphCount {
            var cid: FT_UInt = 0
            if unsafe FT_Get_CID_From_Glyph_Index(face, glyph, &cid) == 0, cids[cid] == nil { cids[cid] = glyph }
        }
        return cids
    }

    /// What FreeType wants to be asked for a glyph by: in a bare program that is CID-keyed, its CID.
    func index(of glyph: UInt32) -> UInt32 {
        var isKeyed: FT_Bool = 0
        var cid: FT_UInt = 0
        guard unsafe redaction_font_is_sfnt(face) == 0, unsafe FT_Get_CID_Is_Internally_CID_Keyed(face, &isKeyed) == 0,
            isKeyed != 0, unsafe FT_Get_CID_From_Glyph_Index(face, glyph, &cid) == 0
        else { return glyph }
        return cid
    }

    private func advance(of glyph: UInt32) -> Double {
        let unitsPerEm = unsafe Double(max(face.pointee.units_per_EM, 1))
        var advance: FT_Fixed = 0
        guard unsafe FT_Get_Advance(face, index(of: glyph), FT_Int32(FT_LOAD_NO_SCALE), &advance) == 0 else { return 0 }
        return Double(advance) * 1000 / unitsPerEm
    }

    // MARK: Maps

    private func readMaps(into program: inout FontProgram) {
        for index in unsafe 0..<Int(face.pointee.num_charmaps) {
            guard let map = unsafe face.pointee.charmaps[index], unsafe FT_Set_Charmap(face, map) == 0 else { continue }
            // FreeType makes up maps out of glyph names; they have no format, and say what the names say.
            let isOwn = unsafe FT_Get_CMap_Format(map) >= 0
            switch unsafe (map.pointee.platform_id, map.pointee.encoding_id) {
            case (3, 1), (3, 10), (0, 0...4), (0, 6): if isOwn { readCharacters(into: &program) }
            case (3, 0): if isOwn { program.symbolCodes = codes() }
            case (1, 0): if isOwn { program.macintoshCodes = codes() }
            case (7, _): program.builtInCodes = codes()
            default: break
            }
        }
    }

    private func readCharacters(into program: inout FontProgram) {
        forEachEntry { code, glyph in
            guard let scalar = Unicode.Scalar(code), GlyphReadings.isTelling(scalar) else { return }
            program.glyphs[scalar] = glyph
            if program.characters[glyph]?.contains(scalar) != true {
                program.characters[glyph, default: []].append(scalar)
            }
        }
    }

    /// The map that is set, from codes to glyphs.
    func codes() -> [UInt32: UInt32] {
        var codes: [UInt32: UInt32] = [:]
        forEachEntry { codes[$0] = $1 }
        return codes
    }

    private func forEachEntry(_ body: (UInt32, UInt32) -> Void) {
        var glyph: FT_UInt = 0
        var code = unsafe FT_Get_First_Char(face, &glyph)
        for _ in 0..<FontProgramReader.mostMapEntries where glyph != 0 {
            if let code = UInt32(exactly: code) { body(code, glyph) }
            code = unsafe FT_Get_Next_Char(face, code, &glyph)
        }
    }
}
