internal import CRedactionFreeType

/// A glyph's outline and advance in the font's own units, to tell whether two programs draw the same.
struct GlyphShape: Hashable {
    let advance: Int
    /// For each point: x, y, and whether it is on the curve.
    let points: [Int]
    /// The last point of each contour.
    let contours: [Int]

    var isEmpty: Bool { points.isEmpty }
}

extension FontProgramReader {
    /// - Returns: nil for a glyph that is damaged or that there is not.
    func shape(of glyph: UInt32) -> GlyphShape? {
        guard unsafe FT_Load_Glyph(face, index(of: glyph), FT_Int32(FT_LOAD_NO_SCALE)) == 0,
            let slot = unsafe face.pointee.glyph, unsafe slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
        else { return nil }
        let outline = unsafe slot.pointee.outline
        var points: [Int] = []
        for index in unsafe 0..<Int(max(outline.n_points, 0)) {
            let point = unsafe outline.points[index]
            points += unsafe [Int(point.x), Int(point.y), Int(outline.tags[index] & 3)]
        }
        let contours = unsafe (0..<Int(max(outline.n_contours, 0))).map { unsafe Int(outline.contours[$0]) }
        return GlyphShape(advance: unsafe Int(slot.pointee.metrics.horiAdvance), points: points, contours: contours)
    }

    /// The glyphs that a glyph is put together from.
    func parts(of glyph: UInt32) -> [UInt32] {
        guard unsafe FT_Load_Glyph(face, index(of: glyph), FT_Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_RECURSE)) == 0,
            let slot = unsafe face.pointee.glyph, unsafe slot.pointee.format == FT_GLYPH_FORMAT_COMPOSITE
        else { return [] }
        return (0..<(unsafe slot.pointee.num_subglyphs)).compactMap { index in
            var part: FT_Int = 0
            var flags: FT_UInt = 0
            var (one, other): (FT_Int, FT_Int) = (0, 0)
            var matrix = FT_Matrix()
            let code = unsafe FT_Get_SubGlyph_Info(slot, index, &part, &flags, &one, &other, &matrix)
            return code == 0 ? UInt32(exactly: part) : nil
        }
    }

    /// Every map of the program that FreeType can read, as it stands.
    func maps() -> [CharacterMap] {
        unsafe (0..<Int(face.pointee.num_charmaps)).compactMap { index in
            guard let map = unsafe face.pointee.charmaps[index], unsafe FT_Get_CMap_Format(map) >= 0,
                unsafe FT_Get_CMap_Format(map) != 14, unsafe FT_Set_Charmap(face, map) == 0
            else { return nil }
            return CharacterMap(
                platform: unsafe map.pointee.platform_id, encoding: unsafe map.pointee.encoding_id, glyphs: codes())
        }
    }
}
