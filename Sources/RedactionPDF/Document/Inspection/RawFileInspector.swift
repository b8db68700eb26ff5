import RedactionModel

/// Searches the file's own bytes outside streams: between objects, before the header, behind the end, in comments.
///
/// Stream data is searched decoded. The standard's keywords and names are blanked out first, so that a removed word
/// such as `trailer` is not found in each file.
struct RawFileInspector {
    let file: [UInt8]
    let search: ResidueSearch

    func residue() -> [Residue] {
        [search.residue(inBytes: bareSyntax(), place: "the file outside its streams")].compactMap { $0 }
    }

    private static let keywords: Set<String> = [
        "endobj", "endstream", "stream", "trailer", "startxref", "xref", "true", "false", "null",
    ]

    /// All bytes but those of streams, without keywords and standard names.
    private func bareSyntax() -> [UInt8] {
        var bare: [UInt8] = []
        var index = 0
        while index < file.count {
            let end = tokenEnd(from: index)
            let token = String(decoding: file[index..<end], as: UTF8.self)
            if token == "stream" {
                index = streamEnd(from: end)
                continue
            }
            if !RawFileInspector.keywords.contains(token), !isStandardName(token) {
                bare += file[index..<end]
            } else {
                bare.append(0x20)
            }
            index = end
        }
        return bare
    }

    /// Media types have a slash inside.
    private func isStandardName(_ token: String) -> Bool {
        token.hasPrefix("/") && Vocabulary.contains(String(token.dropFirst()).replacing("#2f", with: "/"))
    }

    /// A name with its slash, a run of regular characters, or a single byte.
    private func tokenEnd(from start: Int) -> Int {
        var end = start + 1
        guard CharacterClass.isRegular(file[start]) || file[start] == 0x2F else { return end }
        while end < file.count, CharacterClass.isRegular(file[end]) { end += 1 }
        return end
    }

    private func streamEnd(from start: Int) -> Int {
        let mark = Array("endstream".utf8)
        var index = start
        while index + mark.count <= file.count {
            if file[index] == mark[0], file[index..<(index + mark.count)].elementsEqual(mark) { return index }
            index += 1
        }
        return file.count
    }
}
