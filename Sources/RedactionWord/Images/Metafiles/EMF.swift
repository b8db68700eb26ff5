/// Enhanced metafiles ([MS-EMF]): records, of which those that paint are kept.
enum EMF {
    private enum Offset {
        static let signature = 40
        static let size = 48
        static let records = 52
        static let description = 60
        static let paletteEntries = 68
        static let pixelFormat = 88
    }

    private static let signature = Array(" EMF".utf8)
    private static let header = 1
    private static let end = 14
    private static let endSize = 20

    /// The picture without description, comments and profiles; nil when it is no sound metafile, has text in it, or
    /// shows nothing without its comments, where some programs keep all they paint.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.little(4, at: 0) == header, bytes.dropFirst(Offset.signature).starts(with: signature),
            var copy = cleanHeader(bytes).map(MetafileCopy.init), var offset = bytes.little(4, at: 4)
        else { return nil }
        while let type = bytes.little(4, at: offset), type != end {
            guard let size = bytes.little(4, at: offset + 4), size >= 8, size.isMultiple(of: 4),
                size <= bytes.count - offset, let kind = kind(type, of: bytes, at: offset)
            else { return nil }
            copy.append(bytes[offset..<offset + size], kind, fontSize: fontSize)
            offset += size
        }
        guard copy.isPainted, bytes.little(4, at: offset) == end, bytes.little(4, at: offset + endSize - 4) != nil
        else { return nil }
        copy.bytes += [end, endSize, 0, 16, endSize].flatMap { [UInt8].little($0, 4) }
        copy.bytes.setLittle(copy.bytes.count, 4, at: Offset.size)
        copy.bytes.setLittle(copy.count + 2, 4, at: Offset.records)
        return copy.bytes
    }

    /// The header without the name of the program and of the picture.
    private static func cleanHeader(_ bytes: [UInt8]) -> [UInt8]? {
        guard let size = bytes.little(4, at: 4), size >= 88, size <= bytes.count,
            let kept = [108, 100, 88].first(where: { $0 <= size })
        else { return nil }
        var header = Array(bytes[..<kept])
        header.setLittle(kept, 4, at: 4)
        header.setLittle(0, 4, at: Offset.description)
        header.setLittle(0, 4, at: Offset.description + 4)
        header.setLittle(0, 4, at: Offset.paletteEntries)
        if kept >= 100 {
            for field in 0..<3 { header.setLittle(0, 4, at: Offset.pixelFormat + 4 * field) }
        }
        return header
    }

    // MARK: Records

    private static let fontSize = 40
    private static let textCount = 44

    /// A record's kind, by its number ([MS-EMF] 2.1.1); nil for one that is not known, and for text.
    private static func kind(_ type: Int, of bytes: [UInt8], at offset: Int) -> MetafileRecord? {
        switch type {
        case 2...8, 15, 41...47, 53...56, 62...64, 71...74, 76...81, 85...92, 114, 116, 118: .painting
        case 9...13, 16...40, 48...52, 57...61, 65...68, 75, 93...95, 98, 115, 120: .setting
        case 82: .font
        case 83, 84: bytes.little(4, at: offset + textCount) == 0 ? .silent : nil
        case 70, 99...106, 109...113, 119, 121, 122: .silent
        default: nil
        }
    }
}
