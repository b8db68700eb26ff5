import RedactionModel

/// Reads the PostScript of a CMap: code spaces, CID ranges and characters, text ranges and characters, `usecmap`.
struct CMapParser {
    /// A range longer than this names more codes than any font has glyphs.
    private static let longestTextRange: UInt32 = 0x10000

    private var lexer: Lexer
    private var map = CMap()
    private var operands: [Token] = []
    private let useMap: (String) throws -> CMap

    /// - Parameter useMap: gives the map that this one builds on, by name.
    static func parse(_ bytes: [UInt8], useMap: @escaping (String) throws -> CMap) throws -> CMap {
        var parser = CMapParser(lexer: Lexer(bytes), useMap: useMap)
        return try parser.parse()
    }

    private init(lexer: Lexer, useMap: @escaping (String) throws -> CMap) {
        self.lexer = lexer
        self.useMap = useMap
    }

    private mutating func parse() throws -> CMap {
        while let token = try lexer.next() {
            guard case .keyword(let keyword) = token else {
                operands.append(token)
                continue
            }
            switch keyword {
            case .useCMap: if case .name(let name)? = operands.last { map.include(try useMap(name)) }
            case .def: define()
            case .endCodeSpaceRange: codeSpaceRanges()
            case .endCIDRange: cidRanges()
            case .endCIDCharacter: cidCharacters()
            case .endTextRange: textRanges()
            case .endTextCharacter: textCharacters()
            default: break
            }
            operands.removeAll(keepingCapacity: true)
        }
        map.finish()
        return map
    }

    private mutating func define() {
        if operands.count >= 2, operands[operands.count - 2] == .name("WMode"),
            case .number(let mode)? = operands.last
        {
            map.isVertical = mode.integer == 1
        }
    }

    private func strings(_ index: Int, _ count: Int) -> [[UInt8]]? {
        guard index + count <= operands.count else { return nil }
        let strings = operands[index..<(index + count)].compactMap { token -> [UInt8]? in
            if case .string(let bytes) = token { bytes } else { nil }
        }
        return strings.count == count ? strings : nil
    }

    private func code(_ bytes: [UInt8]) -> UInt32 { bytes.suffix(4).reduce(0) { $0 << 8 | UInt32($1) } }

    private mutating func codeSpaceRanges() {
        for index in stride(from: 0, to: operands.count, by: 2) {
            guard let pair = strings(index, 2), (1...4).contains(pair[0].count) else { continue }
            map.add(CMap.CodeSpace(length: pair[0].count, low: code(pair[0]), high: code(pair[1])))
        }
    }

    private func cid(_ index: Int) -> UInt32? {
        guard index < operands.count, case .number(let number) = operands[index] else { return nil }
        return number.integer.flatMap(UInt32.init(exactly:))
    }

    private mutating func cidRanges() {
        for index in stride(from: 0, to: operands.count, by: 3) {
            guard let pair = strings(index, 2), let cid = cid(index + 2), code(pair[0]) <= code(pair[1]) else {
                continue
            }
            map.add(CMap.CIDRange(low: code(pair[0]), high: code(pair[1]), cid: cid))
        }
    }

    private mutating func cidCharacters() {
        for index in stride(from: 0, to: operands.count, by: 2) {
            guard let single = strings(index, 1), let cid = cid(index + 1) else { continue }
            map.add(CMap.CIDRange(low: code(single[0]), high: code(single[0]), cid: cid))
        }
    }

    private mutating func textCharacters() {
        for index in stride(from: 0, to: operands.count, by: 2) {
            guard let pair = strings(index, 2) else { continue }
            map.set(CMapParser.text(pair[1]), for: code(pair[0]))
        }
    }

    /// `<low> <high> <text>` counts up the text's last code unit; `<low> <high> [<text> …]` lists the texts.
    private mutating func textRanges() {
        var index = 0
        while index + 2 < operands.count {
            guard let pair = strings(index, 2) else { return }
            let low = code(pair[0])
            let high = code(pair[1])
            if case .string(let first) = operands[index + 2] {
                index += 3
                guard low <= high, high - low < CMapParser.longestTextRange else { continue }
                for offset in 0...(high - low) {
                    map.set(CMapParser.text(CMapParser.advanced(first, by: offset)), for: low + offset)
                }
            } else {
                index += 3
                var code = low
                while index < operands.count, case .string(let bytes) = operands[index] {
                    map.set(CMapParser.text(bytes), for: code)
                    code &+= 1
                    index += 1
                }
                index += 1
            }
        }
    }

    /// UTF-16BE; a lone byte is a code below 256.
    private static func text(_ bytes: [UInt8]) -> String {
        guard bytes.count > 1 else { return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    private static func advanced(_ bytes: [UInt8], by offset: UInt32) -> [UInt8] {
        var bytes = bytes
        var carry = offset
        for index in bytes.indices.reversed() where carry > 0 {
            carry += UInt32(bytes[index])
            bytes[index] = UInt8(carry & 0xFF)
            carry >>= 8
        }
        return bytes
    }
}

extension Keyword {
    fileprivate static let useCMap = Keyword("usecmap")
    fileprivate static let def = Keyword("def")
    // The names differ in their first eight bytes only up to "endcodes", "endcidra", "endcidch", "endbfran", "endbfcha".
    fileprivate static let endCodeSpaceRange = Keyword("endcodespacerange")
    fileprivate static let endCIDRange = Keyword("endcidrange")
    fileprivate static let endCIDCharacter = Keyword("endcidchar")
    fileprivate static let endTextRange = Keyword("endbfrange")
    fileprivate static let endTextCharacter = Keyword("endbfchar")
}
