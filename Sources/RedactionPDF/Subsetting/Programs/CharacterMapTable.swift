/// One map of a font program, from codes to glyphs.
struct CharacterMap: Equatable {
    let platform: UInt16
    let encoding: UInt16
    var glyphs: [UInt32: UInt32]
}

/// Writes the `cmap` table (ISO/IEC 14496-22, 5.2.1).
///
/// HarfBuzz leaves out the maps for symbols and for the Macintosh, by which simple fonts of PDFs find their glyphs.
enum CharacterMapTable {
    static func table(of maps: [CharacterMap]) -> [UInt8] {
        let maps = maps.sorted { ($0.platform, $0.encoding) < ($1.platform, $1.encoding) }
        var table: [UInt8] = []
        table.append16(0)
        table.append16(UInt16(maps.count))
        var data: [UInt8] = []
        for map in maps {
            table.append16(map.platform)
            table.append16(map.encoding)
            table.append32(UInt32(4 + maps.count * 8 + data.count))
            data += subtable(map)
        }
        return table + data
    }

    private static func subtable(_ map: CharacterMap) -> [UInt8] {
        let entries = map.glyphs.sorted { $0.key < $1.key }
        guard let last = entries.last else { return bytes(entries) }
        if map.platform == 1, last.key < 256, entries.allSatisfy({ $0.value < 256 }) { return bytes(entries) }
        let segments = self.segments(entries)
        // Eight thousand segments of eight bytes fit into a table whose length has 16 bits.
        return last.key < 0xFFFF && segments.count < 8000 ? words(segments) : longWords(segments)
    }

    private struct Segment {
        let first: UInt32
        var last: UInt32
        let glyph: UInt32
    }

    /// Runs of codes whose glyphs follow one another as they do.
    private static func segments(_ entries: [(key: UInt32, value: UInt32)]) -> [Segment] {
        var segments: [Segment] = []
        for (code, glyph) in entries {
            if let open = segments.last, open.last + 1 == code, open.glyph + (code - open.first) == glyph {
                segments[segments.count - 1].last = code
            } else {
                segments.append(Segment(first: code, last: code, glyph: glyph))
            }
        }
        return segments
    }

    /// Format 0: a byte for each of 256 codes.
    private static func bytes(_ entries: [(key: UInt32, value: UInt32)]) -> [UInt8] {
        var table: [UInt8] = []
        for number in [0, 262, 0] as [UInt16] { table.append16(number) }
        var glyphs = [UInt8](repeating: 0, count: 256)
        for (code, glyph) in entries { glyphs[Int(code)] = UInt8(truncatingIfNeeded: glyph) }
        return table + glyphs
    }

    /// Format 4: segments of codes below 0xFFFF, which is a segment of its own.
    private static func words(_ segments: [Segment]) -> [UInt8] {
        let segments = segments + [Segment(first: 0xFFFF, last: 0xFFFF, glyph: 0x10000)]
        let count = segments.count
        let power = Int.bitWidth - 1 - count.leadingZeroBitCount
        let range = 2 << power
        var table: [UInt8] = []
        for number in [4, 16 + count * 8, 0, count * 2, range, power, count * 2 - range] {
            table.append16(UInt16(number))
        }
        for segment in segments { table.append16(UInt16(segment.last)) }
        table.append16(0)
        for segment in segments { table.append16(UInt16(segment.first)) }
        for segment in segments { table.append16(UInt16(truncatingIfNeeded: segment.glyph &- segment.first)) }
        for _ in segments { table.append16(0) }
        return table
    }

    /// Format 12: segments of codes in 32 bits.
    private static func longWords(_ segments: [Segment]) -> [UInt8] {
        var table: [UInt8] = []
        table.append16(12)
        table.append16(0)
        for number in [16 + segments.count * 12, 0, segments.count] { table.append32(UInt32(number)) }
        for segment in segments {
            for number in [segment.first, segment.last, segment.glyph] { table.append32(number) }
        }
        return table
    }
}

/// Writes the `post` table (ISO/IEC 14496-22, 5.2.8).
enum GlyphNameTable {
    /// How many names every reader knows by number, from `.notdef` on; names of one's own follow.
    private static let standardNames = 258

    /// - Parameters:
    ///   - head: the 32 bytes that a table of any format begins with.
    ///   - names: by glyph; nil for glyphs without one. Empty where no names are wanted.
    static func table(head: [UInt8], names: [String?]) -> [UInt8] {
        var table = Array(head.dropFirst(4).prefix(28))
        guard names.contains(where: { $0 != nil }) else { return [0, 3, 0, 0] + table }
        table = [0, 2, 0, 0] + table
        table.append16(UInt16(clamping: names.count))
        var strings: [UInt8] = []
        var count = 0
        for name in names {
            let bytes = Array((name ?? "").utf8.prefix(255))
            guard !bytes.isEmpty, count < 32_000 else {
                table.append16(0)
                continue
            }
            table.append16(UInt16(standardNames + count))
            strings += [UInt8(bytes.count)] + bytes
            count += 1
        }
        return table + strings
    }
}
