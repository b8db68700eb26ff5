/// The ways in which a value can be spelled in raw bytes.
package enum ValueEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case latin1 = "Latin-1"
    case utf16BigEndian = "UTF-16BE"
    case utf16LittleEndian = "UTF-16LE"
    case hex
    case hexOfUTF16 = "hex of UTF-16BE"
    case base64
    case base64OfUTF16 = "base64 of UTF-16LE"
    case percent = "percent-encoding"
    case octal = "octal escapes"

    /// The byte sequences that spell `text`; several where the spelling depends on alignment.
    package func spellings(of text: String) -> [[UInt8]] {
        let utf8 = Array(text.utf8)
        switch self {
        case .utf8: return [utf8]
        case .latin1: return ValueEncoding.latin1(text).map { [$0] } ?? []
        case .utf16BigEndian: return [ValueEncoding.utf16(text, bigEndian: true)]
        case .utf16LittleEndian: return [ValueEncoding.utf16(text, bigEndian: false)]
        case .hex: return [ValueEncoding.hex(utf8)]
        case .hexOfUTF16: return [ValueEncoding.hex(ValueEncoding.utf16(text, bigEndian: true))]
        case .base64: return ValueEncoding.base64(utf8)
        case .base64OfUTF16: return ValueEncoding.base64(ValueEncoding.utf16(text, bigEndian: false))
        case .percent: return [ValueEncoding.percent(utf8)].filter { $0 != utf8 }
        case .octal: return [utf8.flatMap { [0x5C] + ValueEncoding.octalDigits($0) }]
        }
    }

    /// Whether a difference in case is a difference in value.
    var isCaseSensitive: Bool { self == .base64 || self == .base64OfUTF16 }

    /// How many bytes a plain letter takes, so that a longer word is told from the value; 0 where letters cannot be
    /// told apart.
    var letterWidth: Int {
        switch self {
        case .utf8, .latin1, .percent: 1
        case .utf16BigEndian, .utf16LittleEndian: 2
        case .hex, .hexOfUTF16, .base64, .base64OfUTF16, .octal: 0
        }
    }

    private static func latin1(_ text: String) -> [UInt8]? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard scalar.value < 0x100 else { return nil }
            bytes.append(UInt8(scalar.value))
        }
        return bytes
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let high = UInt8(unit >> 8)
            let low = UInt8(unit & 0xFF)
            return bigEndian ? [high, low] : [low, high]
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func hex(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }
    }

    private static func percent(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { byte in
            byte < 0x80 && Unicode.Scalar(byte).isWord || byte == 0x5F ? [byte] : [0x25] + hex([byte])
        }
    }

    private static func octalDigits(_ byte: UInt8) -> [UInt8] {
        [0x30 + (byte >> 6), 0x30 + (byte >> 3 & 7), 0x30 + (byte & 7)]
    }

    private static let base64Digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The digits that depend on `bytes` alone, for each of the three ways it can fall on groups of three.
    private static func base64(_ bytes: [UInt8]) -> [[UInt8]] {
        (0..<3).map { shift in
            let padded = [UInt8](repeating: 0, count: shift) + bytes
            var digits: [UInt8] = []
            for digit in 0..<(padded.count * 8 / 6) {
                let bit = digit * 6
                let pair = UInt16(padded[bit / 8]) << 8 | (bit / 8 + 1 < padded.count ? UInt16(padded[bit / 8 + 1]) : 0)
                digits.append(base64Digits[Int(pair >> (10 - UInt16(bit % 8)) & 63)])
            }
            return Array(digits.dropFirst((shift * 8 + 5) / 6))
        }
    }
}
