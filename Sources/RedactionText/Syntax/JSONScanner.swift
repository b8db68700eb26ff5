internal import RedactionModel

/// Walks a JSON text once, without recursion, and notes where its strings, keys and numbers stand.
struct JSONScanner {
    enum Fault: Error {
        case broken(line: Int)
        case tooDeep(line: Int)
    }

    private enum Container {
        case array
        case object(number: Int)
    }

    /// What may come next.
    private enum Expectation {
        case value, firstElement, firstKey, key, end
    }

    private let file: [UInt8]
    private let deepest: Int
    private var index = 0
    private var line = 1
    private var containers: [Container] = []
    private var objects = 0
    /// The key whose value comes next.
    private var key: TextRegion.ID?
    private var parsed: ParsedText

    init(file: [UInt8], limits: Limits) {
        self.file = file
        deepest = limits.depth
        parsed = ParsedText(format: .json, limits: limits)
    }

    /// All of the file: one array or object, or several after another as in JSON Lines.
    mutating func scan() throws -> ParsedText {
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "{") || peek == UInt8(ascii: "[") else { throw broken }
            try scanTree()
            skipSpace()
        } while index < file.count
        return parsed
    }

    private mutating func scanTree() throws {
        var expectation = Expectation.value
        repeat {
            skipSpace()
            switch expectation {
            case .value: expectation = try scanValue()
            case .firstElement: expectation = take("]") ? close() : try scanValue()
            case .firstKey: expectation = take("}") ? close() : try scanKey()
            case .key: expectation = try scanKey()
            case .end: expectation = try scanEnd()
            }
        } while !containers.isEmpty
    }

    private mutating func scanValue() throws -> Expectation {
        guard let byte = peek else { throw broken }
        switch byte {
        case UInt8(ascii: "{"):
            objects += 1
            try open(.object(number: objects))
            return .firstKey
        case UInt8(ascii: "["):
            try open(.array)
            return .firstElement
        case Ascii.quote:
            try add(SourceSpan(range: try scanString(), spelling: .jsonString))
        case UInt8(ascii: "-"), 0x30...0x39:
            try add(SourceSpan(range: try scanNumber(), spelling: .jsonNumber))
        default:
            guard takeWord("true") || takeWord("false") || takeWord("null") else { throw broken }
            key = nil
        }
        return .end
    }

    private mutating func scanKey() throws -> Expectation {
        guard case .object(let number)? = containers.last, peek == Ascii.quote else { throw broken }
        let location = Location(part: "line \(line)", detail: "key")
        let span = SourceSpan(range: try scanString(), spelling: .jsonKey(object: number))
        key = try parsed.add(span, in: file, at: location, role: .attribute)
        skipSpace()
        guard take(":") else { throw broken }
        return .value
    }

    private mutating func scanEnd() throws -> Expectation {
        guard let container = containers.last else { throw broken }
        switch container {
        case .array:
            if take(",") { return .value }
            if take("]") { return close() }
        case .object:
            if take(",") { return .key }
            if take("}") { return close() }
        }
        throw broken
    }

    private mutating func open(_ container: Container) throws {
        guard containers.count < deepest else { throw Fault.tooDeep(line: line) }
        containers.append(container)
        key = nil
        index += 1
    }

    private mutating func close() -> Expectation {
        containers.removeLast()
        return .end
    }

    /// Notes a value, to be read together with its key.
    private mutating func add(_ span: SourceSpan) throws {
        let value = try parsed.add(span, in: file, at: Location(part: "line \(line)"))
        if let key { parsed.groups.append(RegionGroup(members: [key, value], separator: ": ")) }
        key = nil
    }
}

// MARK: Tokens

extension JSONScanner {
    private var broken: Fault { .broken(line: line) }

    private var peek: UInt8? { index < file.count ? file[index] : nil }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard file[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case Ascii.newline: line += 1
            case Ascii.space, Ascii.tab, Ascii.carriageReturn: break
            default: return
            }
            index += 1
        }
    }

    /// The inside of the string that begins here.
    private mutating func scanString() throws -> Range<Int> {
        index += 1
        let start = index
        while let byte = peek {
            index += 1
            switch byte {
            case Ascii.quote: return start..<index - 1
            case Ascii.backslash: try scanEscape()
            case ..<Ascii.space: throw broken
            default: continue
            }
        }
        throw broken
    }

    private mutating func scanEscape() throws {
        guard let letter = peek else { throw broken }
        index += 1
        switch letter {
        case Ascii.quote, Ascii.backslash, UInt8(ascii: "/"): return
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return
        case UInt8(ascii: "u"):
            for _ in 0..<4 {
                guard let byte = peek, byte.hexadecimalValue != nil else { throw broken }
                index += 1
            }
        default: throw broken
        }
    }

    private mutating func scanNumber() throws -> Range<Int> {
        let start = index
        _ = take("-")
        if !take("0") { try scanDigits() }
        if take(".") { try scanDigits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try scanDigits()
        }
        return start..<index
    }

    private mutating func scanDigits() throws {
        guard Ascii.isDigit(peek) else { throw broken }
        while Ascii.isDigit(peek) { index += 1 }
    }
}
