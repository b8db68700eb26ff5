/// Subsets bare CFF programs, by way of the OpenType tables that HarfBuzz wants around them.
enum CompactSubset {
    static func program(
        _ program: [UInt8], glyphCount: Int, keeping glyphs: Set<UInt32>, keepsOrder: Bool
    ) -> [UInt8]? {
        guard (1...0xFFFF).contains(glyphCount) else { return nil }
        var file = TableFile()
        file.tables["CFF "] = program
        file.tables["head"] = head
        file.tables["hhea"] = [0, 1, 0, 0] + [UInt8](repeating: 0, count: 30) + [0, 1]
        var size: [UInt8] = [0, 0, 0x50, 0]
        size.append16(UInt16(glyphCount))
        file.tables["maxp"] = size
        file.tables["hmtx"] = [UInt8](repeating: 0, count: 4 + (glyphCount - 1) * 2)
        return TableSubset.tables(of: file.bytes, keeping: glyphs, keepsOrder: keepsOrder)?["CFF "]
    }

    /// An em of 1,000 units.
    private static let head: [UInt8] = {
        var head: [UInt8] = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
        head.append32(0x5F0F_3CF5)
        head.append16(0)
        head.append16(1000)
        return head + [UInt8](repeating: 0, count: 54 - head.count)
    }()
}
