/// BMP, Windows' device-independent bitmap: a header, a palette and rows of pixels, which may lie anywhere behind it.
enum BMP {
    private static let fileHeaderSize = 14
    /// The sizes of the headers that Windows has had ([MS-WMF] 2.2.2.3 and after).
    private static let headerSizes: Set<Int> = [40, 52, 56, 108, 124]
    private static let plain: Set<Int> = [0, 3, 6]
    private static let profileOffset = 112

    /// The picture in its shortest form: without gaps, profiles, what fills rows up, and trailing data. Nil when it is
    /// no sound BMP, or compressed.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: "BM".utf8), let pixels = bytes.little(4, at: 10),
            let size = bytes.little(4, at: fileHeaderSize), headerSizes.contains(size),
            let width = bytes.little(4, at: 18), let height = bytes.little(4, at: 22),
            let depth = bytes.little(2, at: 28), [1, 4, 8, 16, 24, 32].contains(depth),
            let compression = bytes.little(4, at: 30), plain.contains(compression),
            let colors = bytes.little(4, at: 46),
            let rows = rows(of: bytes, at: pixels, width: width, height: height, depth: depth)
        else { return nil }
        // Masks of the colours follow the shortest header.
        let masks = size == 40 ? [3: 12, 6: 16][compression] ?? 0 : 0
        let paletteCount = depth > 8 ? 0 : (colors == 0 ? 1 << depth : min(colors, 1 << depth))
        let start = fileHeaderSize + size + masks
        guard start + 4 * paletteCount <= pixels else { return nil }
        var head = Array(bytes[..<(start + 4 * paletteCount)])
        for color in 0..<paletteCount { head[start + 4 * color + 3] = 0 }
        head.setLittle(paletteCount, 4, at: 46)
        head.setLittle(rows.count, 4, at: 34)
        if size == 124 { dropProfile(&head) }
        head.setLittle(head.count + rows.count, 4, at: 2)
        head.setLittle(0, 4, at: 6)
        head.setLittle(head.count, 4, at: 10)
        return head + rows
    }

    /// The rows of pixels, each filled up with zeros to a multiple of four bytes.
    private static func rows(
        of bytes: [UInt8], at offset: Int, width: Int, height: Int, depth: Int
    ) -> [UInt8]? {
        // A picture that begins with its uppermost row has a negative height.
        let height = height > Int(Int32.max) ? (1 << 32) - height : height
        guard width > 0, width < 1 << 24, height > 0, height < 1 << 24, offset <= bytes.count else { return nil }
        let used = (width * depth + 7) / 8
        let stride = (used + 3) / 4 * 4
        guard height <= (bytes.count - offset) / stride else { return nil }
        var rows = Array(bytes[offset..<offset + stride * height])
        for row in 0..<height {
            for filler in stride * row + used..<stride * (row + 1) { rows[filler] = 0 }
        }
        return rows
    }

    /// A profile, or the path of one, becomes the standard colour space.
    private static func dropProfile(_ head: inout [UInt8]) {
        head.replaceSubrange(fileHeaderSize + 56..<fileHeaderSize + 60, with: Array("BGRs".utf8))
        head.setLittle(0, 4, at: fileHeaderSize + profileOffset)
        head.setLittle(0, 4, at: fileHeaderSize + profileOffset + 4)
    }
}
