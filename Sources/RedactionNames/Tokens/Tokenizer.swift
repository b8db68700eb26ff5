/// Cuts a text into segments, and each segment into tokens.
///
/// A segment is what is read in one go: a line, a cell, or a paragraph of prose whose lines are wrapped. Its length is
/// bounded, so that a text of one endless line costs no more memory than any other.
package struct Tokenizer {
    /// Longer words are no names.
    static let longestToken = 64
    private static let mostTokens = 2048
    /// Lines from this length on may be prose that goes on in the next line.
    private static let shortestWrappedLine = 48

    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The tokens of the next segment that has any, or nil at the text's end.
    package mutating func nextSegment() -> [Token]? {
        var tokens: [Token] = []
        var lineStart = position
        var followsBlank = true
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x0A...0x0D, 0x09:
                let isWrapped = byte != 0x09 && !tokens.isEmpty && lineGoesOn(from: lineStart)
                position += 1
                if !isWrapped, !tokens.isEmpty { return tokens }
                lineStart = position
                followsBlank = true
            case 0...0x20:
                position += 1
                followsBlank = true
            default:
                tokens.append(nextToken(followsBlank: followsBlank))
                followsBlank = false
                if tokens.count == Tokenizer.mostTokens { return tokens }
            }
        }
        return tokens.isEmpty ? nil : tokens
    }

    /// Whether the line that ends here is so long that the next one may belong to its sentence.
    private func lineGoesOn(from lineStart: Int) -> Bool {
        guard position - lineStart >= Tokenizer.shortestWrappedLine else { return false }
        var next = position + 1
        if bytes[position] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
        guard next < bytes.count, !isCell(from: lineStart) || !isRow(from: next) else { return false }
        return bytes[next] >= 0x80 || isLetter(bytes[next]) || isDigit(bytes[next])
    }

    /// Whether a tab parts what begins at `offset` from what stands before.
    private func isCell(from offset: Int) -> Bool { offset > 0 && bytes[offset - 1] == 0x09 }

    /// Whether the line has cells: the last one of a row does not go on in the first one of the next.
    private func isRow(from offset: Int) -> Bool {
        bytes[offset...].first { (0x09...0x0D).contains($0) } == 0x09
    }

    private mutating func nextToken(followsBlank: Bool) -> Token {
        let start = position
        var builder = TokenBuilder(at: start, followsBlank: followsBlank)
        while position < bytes.count, position - start < 4 * Tokenizer.longestToken, take(into: &builder) {}
        return position > start ? builder.token(to: position) : sign(followsBlank: followsBlank)
    }

    /// Takes the next character into the token if it goes on with it.
    @inline(__always) private mutating func take(into builder: inout TokenBuilder) -> Bool {
        let byte = bytes[position]
        if isDigit(byte) {
            builder.addDigit()
        } else if byte >= 0x80 {
            let (scalar, length) = scalar(at: position)
            guard let letter = Letter(scalar) else { return false }
            builder.add(letter)
            position += length
            return true
        } else if let letter = Letter(Unicode.Scalar(byte)) {
            builder.add(letter)
        } else if isJoint(byte, in: builder) {
            builder.addJoint(byte)
        } else {
            return false
        }
        position += 1
        return true
    }

    /// Whether a sign stands inside a word or number: `O'Brien`, `1,000.50`, `jane_smith`; but `Smith's` is two words.
    private func isJoint(_ byte: UInt8, in builder: TokenBuilder) -> Bool {
        guard position > 0, position + 1 < bytes.count else { return false }
        let (before, after) = (bytes[position - 1], bytes[position + 1])
        switch byte {
        case UInt8(ascii: "'"):
            guard isLetter(before), isLetter(after) || after >= 0x80 else { return false }
            let isPossessive = after | 0x20 == UInt8(ascii: "s") && !isWordByte(at: position + 2)
            return !isPossessive
        case UInt8(ascii: "."), UInt8(ascii: ","): return builder.isNumber && isDigit(after)
        case UInt8(ascii: "_"): return isWordByte(at: position - 1) && isWordByte(at: position + 1)
        default: return false
        }
    }

    private mutating func sign(followsBlank: Bool) -> Token {
        let start = position
        let byte = bytes[start]
        position += byte < 0x80 ? 1 : scalar(at: start).length
        let hash = byte < 0x80 ? Token.hash(ofSign: byte) : Token.hash(ofSign: 0x7F)
        return Token(
            range: start..<position, word: hash, prefix: 0, suffix: 0, letterCount: 0, shape: .sign,
            followsBlank: followsBlank)
    }

    /// The scalar at `offset` of a text that is UTF-8.
    private func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
        let first = UInt32(bytes[offset])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC0, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = first & (0x7F >> UInt32(length))
        for next in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(next & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private func isWordByte(at offset: Int) -> Bool {
        guard bytes.indices.contains(offset) else { return false }
        return isLetter(bytes[offset]) || isDigit(bytes[offset]) || bytes[offset] >= 0x80
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
