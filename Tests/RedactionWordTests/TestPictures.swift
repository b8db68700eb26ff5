/// Pictures in the formats of Windows, fax machines and the web, put together field by field, with a word wherever
/// there is room.
enum TestPictures {
    static let word = Array("Quillfeather".utf8)
    static let wide = "Quillfeather".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    // MARK: Metafiles

    static func emfRecord(_ type: Int, _ data: [UInt8]) -> [UInt8] {
        let data = data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
        return little(type, 4) + little(data.count + 8, 4) + data
    }

    /// An enhanced metafile of `records`, with `description` behind its header.
    static func emf(_ records: [[UInt8]], description: [UInt8] = []) -> [UInt8] {
        let body = records.flatMap { $0 } + [14, 20, 0, 16, 20].flatMap { little($0, 4) }
        let size = 108 + description.count
        var header = little(1, 4) + little(size, 4) + [UInt8](repeating: 0, count: 32) + Array(" EMF".utf8)
        header += little(0x10000, 4) + little(size + body.count, 4) + little(records.count + 2, 4) + little(2, 4)
        header += little(description.count / 2, 4) + little(description.isEmpty ? 0 : 108, 4)
        return header + [UInt8](repeating: 0, count: 108 - header.count) + description + body
    }

    static let emfLine = emfRecord(54, little(7, 4) + little(9, 4))

    static func emfText(_ count: Int) -> [UInt8] {
        emfRecord(84, [UInt8](repeating: 0, count: 36) + little(count, 4) + little(76, 4) + wide)
    }

    /// A font's record: its number, 28 bytes of size and style, and its name.
    static func emfFont(_ name: [UInt8]) -> [UInt8] {
        emfRecord(82, little(1, 4) + [UInt8](repeating: 7, count: 28) + name)
    }

    static func wmfRecord(_ function: Int, _ data: [UInt8]) -> [UInt8] {
        little(data.count / 2 + 3, 4) + little(function, 2) + data
    }

    static func wmf(_ records: [[UInt8]]) -> [UInt8] {
        let body = records.flatMap { $0 } + wmfRecord(0, [])
        let largest = records.map { $0.count / 2 }.max() ?? 3
        let placeable: [UInt8] = [0xD7, 0xCD, 0xC6, 0x9A] + [UInt8](repeating: 0, count: 18)
        let header = [1, 9, 0x300].flatMap { little($0, 2) } + little(9 + body.count / 2, 4) + little(0, 2)
        return placeable + header + little(largest, 4) + little(0, 2) + body
    }

    static let wmfLine = wmfRecord(0x0213, [1, 0, 2, 0])

    // MARK: Pixels

    /// Two rows of one pixel with 24 bits, with `filler` behind each pixel and `gap` before them.
    static func bmp(filler: UInt8 = 0, gap: [UInt8] = [], trailing: [UInt8] = []) -> [UInt8] {
        let rows: [UInt8] = [1, 2, 3, filler, 4, 5, 6, filler]
        let start = 54 + gap.count
        let header: [UInt8] = little(40, 4) + little(1, 4) + little(2, 4) + little(1, 2) + little(24, 2)
        let sizes: [UInt8] = little(0, 4) + little(8, 4) + little(0, 16)
        let file: [UInt8] = Array("BM".utf8) + little(start + 8 + trailing.count, 4) + little(0, 4) + little(start, 4)
        return file + header + sizes + gap + rows + trailing
    }

    /// A grey picture of 2 by 1 pixels; the description lies behind its strip.
    static func tiff(isBig: Bool, description: [UInt8] = []) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            isBig ? little(value, count).reversed() : little(value, count)
        }
        func entry(_ tag: Int, _ value: Int) -> [UInt8] {
            number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4)
        }
        var entries = [
            entry(256, 2), entry(257, 1), entry(258, 8), entry(259, 1), entry(262, 1), entry(273, 8), entry(278, 1),
            entry(279, 2),
        ]
        if !description.isEmpty {
            entries.insert(number(270, 2) + number(2, 2) + number(description.count, 4) + number(10, 4), at: 5)
        }
        return (isBig ? [0x4D, 0x4D, 0, 42] : [0x49, 0x49, 42, 0]) + number(10 + description.count, 4) + [0x40, 0x80]
            + description + number(entries.count, 2) + entries.flatMap { $0 } + number(0, 4)
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(data.count, 4) + data + [UInt8](repeating: 0, count: data.count % 2)
    }

    static func webp(_ chunks: [[UInt8]]) -> [UInt8] {
        let body = Array("WEBP".utf8) + chunks.flatMap { $0 }
        return Array("RIFF".utf8) + little(body.count, 4) + body
    }

    static let webpPixels = chunk("VP8L", [0x2F, 0, 0, 0, 0, 7, 8])

    static func webpHeader(_ flags: UInt8) -> [UInt8] { chunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]) }
}
