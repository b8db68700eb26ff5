import RedactionModel

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
        guard text.utf8.withContiguousStorageIfAvailable(mayHold) ?? true else { return [] }
        let bytes = Array(text.utf8)
        return runs(of: bytes, where: { $0.base64Value != nil }).compactMap { range in
            range.count < shortestRun ? nil : decoded(bytes[range]).map { EncodedText(range: range, text: $0) }
        } + escaped(in: bytes)
    }

    /// Whether there is a long run of digits of base64, or a sign that begins an escape.
    private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isDigit = isDigit
        var run = 0
        for byte in bytes {
            if byte == 0x25 || byte == 0x5C { return bytes.count >= shortestRun }
            run = isDigit[Int(byte)] ? run + 1 : 0
            if run == shortestRun { return true }
        }
        return false
    }

    private static let isDigit = (UInt8.min...UInt8.max).map { $0.base64Value != nil }

    private static func decoded(_ run: ArraySlice<UInt8>) -> String? {
        legible(run.hexadecimalDecoded ?? base64Decoded(run))
    }

    private static func base64Decoded(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var (bits, held) = (UInt32(0), 0)
        for digit in digits {
            bits = bits << 6 | UInt32(digit.base64Value ?? 0)
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
        }
        return bytes
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
