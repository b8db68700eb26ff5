import RedactionModel

/// Names that no reader shows but every file viewer for experts does: of fonts, resources, glyphs, inks, and inside
/// of font programs and colour profiles. They change where they hold what was removed.
enum OwnNames {
    /// Longer values are found inside of words too; shorter ones turn up by chance in names such as `Calibri`.
    private static let distinctive = 8
    /// Shorter spellings turn up by chance in compiled programs; the search for residue has the same bound.
    private static let shortestSpelling = 5

    /// Whether a name that is no text of its own holds one of `values`, in whatever case and however joined to other
    /// words.
    static func hold(_ values: Set<String>, in identifier: Identifier) -> Bool {
        guard !identifier.space.isRead, !identifier.isStandard else { return false }
        if identifier.space == .glyph, GlyphNames.text(for: identifier.text) != nil { return false }
        let name = identifier.text
        let words = words(of: name)
        return values.contains { value in
            let parts = value.lowercased().filter { $0.isLetter || $0.isNumber }
            if parts.isEmpty { return false }
            if parts.count >= distinctive, name.lowercased().contains(parts) { return true }
            return words.indices.contains { begins(words[$0...], with: parts[...]) }
        }
    }

    /// The words of a name such as `FranklinGothic-Book2`, in lower case.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var last: Character = " "
        for character in name {
            let goesOn =
                character.isLetter && last.isLetter && !(character.isUppercase && last.isLowercase)
                || character.isNumber && last.isNumber
            if goesOn { words[words.count - 1] += character.lowercased() } else { words.append(character.lowercased()) }
            last = character
        }
        return words
    }

    /// Whether whole words, put together, make `value`.
    private static func begins(_ words: ArraySlice<String>, with value: Substring) -> Bool {
        var rest = value
        for word in words {
            if rest.isEmpty { return true }
            if word.allSatisfy({ !$0.isLetter && !$0.isNumber }), rest.count < value.count { continue }
            guard rest.hasPrefix(word) else { return false }
            rest = rest.dropFirst(word.count)
        }
        return rest.isEmpty
    }

    /// Overwrites `values` inside of programs, tables and plain samples with as many letters x, so that all offsets stay
    /// true.
    static func scrub(
        _ programs: [ObjectReference], of values: Set<String>, in overlay: inout ObjectOverlay
    ) throws {
        // A glyph's name in a font program is the key to the glyph.
        let values = values.filter { GlyphNames.text(for: $0) == nil }
        guard !values.isEmpty else { return }
        let encodings: [ValueEncoding] = [.utf8, .latin1, .utf16BigEndian, .utf16LittleEndian]
        let spellings = values.flatMap { value in encodings.flatMap { $0.spellings(of: value) } }
            .filter { $0.count >= shortestSpelling }.map { $0.map(folded) }
        for reference in programs {
            guard var stream = try overlay.object(reference).stream, !StreamCoding.isImage(stream.dictionary),
                let scrubbed = scrubbed(try overlay.decodedData(of: stream), of: spellings)
            else { continue }
            stream.replaceData(withPlain: scrubbed)
            overlay.replace(reference, with: .stream(stream))
        }
    }

    /// `data` with every one of `spellings` overwritten; nil if there is none.
    private static func scrubbed(_ data: [UInt8], of spellings: [[UInt8]]) -> [UInt8]? {
        var data = data
        var isChanged = false
        let starts = spellings.reduce(into: [Bool](repeating: false, count: 256)) { $0[Int($1[0])] = true }
        for start in data.indices where starts[Int(folded(data[start]))] {
            for spelling in spellings where start + spelling.count <= data.count {
                let range = start..<(start + spelling.count)
                guard zip(data[range], spelling).allSatisfy({ folded($0) == $1 }) else { continue }
                for index in range where data[index] != 0 { data[index] = 0x78 }
                isChanged = true
            }
        }
        return isChanged ? data : nil
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
