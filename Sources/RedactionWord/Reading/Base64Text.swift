/// Text that hides in text: programs keep their data in field codes and tags as base64 (RFC 4648).
enum Base64Text {
    /// Shorter runs of letters and digits are words, identifiers and addresses.
    private static let shortestRun = 24

    /// The decoded texts of all runs of `text` that are base64 of UTF-8.
    static func texts(in text: String) -> [String] {
        guard text.utf8.count >= shortestRun else { return [] }
        return text.utf8.split { value(of: $0) == nil }.compactMap { run in
            run.count >= shortestRun ? decoded(Array(run)) : nil
        }
    }

    private static func decoded(_ digits: [UInt8]) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var bits: UInt32 = 0
        for (index, digit) in digits.enumerated() {
            bits = bits << 6 | (value(of: digit) ?? 0)
            guard index % 4 == 3 else { continue }
            bytes += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
        }
        switch digits.count % 4 {
        case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3: bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
        default: break
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt32? {
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
