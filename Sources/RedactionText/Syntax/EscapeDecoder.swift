import RedactionModel

/// Reads the inside of a quoted text, one Unicode scalar after the other, each with the bytes that spell it.
struct EscapeDecoder {
    private let bytes: [UInt8]
    private let end: Int
    /// CSV's `""`, instead of JSON's backslashes.
    private let doublesQuotes: Bool
    private var index: Int

    init(bytes: [UInt8], range: Range<Int>, doublesQuotes: Bool) {
        self.bytes = bytes
        self.doublesQuotes = doublesQuotes
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> (scalar: Unicode.Scalar, source: Range<Int>)? {
        guard index < end else { return nil }
        let start = index
        let scalar = doublesQuotes ? quoted() : bytes[index] == Ascii.backslash ? escaped() : verbatim()
        return (scalar, start..<index)
    }

    private mutating func quoted() -> Unicode.Scalar {
        if bytes[index] == Ascii.quote, index + 1 < end, bytes[index + 1] == Ascii.quote { index += 1 }
        return verbatim()
    }

    private mutating func verbatim() -> Unicode.Scalar {
        let width = min(Ascii.utf8Width(leading: bytes[index]), end - index)
        let scalar = String(decoding: bytes[index..<index + width], as: UTF8.self).unicodeScalars.first
        index += width
        return scalar ?? "\u{FFFD}"
    }

    private mutating func escaped() -> Unicode.Scalar {
        guard index + 1 < end else { return verbatim() }
        let letter = bytes[index + 1]
        guard letter == UInt8(ascii: "u") else {
            index += 2
            return EscapeDecoder.simple[letter] ?? Unicode.Scalar(letter)
        }
        guard let high = unit(at: index) else {
            index += 2
            return "u"
        }
        index += 6
        if UTF16.isLeadSurrogate(high), let low = unit(at: index), UTF16.isTrailSurrogate(low) {
            index += 6
            return UTF16.decode(UTF16.EncodedScalar([high, low]))
        }
        // Half a pair: JSON's grammar lets it through, Unicode knows no such character.
        return Unicode.Scalar(high) ?? "\u{FFFD}"
    }

    /// The code unit of a `\uXXXX` at `start`.
    private func unit(at start: Int) -> UInt16? {
        guard start + 6 <= end, bytes[start] == Ascii.backslash, bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in bytes[start + 2..<start + 6] {
            guard let digit = byte.hexadecimalValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static let simple: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r",
        UInt8(ascii: "t"): "\t",
    ]
}
