import RedactionModel

/// Splits a content stream into operations.
struct ContentParser {
    /// More operands than this before one operator are an attack on memory.
    private static let operandLimit = 10_000

    private var parser: ObjectParser

    init(_ bytes: [UInt8]) { parser = ObjectParser(bytes, readsReferences: false) }

    static func operations(of bytes: [UInt8]) throws -> [Operation] {
        var parser = ContentParser(bytes)
        var operations: [Operation] = []
        while let operation = try parser.next() { operations.append(operation) }
        return operations
    }

    /// The next operation, or nil at the end. Operands that no operator follows are passed over.
    mutating func next() throws -> Operation? {
        var operands: [PDFObject] = []
        parser.lexer.passedSpare = false
        guard let start = parser.lexer.skipToToken() else { return nil }
        let spareBefore = parser.lexer.passedSpare
        parser.lexer.passedSpare = false
        while let token = try parser.lexer.next() {
            if let operand = try parser.object(from: token) {
                operands.append(operand)
                guard operands.count < ContentParser.operandLimit else {
                    throw parser.lexer.malformed("a run of operands without an operator")
                }
                continue
            }
            guard case .keyword(let keyword) = token else { continue }
            if keyword == .BI { return try inlineImage(from: start) }
            let end = parser.lexer.position
            let isSpare = parser.lexer.passedSpare || spareBefore || !takes(operands.count, keyword)
            return Operation(
                keyword: keyword, operands: expected(operands, keyword), range: start..<end, hasSpareBytes: isSpare)
        }
        return nil
    }

    private func takes(_ count: Int, _ keyword: Keyword) -> Bool {
        guard let expected = Keyword.operandCounts[keyword] else { return false }
        return expected == nil || expected == count
    }

    /// Operators take their operands from the end, and leave those before them alone.
    private func expected(_ operands: [PDFObject], _ keyword: Keyword) -> [PDFObject] {
        guard let count = Keyword.operandCounts[keyword] ?? nil, operands.count > count else { return operands }
        return Array(operands.suffix(count))
    }

    // MARK: Inline images (ISO 32000-2, 8.9.7)

    private mutating func inlineImage(from start: Int) throws -> Operation {
        var entries: PDFDictionary = [:]
        while let token = try parser.lexer.next() {
            if token == .keyword(.ID) {
                let image = InlineImage(entries, data: try inlineData(InlineImage(entries, data: []).plainLength))
                let isSpare = parser.lexer.passedSpare || image.withoutSpare() != nil
                return Operation(
                    keyword: .BI, operands: [.dictionary(entries), .string(image.data)],
                    range: start..<parser.lexer.position, hasSpareBytes: isSpare)
            }
            guard case .name(let key) = token, let next = try parser.lexer.next(),
                let value = try parser.object(from: next)
            else { throw parser.lexer.malformed("an inline image whose dictionary is broken") }
            entries[key] = value
        }
        throw parser.lexer.malformed("an inline image without its data")
    }

    /// The data ends at an `EI` between white space that is followed by what can be content; unfiltered data is as
    /// long as its dictionary says.
    private mutating func inlineData(_ plainLength: Int?) throws -> [UInt8] {
        let bytes = parser.lexer.bytes
        let start = min(parser.lexer.position + 1, bytes.count)
        var index = start + (plainLength ?? 0)
        while index + 1 < bytes.count {
            if bytes[index] == 0x45, bytes[index + 1] == 0x49,
                index == start || CharacterClass.isWhiteSpace(bytes[index - 1]),
                endsData(bytes, after: index + 2)
            {
                parser.lexer.seek(index + 2)
                return Array(bytes[start..<max(start, index - 1)])
            }
            index += 1
        }
        // Where the end is missing the image is the last thing that any reader shows, if nothing after it can be more.
        guard !ContentParser.paints(bytes[start...]) else {
            throw parser.lexer.malformed("an inline image without its end")
        }
        parser.lexer.seek(bytes.count)
        parser.lexer.passedSpare = true
        return Array(bytes[start...])
    }

    /// Whether some reader could find text or a form in `bytes`.
    private static func paints(_ bytes: ArraySlice<UInt8>) -> Bool {
        let operators = ["BT", "Tj", "TJ", "Do"].map { Array($0.utf8) }
        return zip(bytes, bytes.dropFirst()).contains { first, second in operators.contains([first, second]) }
    }

    /// What follows `EI` must be text, as content is and compressed data is not.
    private func endsData(_ bytes: [UInt8], after index: Int) -> Bool {
        guard index < bytes.count else { return true }
        guard CharacterClass.isWhiteSpace(bytes[index]) else { return false }
        return bytes[index..<min(index + 12, bytes.count)].allSatisfy { byte in
            (0x20..<0x7F).contains(byte) || CharacterClass.isWhiteSpace(byte) && byte != 0
        }
    }
}
