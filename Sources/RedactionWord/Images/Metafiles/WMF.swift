/// Windows metafiles ([MS-WMF]): records, of which those that paint are kept. Sizes count words of two bytes.
enum WMF {
    private static let placeableKey: [UInt8] = [0xD7, 0xCD, 0xC6, 0x9A]
    private static let placeableSize = 22
    private static let headerSize = 18

    private enum Offset {
        static let size = 6
        static let largestRecord = 12
    }

    /// The picture without comments and escapes; nil when it is no sound metafile, has text in it or shows nothing.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        let start = bytes.starts(with: placeableKey) ? placeableSize : 0
        guard let type = bytes.little(2, at: start), [1, 2].contains(type), bytes.little(2, at: start + 2) == 9,
            let version = bytes.little(2, at: start + 4), [0x100, 0x300].contains(version),
            bytes.count > start + headerSize
        else { return nil }
        var copy = MetafileCopy(header: Array(bytes[..<(start + headerSize)]))
        var offset = copy.bytes.count
        while let words = bytes.little(4, at: offset), let function = bytes.little(2, at: offset + 4), function != 0 {
            guard words >= 3, words <= (bytes.count - offset) / 2, let kind = kind(function, of: bytes, at: offset)
            else { return nil }
            copy.append(bytes[offset..<offset + 2 * words], kind, fontSize: fontSize)
            offset += 2 * words
        }
        guard copy.isPainted, bytes.little(2, at: offset + 4) == 0 else { return nil }
        copy.bytes += [3, 0, 0, 0, 0, 0]
        copy.bytes.setLittle((copy.bytes.count - start) / 2, 4, at: start + Offset.size)
        copy.bytes.setLittle(copy.largest / 2, 4, at: start + Offset.largestRecord)
        return copy.bytes
    }

    // MARK: Records

    private static let fontSize = 24

    /// A record's kind, by its function ([MS-WMF] 2.1.1.1); nil for one that is not known, and for text.
    private static func kind(_ function: Int, of bytes: [UInt8], at offset: Int) -> MetafileRecord? {
        switch function {
        case 0x02FB: .font
        case 0x0521: bytes.little(2, at: offset + 6) == 0 ? .silent : nil
        case 0x0A32: bytes.little(2, at: offset + 10) == 0 ? .silent : nil
        case 0x0626: .silent
        case _ where painting.contains(function): .painting
        case _ where setting.contains(function): .setting
        default: nil
        }
    }

    private static let painting: Set<Int> = [
        0x012A, 0x012B, 0x0213, 0x0228, 0x0324, 0x0325, 0x0418, 0x0419, 0x041B, 0x041F, 0x0429, 0x0538, 0x0548, 0x061C,
        0x061D, 0x0817, 0x081A, 0x0830, 0x0922, 0x0940, 0x0B23, 0x0B41, 0x0D33, 0x0F43,
    ]

    private static let setting: Set<Int> = [
        0x001E, 0x0035, 0x0037, 0x00F7, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0127, 0x012C, 0x012D,
        0x012E, 0x0139, 0x0142, 0x0149, 0x01F0, 0x01F9, 0x0201, 0x0209, 0x020A, 0x020B, 0x020C, 0x020D, 0x020E, 0x020F,
        0x0211, 0x0214, 0x0220, 0x0231, 0x0234, 0x02FA, 0x02FC, 0x0410, 0x0412, 0x0415, 0x0416, 0x0436, 0x06FF,
    ]
}
