/// Text that hides in text: programs keep their data in field codes, tags and addresses as base64 (RFC 4648),
/// hexadecimal digits, percent-encoding (RFC 3986) or with JSON's escapes (RFC 8259).
struct EncodedText {
    /// Where it is spelled, in UTF-8 bytes of the text around it.
    let range: Range<Int>
    /// What it says.
    let text: String

    /// Shorter runs of letters and digits are words, identifiers and numbers.
    private static let shortestRun = 12

    /// All that `text` spells in some encoding.
    static func all(in text: String) -> [EncodedText] {
        guard text.utf8.count >= shortestRun else { return [] }
        let bytes = Array(text.utf8)
        return runs(of: bytes, where: { Base64.value(of: $0) != nil }).compactMap { range in
            range.count < shortestRun ? nil : decoded(bytes[range]).map { EncodedText(range: range, text: $0) }
        } + escaped(in: bytes)
    }

    private static func decoded(_ run: ArraySlice<UInt8>) -> String? {
        if run.count.isMultiple(of: 2), run.allSatisfy({ hexadecimal($0) != nil }) {
            return legible(pairs(of: Array(run)))
        }
        return legible(Base64.decoded(run))
    }

    private static func pairs(of digits: [UInt8]) -> [UInt8] {
        stride(from: 0, to: digits.count, by: 2).map { index in
            (hexadecimal(digits[index]) ?? 0) << 4 | (hexadecimal(digits[index + 1]) ?? 0)
        }
    }

    /// What bytes say in UTF-8 or UTF-16, if it is anything that people read.
    private static func legible(_ bytes: [UInt8]) -> String? {
        func isLegible(_ text: String) -> Bool {
            text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0.properties.isWhitespace }
                && text.contains { $0.isLetter || $0.isNumber }
        }
        if let text = String(validating: bytes, as: UTF8.self), isLegible(text) { return text }
        guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
        for isBigEndian in [false, true] {
            let units = stride(from: 0, to: bytes.count, by: 2).map { index in
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                return isBigEndian ? first << 8 | second : second << 8 | first
            }
            if let text = String(validating: units, as: UTF16.self), isLegible(text) { return text }
        }
        return nil
    }

    // MARK: Escapes

    /// Words with escapes among their letters, with each escape as its character.
    private static func escaped(in bytes: [UInt8]) -> [EncodedText] {
        guard bytes.contains(0x25) || bytes.contains(0x5C) else { return [] }
        return runs(of: bytes, where: { $0 > 0x20 }).compactMap { range in
            let run = String(decoding: bytes[range], as: UTF8.self)
            let text = unescaped(PartPath.percentDecoded(run))
            return text == run ? nil : EncodedText(range: range, text: text)
        }
    }

    /// `text` with each JSON escape `\u0041` as its character.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("\\u") else { return text }
        var units: [UInt16] = []
        var rest = text.utf16[...]
        while let unit = rest.first {
            if rest.starts(with: "\\u".utf16),
                let escape = UInt16(String(decoding: rest.dropFirst(2).prefix(4), as: UTF16.self), radix: 16)
            {
                units.append(escape)
                rest = rest.dropFirst(6)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    private static func runs(of bytes: [UInt8], where isMember: (UInt8) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in 0...bytes.count {
            if index < bytes.count, isMember(bytes[index]) {
                if start == nil { start = index }
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        return runs
    }
}

/// The digits of base64 (RFC 4648).
private enum Base64 {
    static func decoded(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var (bits, held) = (UInt32(0), 0)
        for digit in digits {
            bits = bits << 6 | (value(of: digit) ?? 0)
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
        }
        return bytes
    }

    static func value(of digit: UInt8) -> UInt32? {
        switch digit {
        case 0x41...0x5A: UInt32(digit) - 0x41
        case 0x61...0x7A: UInt32(digit) - 0x61 + 26
        case 0x30...0x39: UInt32(digit) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
