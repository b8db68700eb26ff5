internal import CRedactionHarfBuzz

/// Subsets programs in TrueType's and OpenType's tables with HarfBuzz.
@safe enum TableSubset {
    /// The tables that readers of PDFs draw from. Others hold positions, sizes and names of glyphs too, for nobody.
    private static let tables = [
        "head", "hhea", "maxp", "hmtx", "vhea", "vmtx", "glyf", "loca", "cvt ", "fpgm", "prep", "CFF ",
    ]

    /// The tables of a program with `glyphs` and what they are made of, and no others.
    /// - Parameter keepsOrder: whether glyphs keep their places; those that go leave empty ones.
    /// - Returns: nil where HarfBuzz cannot read the program.
    static func tables(of program: [UInt8], keeping glyphs: Set<UInt32>, keepsOrder: Bool) -> [String: [UInt8]]? {
        unsafe program.withUnsafeBytes { bytes in
            let memory = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let blob = unsafe hb_blob_create(memory, UInt32(bytes.count), HB_MEMORY_MODE_READONLY, nil, nil)
            defer { unsafe hb_blob_destroy(blob) }
            let face = unsafe hb_face_create(blob, 0)
            defer { unsafe hb_face_destroy(face) }
            guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
            defer { unsafe hb_subset_input_destroy(input) }
            let kept = unsafe hb_subset_input_glyph_set(input)
            for glyph in glyphs { unsafe hb_set_add(kept, glyph) }
            var flags = HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue | HB_SUBSET_FLAGS_GLYPH_NAMES.rawValue
            if keepsOrder { flags |= HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue }
            unsafe hb_subset_input_set_flags(input, flags)
            guard let subset = unsafe hb_subset_or_fail(face, input) else { return nil }
            defer { unsafe hb_face_destroy(subset) }
            var tables: [String: [UInt8]] = [:]
            for tag in self.tables { tables[tag] = unsafe table(tag, of: subset) }
            return tables
        }
    }

    private static func table(_ tag: String, of face: OpaquePointer) -> [UInt8]? {
        let blob = unsafe hb_face_reference_table(face, hb_tag_from_string(tag, 4))
        defer { unsafe hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let data = unsafe hb_blob_get_data(blob, &count), count > 0 else { return nil }
        return unsafe Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
    }
}
