import RedactionModel

/// Text that is encoded within a text, in base64, in hexadecimal digits or percent-encoded.
struct EncodedText {
    /// Where it stands, in the text that holds it.
    let range: Range<Int>
    let decoded: [UInt8]

    /// Shorter runs hold no secret, longer ones are files.
    private static let lengths = 24...(1 << 24)
    private static let run = ByteSet("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/_-=%.~")

    /// Everything in `bytes` that can be decoded to text.
    static func all(in bytes: [UInt8]) -> [EncodedText] {
        var found: [EncodedText] = []
        var start = 0
        while let first = run.firstRun(in: bytes, from: start, atLeast: lengths.lowerBound)?.lowerBound {
            let length = run.run(in: bytes, from: first, limit: .max - first)
            if lengths.contains(length) { found += pieces(of: first..<first + length, in: bytes) }
            start = first + length + 1
        }
        return found
    }

    private static func pieces(of range: Range<Int>, in bytes: [UInt8]) -> [EncodedText] {
        let part = bytes[range]
        if part.contains(UInt8(ascii: "%")), let decoded = text(part.percentDecoded), decoded.count < part.count {
            return [EncodedText(range: range, decoded: decoded)]
        }
        // A key and its sign of equality, or the words of a path, may be joined to what is encoded.
        let separators = part.contains(UInt8(ascii: ".")) ? ByteSet(".%~") : ByteSet("%~")
        return part.split { separators.contains($0) }.flatMap { piece -> [EncodedText] in
            let halves = piece.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == UInt8(ascii: "=") }
            return halves.compactMap { half in
                guard half.count >= lengths.lowerBound,
                    let decoded = half.hexadecimalDecoded.flatMap(text) ?? base64Decoded(half)
                else {
                    return nil
                }
                return EncodedText(range: half.startIndex..<half.endIndex, decoded: decoded)
            }
        }
    }

    /// Nil if the bytes are no text in ASCII, as pictures and keys are not.
    private static func text(_ bytes: [UInt8]) -> [UInt8]? {
        let isText = bytes.allSatisfy { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) || $0 >= 0x80 }
        return isText ? bytes : nil
    }

    private static func base64Decoded(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(part.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in part {
            guard let value = sextet(byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            let next = UInt8(truncatingIfNeeded: bits >> UInt32(count))
            // Most runs of letters are no base64 of a text, and end here after a few characters.
            guard next >= 0x09, next < 0x0E || next >= 0x20, next != 0x7F else { return nil }
            decoded.append(next)
        }
        return text(decoded)
    }

    /// A digit of base64, in addresses and file names too (RFC 4648, 4 and 5).
    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: byte.base64Value
        }
    }
}
