/// A font program made of tables, TrueType's or OpenType's (ISO/IEC 14496-22, 4).
struct TableFile {
    var tables: [String: [UInt8]] = [:]

    init() {}

    /// - Returns: nil where the bytes are no such program, or a table lies outside of them.
    init?(_ bytes: [UInt8]) {
        let reader = BigEndian(bytes)
        guard let version = reader.word32(0), [0x0001_0000, 0x7472_7565, 0x4F54_544F].contains(version),
            let count = reader.word16(4)
        else { return nil }
        for index in 0..<Int(count) {
            let entry = 12 + index * 16
            guard let offset = reader.word32(entry + 8), let length = reader.word32(entry + 12),
                Int(offset) + Int(length) <= bytes.count
            else { return nil }
            let tag = String(decoding: bytes[entry..<(entry + 4)], as: UTF8.self)
            tables[tag] = Array(bytes[Int(offset)..<(Int(offset) + Int(length))])
        }
    }

    /// How many glyphs there are, by the `maxp` table.
    var glyphCount: Int? { tables["maxp"].flatMap { BigEndian($0).word16(4) }.map(Int.init) }

    /// The program with its tables in the order of their tags, and checksums.
    var bytes: [UInt8] {
        let sorted = tables.sorted { $0.key < $1.key }
        var file: [UInt8] = []
        file.append32(tables["CFF "] == nil ? 0x0001_0000 : 0x4F54_544F)
        let power = Int.bitWidth - 1 - max(sorted.count, 1).leadingZeroBitCount
        let range = 16 << power
        for number in [sorted.count, range, power, sorted.count * 16 - range] { file.append16(UInt16(number)) }
        var offset = 12 + sorted.count * 16
        var data: [UInt8] = []
        for (tag, table) in sorted {
            var table = table
            // The checksum of the whole file is counted as if it were not there.
            if tag == "head", table.count >= 12 { table.replaceSubrange(8..<12, with: [0, 0, 0, 0]) }
            file += Array(tag.utf8)
            file.append32(TableFile.checksum(table))
            file.append32(UInt32(offset))
            file.append32(UInt32(table.count))
            let padded = table + [UInt8](repeating: 0, count: (4 - table.count % 4) % 4)
            data += padded
            offset += padded.count
        }
        file += data
        return TableFile.adjusted(file, tags: sorted.map(\.key))
    }

    private static func adjusted(_ file: [UInt8], tags: [String]) -> [UInt8] {
        guard let head = tags.firstIndex(of: "head"), let offset = BigEndian(file).word32(12 + head * 16 + 8),
            Int(offset) + 12 <= file.count
        else { return file }
        var file = file
        var sum: [UInt8] = []
        sum.append32(0xB1B0_AFBA &- checksum(file))
        file.replaceSubrange((Int(offset) + 8)..<(Int(offset) + 12), with: sum)
        return file
    }

    private static func checksum(_ table: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0
        for (index, byte) in table.enumerated() { sum &+= UInt32(byte) << UInt32(24 - index % 4 * 8) }
        return sum
    }
}

/// Reads numbers, the most significant byte first; nil beyond the end.
struct BigEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func word16(_ place: Int) -> UInt16? {
        guard place >= 0, place + 2 <= bytes.count else { return nil }
        return UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }

    func word32(_ place: Int) -> UInt32? {
        guard let high = word16(place), let low = word16(place + 2) else { return nil }
        return UInt32(high) << 16 | UInt32(low)
    }
}

extension [UInt8] {
    mutating func append16(_ value: UInt16) { self += [UInt8(value >> 8), UInt8(value & 0xFF)] }

    mutating func append32(_ value: UInt32) {
        append16(UInt16(value >> 16))
        append16(UInt16(value & 0xFFFF))
    }
}
