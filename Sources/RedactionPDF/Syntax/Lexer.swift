import RedactionModel

/// Splits bytes into tokens (ISO 32000-2, 7.2 and 7.3).
///
/// Readers forgive more than the standard allows; where they differ from one another the lexer stops with an error
/// instead, because what it takes for one string another reader could take for two.
struct Lexer {
    let bytes: [UInt8]
    private(set) var position: Int
    /// Whether bytes that no reader shows were passed since the flag was last cleared: a comment, a `)` without its `(`.
    var passedSpare = false

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    mutating func seek(_ position: Int) { self.position = min(position, bytes.count) }

    /// Moves to the next token, and tells where it begins; at the end of the bytes, nil.
    mutating func skipToToken() -> Int? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x25 {
                passedSpare = true
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else if CharacterClass.isWhiteSpace(byte) {
                position += 1
            } else if byte == 0x29 {
                passedSpare = true
                position += 1
            } else {
                return position
            }
        }
        return nil
    }

    /// The next token, or nil at the end.
    mutating func next() throws -> Token? {
        guard let start = skipToToken() else { return nil }
        let byte = bytes[start]
        switch byte {
        case 0x28: return .string(try literalString())
        case 0x2F: return .name(name())
        case 0x5B: return single(.arrayStart)
        case 0x5D: return single(.arrayEnd)
        case 0x3C:
            if start + 1 < bytes.count, bytes[start + 1] == 0x3C { return double(.dictionaryStart) }
            return .string(try hexString())
        case 0x3E:
            guard start + 1 < bytes.count, bytes[start + 1] == 0x3E else { throw malformed("a single >") }
            return double(.dictionaryEnd)
        case 0x7B, 0x7D: throw malformed("a brace")
        case 0x30...0x39, 0x2B, 0x2D, 0x2E: return numberOrKeyword()
        default: return .keyword(keyword())
        }
    }

    private mutating func single(_ token: Token) -> Token {
        position += 1
        return token
    }

    private mutating func double(_ token: Token) -> Token {
        position += 2
        return token
    }

    func malformed(_ what: String) -> RedactionError {
        RedactionError(
            .uninterpretable, reason: "\(what) stands at byte \(position), where no reader can be sure what it means",
            advice: "save the file anew with its own program and try again")
    }

    // MARK: Numbers and keywords

    private mutating func keyword() -> Keyword {
        var packed: UInt64 = 0
        var count = 0
        while position < bytes.count, CharacterClass.isRegular(bytes[position]) {
            if count < 8 { packed = packed << 8 | UInt64(bytes[position]) }
            count += 1
            position += 1
        }
        return Keyword(packed: packed)
    }

    private mutating func numberOrKeyword() -> Token {
        let start = position
        guard let number = number() else {
            position = start
            return .keyword(keyword())
        }
        return .number(number)
    }

    /// A number; signs may be doubled and a point may stand alone, as every reader allows.
    private mutating func number() -> PDFObject? {
        var negative = false
        while position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
            negative = negative || bytes[position] == 0x2D
            position += 1
        }
        var value = 0.0
        var scale = 1.0
        var isReal = false
        var digits = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte &- 0x30 < 10 {
                value = value * 10 + Double(byte - 0x30)
                if isReal { scale *= 10 }
                digits += 1
            } else if byte == 0x2E, !isReal {
                isReal = true
            } else if byte == 0x2D, digits > 0 {
                // Some writers print "12.-34"; readers take what follows the second sign as nothing.
                while position < bytes.count, CharacterClass.isRegular(bytes[position]) { position += 1 }
                break
            } else {
                break
            }
            position += 1
        }
        guard position == bytes.count || !CharacterClass.isRegular(bytes[position]), value.isFinite else { return nil }
        value = (negative ? -value : value) / scale
        guard !isReal, let integer = Int(exactly: value) else { return .real(value.isFinite ? value : 0) }
        return .integer(integer)
    }

    // MARK: Names

    private mutating func name() -> String {
        position += 1
        let start = position
        var isPlain = true
        while position < bytes.count, CharacterClass.isRegular(bytes[position]) {
            if bytes[position] == 0x23 || bytes[position] >= 0x80 { isPlain = false }
            position += 1
        }
        let raw = bytes[start..<position]
        return isPlain ? String(decoding: raw, as: UTF8.self) : Lexer.unescaped(raw)
    }

    /// A name's bytes, `#xx` resolved, one scalar a byte.
    private static func unescaped(_ raw: ArraySlice<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        var index = raw.startIndex
        while index < raw.endIndex {
            if raw[index] == 0x23, index + 2 < raw.endIndex,
                let high = raw[index + 1].hexadecimalValue, let low = raw[index + 2].hexadecimalValue
            {
                scalars.append(Unicode.Scalar(high << 4 | low))
                index += 3
            } else {
                scalars.append(Unicode.Scalar(raw[index]))
                index += 1
            }
        }
        return String(scalars)
    }

    // MARK: Strings

    private mutating func hexString() throws -> [UInt8] {
        position += 1
        var string: [UInt8] = []
        var high: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x3E {
                position += 1
                if let high { string.append(high << 4) }
                return string
            }
            if let digit = byte.hexadecimalValue {
                if let first = high {
                    string.append(first << 4 | digit)
                    high = nil
                } else {
                    high = digit
                }
            } else if !CharacterClass.isWhiteSpace(byte) {
                throw malformed("a byte that is no digit in a hexadecimal string")
            }
            position += 1
        }
        throw malformed("a hexadecimal string without its end")
    }

    private mutating func literalString() throws -> [UInt8] {
        position += 1
        var string: [UInt8] = []
        var depth = 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x28: depth += 1
            case 0x29:
                depth -= 1
                if depth == 0 { return string }
            case 0x5C:
                escape(into: &string)
                continue
            case 0x0D:
                // An end of line in a string is one line feed, however it is written.
                if position < bytes.count, bytes[position] == 0x0A { position += 1 }
                string.append(0x0A)
                continue
            default: break
            }
            string.append(byte)
        }
        throw malformed("a string without its end")
    }

    private mutating func escape(into string: inout [UInt8]) {
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x6E: string.append(0x0A)
        case 0x72: string.append(0x0D)
        case 0x74: string.append(0x09)
        case 0x62: string.append(0x08)
        case 0x66: string.append(0x0C)
        case 0x0A: break
        case 0x0D: if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        case 0x30...0x37:
            var value = UInt16(byte - 0x30)
            for _ in 0..<2 {
                guard position < bytes.count, (0x30...0x37).contains(bytes[position]) else { break }
                value = value << 3 | UInt16(bytes[position] - 0x30)
                position += 1
            }
            string.append(UInt8(truncatingIfNeeded: value))
        default: string.append(byte)
        }
    }
}
