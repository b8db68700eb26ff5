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
            var output = cleanHeader(bytes), var offset = bytes.little(4, at: 4)
        else { return nil }
        var count = 1
        var isPainted = false
        while let type = bytes.little(4, at: offset), type != end {
            guard let size = bytes.little(4, at: offset + 4), size >= 8, size.isMultiple(of: 4),
                size <= bytes.count - offset
            else { return nil }
            let record = Array(bytes[offset..<offset + size])
            offset += size
            switch kind(type) {
            case nil: return nil
            case .text? where !isEmptyText(type, record): return nil
            case .text?, .silent?: continue
            case .painting?: isPainted = true
            case .setting?, .font?: break
            }
            output += type == font ? withoutNames(record) : record
            count += 1
        }
        guard isPainted, bytes.little(4, at: offset) == end, bytes.little(4, at: offset + endSize - 4) != nil else {
            return nil
        }
        output += [end, endSize, 0, 16, endSize].flatMap { [UInt8].little($0, 4) }
        output.setLittle(output.count, 4, at: Offset.size)
        output.setLittle(count + 1, 4, at: Offset.records)
        return output
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

    private static let font = 82

    /// A record's type, by its number ([MS-EMF] 2.1.1); nil for one that is not known.
    private static func kind(_ type: Int) -> MetafileRecord? {
        switch type {
        case 2...8, 15, 41...47, 53...56, 62...64, 71...74, 76...81, 85...92, 114, 116, 118: .painting
        case 9...13, 16...40, 48...52, 57...61, 65...68, 75, 93...95, 98, 115, 120: .setting
        case font: .font
        case 83, 84, 96, 97, 108: .text
        case 70, 99...106, 109...113, 119, 121, 122: .silent
        default: nil
        }
    }

    /// Text of no characters fills its rectangle at most.
    private static func isEmptyText(_ type: Int, _ record: [UInt8]) -> Bool {
        [83, 84].contains(type) && record.little(4, at: 44) == 0
    }

    /// A font's record, blank behind its size, weight and style.
    private static func withoutNames(_ record: [UInt8]) -> [UInt8] {
        let kept = record.prefix(40)
        return kept + [UInt8](repeating: 0, count: record.count - kept.count)
    }
}
