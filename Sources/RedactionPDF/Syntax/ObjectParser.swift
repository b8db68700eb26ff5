/// Parses objects out of tokens: what qpdf prints of an indirect object, and the operands of content streams.
struct ObjectParser {
    /// Deeper nesting than any real file's; it bounds the recursion.
    private static let depthLimit = 128

    var lexer: Lexer
    /// `1 0 R` is a reference in an object, and three operands in a content stream.
    private let readsReferences: Bool

    init(_ bytes: [UInt8], readsReferences: Bool) {
        lexer = Lexer(bytes)
        self.readsReferences = readsReferences
    }

    /// The object that begins with `token`, or nil if the token is an operator.
    mutating func object(from token: Token, depth: Int = 0) throws -> PDFObject? {
        guard depth < ObjectParser.depthLimit else { throw lexer.malformed("an object nested too deeply") }
        switch token {
        case .number(let number): return readsReferences ? try reference(from: number) ?? number : number
        case .string(let bytes): return .string(bytes)
        case .name(let name): return .name(name)
        case .arrayStart: return .array(try array(depth: depth + 1))
        case .dictionaryStart: return .dictionary(try dictionary(depth: depth + 1))
        case .keyword(.null): return .null
        case .keyword(.true): return .boolean(true)
        case .keyword(.false): return .boolean(false)
        case .keyword: return nil
        case .arrayEnd, .dictionaryEnd: throw lexer.malformed("a closing bracket without its opening one")
        }
    }

    private mutating func required(_ token: Token, depth: Int) throws -> PDFObject {
        guard let object = try object(from: token, depth: depth) else {
            throw lexer.malformed("an operator inside of an object")
        }
        return object
    }

    private mutating func array(depth: Int) throws -> [PDFObject] {
        var items: [PDFObject] = []
        while let token = try lexer.next() {
            if token == .arrayEnd { return items }
            if isStray(token) {
                lexer.passedSpare = true
            } else {
                items.append(try required(token, depth: depth))
            }
        }
        return try unfinished(items, "an array without its end")
    }

    private mutating func dictionary(depth: Int) throws -> PDFDictionary {
        var entries: PDFDictionary = [:]
        while let token = try lexer.next() {
            switch token {
            case .dictionaryEnd: return entries
            case .name(let key):
                guard let token = try lexer.next() else { break }
                let value = try required(token, depth: depth)
                guard entries.updateValue(value, forKey: key) == nil else {
                    throw lexer.malformed("a key that its dictionary already has")
                }
            default: throw lexer.malformed("a dictionary key that is no name")
            }
        }
        return try unfinished(entries, "a dictionary without its end")
    }

    /// Whether `token` is a word in content that is no operator: readers pass over it where an operand stands.
    private func isStray(_ token: Token) -> Bool {
        guard !readsReferences, case .keyword(let keyword) = token else { return false }
        return ![.null, .true, .false, .ID, .EI].contains(keyword) && Keyword.operandCounts[keyword] == nil
    }

    /// At the end of content no operator follows that could take what was begun.
    private func unfinished<Object>(_ object: Object, _ what: String) throws -> Object {
        guard !readsReferences else { throw lexer.malformed(what) }
        return object
    }

    private mutating func reference(from number: PDFObject) throws -> PDFObject? {
        guard case .integer(let number) = number, let number = Int32(exactly: number), number >= 0 else { return nil }
        var ahead = lexer
        guard case .number(.integer(let generation)) = try ahead.next(), let generation = Int32(exactly: generation),
            case .keyword(.referenceMark) = try ahead.next()
        else { return nil }
        lexer = ahead
        return .reference(ObjectReference(number, generation))
    }
}

extension Keyword {
    static let null = Keyword("null")
    static let `true` = Keyword("true")
    static let `false` = Keyword("false")
    static let referenceMark = Keyword("R")
}
