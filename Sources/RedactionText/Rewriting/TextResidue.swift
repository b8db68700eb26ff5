internal import RedactionModel

/// Searches a text file for removed values without its parser: the bytes, the letters, and the letters with every
/// escape undone wherever it stands.
struct TextResidue {
    /// Where the text is cut before it is searched, because what stands on both sides is not one text to a reader.
    enum Cut: Sendable {
        case nowhere
        /// Between paragraphs.
        case blankLines
        /// Between records.
        case lines
    }

    /// The text is searched in pieces of this many bytes, so that the search's memory does not grow with the file.
    var pieceSize = 1 << 20
    /// How far a piece reaches into the next, more than a value can be long.
    var overlap = 2 * PlainText.longestParagraph

    private let search: ResidueSearch
    private let cut: Cut

    init(search: ResidueSearch, cut: Cut) {
        self.search = search
        self.cut = cut
    }

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
            let piece = separated(text[start..<end])
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

    /// The text with a sign that is in no value at each cut, as the search takes line ends for spaces.
    private func separated(_ text: ArraySlice<UInt8>) -> String {
        guard cut != .nowhere else { return String(decoding: text, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 16)
        var isBlank = false
        for byte in text {
            result.append(byte)
            if byte == Ascii.newline {
                if isBlank || cut == .lines { result += TextResidue.separator }
                isBlank = true
            } else if byte > Ascii.space {
                isBlank = false
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// U+FFFF, which is no character and so in no value.
    private static let separator: [UInt8] = [0xEF, 0xBF, 0xBF]

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
