internal import RedactionModel

/// Searches a text file for removed values without its parser: the bytes, the letters, and the letters with every
/// escape undone wherever it stands.
struct TextResidue {
    /// The text is searched in pieces of this many bytes, so that the search's memory does not grow with the file.
    var pieceSize = 1 << 20
    /// How far a piece reaches into the next, more than a value can be long.
    var overlap = 2 * PlainText.longestParagraph

    let search: ResidueSearch

    init(search: ResidueSearch) { self.search = search }

    /// - Parameters:
    ///   - bytes: the file as it is stored.
    ///   - text: its text in UTF-8.
    func residue(bytes: [UInt8], text: [UInt8]) -> [Residue] {
        [
            search.residue(inBytes: bytes, place: "the file's bytes"),
            residue(inText: text, place: "the text"),
            unescaped(text, doublesQuotes: true).flatMap { residue(inText: $0, place: "the unquoted text") },
            unescaped(text, doublesQuotes: false).flatMap { residue(inText: $0, place: "the unescaped text") },
        ].compactMap { $0 }
    }

    private func residue(inText text: [UInt8], place: String) -> Residue? {
        var start = 0
        while start < text.count {
            let end = scalarBoundary(in: text, from: start + pieceSize + overlap)
            let piece = String(decoding: text[start..<end], as: UTF8.self)
            if let residue = search.residue(inText: piece, place: place) { return residue }
            guard end < text.count else { return nil }
            start = scalarBoundary(in: text, from: start + pieceSize)
        }
        return nil
    }

    private func scalarBoundary(in text: [UInt8], from index: Int) -> Int {
        var index = min(index, text.count)
        while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    /// `text` with its escapes undone, or nil when it has none.
    private func unescaped(_ text: [UInt8], doublesQuotes: Bool) -> [UInt8]? {
        guard hasEscape(text, doublesQuotes: doublesQuotes) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var decoder = EscapeDecoder(bytes: text, range: text.indices, doublesQuotes: doublesQuotes)
        while let (scalar, _) = decoder.next() { result += UTF8.encode(scalar).map(Array.init) ?? [] }
        return result
    }

    private func hasEscape(_ text: [UInt8], doublesQuotes: Bool) -> Bool {
        guard doublesQuotes else { return text.contains(Ascii.backslash) }
        return zip(text, text.dropFirst()).contains { $0 == Ascii.quote && $1 == Ascii.quote }
    }
}
