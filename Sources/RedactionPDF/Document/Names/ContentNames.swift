/// Renames resources where a content stream uses them.
enum ContentNames {
    /// `content` with each name passed through `rename`; all other bytes stay as they are.
    /// - Throws: `RedactionError` when the content cannot be taken apart with certainty.
    static func renamed(in content: [UInt8], _ rename: (String) -> String) throws -> [UInt8] {
        var lexer = Lexer(content)
        var result: [UInt8] = []
        var copied = 0
        while let start = lexer.skipToToken(), let token = try lexer.next() {
            switch token {
            case .name(let name):
                let new = rename(name)
                guard new != name else { continue }
                result += content[copied..<start] + [0x2F] + Array(new.utf8)
                copied = lexer.position
            case .keyword(.inlineImageData): lexer.seek(InlineImageEnd.find(in: content, from: lexer.position))
            default: break
            }
        }
        return result + content[copied...]
    }
}

/// Where an inline image's data ends, for those who do not know how long it is.
enum InlineImageEnd {
    /// The position of the `EI` that stands alone; the end of `content` if there is none.
    static func find(in content: [UInt8], from start: Int) -> Int {
        var position = start
        while position + 2 < content.count {
            if content[position + 1] == 0x45, content[position + 2] == 0x49,
                CharacterClass.isWhiteSpace(content[position]),
                position + 3 >= content.count || CharacterClass.isWhiteSpace(content[position + 3])
            {
                return position + 1
            }
            position += 1
        }
        return content.count
    }
}

extension Keyword {
    static let inlineImageData = Keyword("ID")
}
