/// Text strings: UTF-16 or UTF-8 behind a byte order mark, else PDFDocEncoding (ISO 32000-2, 7.9.2.2).
enum TextString {
    /// Codes where PDFDocEncoding is not Latin-1 (ISO 32000-2, D.2).
    private static let special: [UInt8: Unicode.Scalar] = {
        var table: [UInt8: Unicode.Scalar] = [0xA0: "\u{20AC}"]
        for (index, scalar) in "\u{2D8}\u{2C7}\u{2C6}\u{2D9}\u{2DD}\u{2DB}\u{2DA}\u{2DC}".unicodeScalars.enumerated() {
            table[UInt8(0x18 + index)] = scalar
        }
        let high =
            "\u{2022}\u{2020}\u{2021}\u{2026}\u{2014}\u{2013}\u{192}\u{2044}\u{2039}\u{203A}\u{2212}\u{2030}\u{201E}"
            + "\u{201C}\u{201D}\u{2018}\u{2019}\u{201A}\u{2122}\u{FB01}\u{FB02}\u{141}\u{152}\u{160}\u{178}\u{17D}"
            + "\u{131}\u{142}\u{153}\u{161}\u{17E}"
        for (index, scalar) in high.unicodeScalars.enumerated() { table[UInt8(0x80 + index)] = scalar }
        return table
    }()
    private static let codes = Dictionary(uniqueKeysWithValues: special.map { ($1, $0) })

    /// The string's text.
    ///
    /// Many writers leave the byte order mark out; bytes that are nothing but UTF-8 or UTF-16 are read as that,
    /// because that is what their writer meant.
    static func decode(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.contains(where: { $0 >= 0x80 }), let text = String(validating: bytes, as: UTF8.self) { return text }
        if let bigEndian = byteOrder(of: bytes) { return utf16(bytes[...], bigEndian: bigEndian) }
        return String(String.UnicodeScalarView(bytes.map { special[$0] ?? Unicode.Scalar($0) }))
    }

    /// A name's bytes are UTF-8 where they are text at all (ISO 32000-2, 7.3.5).
    static func decodeName(_ bytes: [UInt8]) -> String {
        String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// In PDFDocEncoding where it has every character, else in UTF-16BE.
    static func encode(_ text: String) -> [UInt8] {
        if let bytes = singleBytes(text), decode(bytes) == text { return bytes }
        return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private static func singleBytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let code = codes[scalar] {
                bytes.append(code)
            } else if scalar.value < 0x100, special[UInt8(scalar.value)] == nil {
                bytes.append(UInt8(scalar.value))
            } else {
                return nil
            }
        }
        return bytes
    }

    /// Whether two-byte units without a mark are meant: every other byte is zero. Nil if they are not.
    private static func byteOrder(of bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4, bytes.count % 2 == 0, bytes.contains(0) else { return nil }
        let even = stride(from: 0, to: bytes.count, by: 2)
        if even.allSatisfy({ bytes[$0] == 0 && bytes[$0 + 1] != 0 }) { return true }
        return even.allSatisfy { bytes[$0 + 1] == 0 && bytes[$0] != 0 } ? false : nil
    }

    /// Escapes that tell the language (7.9.2.2.2) are no text; anything longer between two escapes is.
    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
        let bytes = Array(bytes)
        let all: [UInt16] = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var units: [UInt16] = []
        var index = 0
        while index < all.count {
            if all[index] == 0x1B, let end = all[(index + 1)...].prefix(5).firstIndex(of: 0x1B) {
                index = end + 1
            } else {
                units.append(all[index])
                index += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Whether a string is a date, `D:20240131120000+01'00'`, or a part of one (ISO 32000-2, 7.9.4).
    static func isDate(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: Array("D:".utf8)) ? bytes.dropFirst(2) : bytes[...]
        return !text.isEmpty && text.count <= 22
            && text.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x27, 0x5A].contains($0) }
    }
}
