/// Takes the names of glyphs out of a CFF program that HarfBuzz wrote with all glyphs in their places: it leaves the names
/// of those that are empty now (Adobe Technical Note 5176, 7, 9, 10 and 13).
struct CompactNames {
    /// Names with smaller numbers are every reader's own.
    private static let standardNames = 391

    private var bytes: [UInt8]

    /// - Returns: nil where the program is not as HarfBuzz writes it.
    static func erased(in program: [UInt8], keeping glyphs: Set<UInt32>, glyphCount: Int) -> [UInt8]? {
        var names = CompactNames(bytes: program)
        return names.erase(keeping: glyphs, glyphCount: glyphCount) ? names.bytes : nil
    }

    private mutating func erase(keeping glyphs: Set<UInt32>, glyphCount: Int) -> Bool {
        guard bytes.count > 4, let fontNames = index(at: Int(bytes[2])), let dictionaries = index(at: fontNames.end),
            let dictionary = dictionaries.items.first, let strings = index(at: dictionaries.end),
            let charset = charsetOffset(in: dictionary)
        else { return false }
        // The numbers 0 to 2 stand for charsets that every reader knows.
        guard charset > 2, charset + 1 + (glyphCount - 1) * 2 <= bytes.count, bytes[charset] == 0 else { return false }
        for glyph in 1..<max(glyphCount, 1) where !glyphs.contains(UInt32(glyph)) {
            let place = charset + 1 + (glyph - 1) * 2
            let own = (Int(bytes[place]) << 8 | Int(bytes[place + 1])) - CompactNames.standardNames
            if strings.items.indices.contains(own) { for byte in strings.items[own] { bytes[byte] = 0x78 } }
            (bytes[place], bytes[place + 1]) = (0, 0)
        }
        return true
    }

    /// The operand of `charset` in the top dictionary, which HarfBuzz writes in five bytes.
    private func charsetOffset(in dictionary: Range<Int>) -> Int? {
        var place = dictionary.lowerBound
        var operand: Int?
        while place < dictionary.upperBound {
            let byte = bytes[place]
            switch byte {
            case 15: return operand
            case 12: (place, operand) = (place + 2, nil)
            case 0...21: (place, operand) = (place + 1, nil)
            case 28: (place, operand) = (place + 3, nil)
            case 29: (operand, place) = (BigEndian(bytes).word32(place + 1).map(Int.init), place + 5)
            case 30:
                place += 1
                while place < dictionary.upperBound, bytes[place] & 0x0F != 0x0F { place += 1 }
                place += 1
            case 247...254: (place, operand) = (place + 2, nil)
            default: (place, operand) = (place + 1, nil)
            }
        }
        return nil
    }

    /// The items of the INDEX at `place`, and where it ends.
    private func index(at place: Int) -> (items: [Range<Int>], end: Int)? {
        guard let count = BigEndian(bytes).word16(place).map(Int.init) else { return nil }
        guard count > 0 else { return ([], place + 2) }
        guard place + 2 < bytes.count, (1...4).contains(bytes[place + 2]) else { return nil }
        let size = Int(bytes[place + 2])
        let data = place + 3 + (count + 1) * size - 1
        var offsets: [Int] = []
        for item in 0...count {
            let start = place + 3 + item * size
            guard start + size <= bytes.count else { return nil }
            offsets.append(data + bytes[start..<(start + size)].reduce(0) { $0 << 8 | Int($1) })
        }
        guard zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }), offsets.last ?? 0 <= bytes.count else {
            return nil
        }
        return (zip(offsets, offsets.dropFirst()).map { $0..<$1 }, offsets[count])
    }
}
