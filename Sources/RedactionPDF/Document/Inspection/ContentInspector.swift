import RedactionModel

/// Searches a content stream's strings, names, comments and inline images, but not its operators.
///
/// It does not know fonts: what a font's codes say is for the readers of the page. Here a word is found that stands
/// in the stream in letters.
struct ContentInspector {
    let search: ResidueSearch
    let place: String
    private(set) var found: [Residue] = []
    private var names: Set<String> = []

    private let isWord: (String) -> Bool

    /// - Parameter isWord: whether readers of the pages read this word, in lower case.
    init(search: ResidueSearch, place: String, isWord: @escaping (String) -> Bool) {
        self.search = search
        self.place = place
        self.isWord = isWord
    }

    mutating func inspect(_ data: [UInt8]) {
        var lexer = Lexer(data)
        var strings = ShownStrings()
        do {
            while let start = lexer.skipToToken() {
                if lexer.passedSpare {
                    inspectComments(data, before: start)
                    lexer.passedSpare = false
                }
                guard let token = try lexer.next() else { break }
                switch token {
                case .string(let bytes): strings.append(bytes)
                case .number(let number): strings.append(number.number ?? 0)
                case .name(let name): inspect(name: name)
                case .keyword(.inlineImageData): skipImage(&lexer, in: data)
                case .keyword(let keyword): strings.endOperation(keyword)
                default: break
                }
            }
            if lexer.passedSpare { inspectComments(data, before: data.count) }
            strings.endOperation(.ET)
            inspect(strings: strings.bytes, gaps: strings.gaps)
        } catch {
            // What cannot be told apart is searched as a whole.
            report(search.residue(inBytes: data, place: place))
        }
    }

    /// A string may be part of a word that goes on in the next one, set with a link or in another font. It is taken
    /// for one only if readers of the pages do read such a word.
    private mutating func inspect(strings: [UInt8], gaps: Set<Int>) {
        for match in search.matches(inBytes: strings) {
            let words = LongerWords(of: match.range, in: strings, gaps: gaps).candidates
            if match.encoding == .utf8, words.contains(where: isWord) { continue }
            report(Residue(place: place, encoding: match.encoding.rawValue, kind: match.kind))
        }
    }

    private mutating func inspect(name: String) {
        guard names.insert(name).inserted, !Vocabulary.contains(name) else { return }
        report(search.residue(inText: name, place: place + ", name"))
    }

    /// The comments that end before `position`: back to where the last token ended they are all that can hold words.
    private mutating func inspectComments(_ data: [UInt8], before position: Int) {
        guard let start = data[..<position].lastIndex(of: 0x25) else { return }
        report(search.residue(inBytes: Array(data[start..<position]), place: place + ", comment"))
    }

    /// Moves behind an inline image's data; the data is searched as bytes, as they stand and unpacked.
    private mutating func skipImage(_ lexer: inout Lexer, in data: [UInt8]) {
        let start = lexer.position
        let end = InlineImageEnd.find(in: data, from: start)
        let image = Array(data[start..<end])
        report(search.residue(inBytes: image, place: place + ", inline image"))
        // One white space stands before the data.
        if let unpacked = Inflation.inflate(Array(image.dropFirst()), keeping: true, limit: 1 << 24) {
            report(search.residue(inBytes: unpacked.data, place: place + ", inline image"))
        }
        lexer.seek(end)
    }

    private mutating func report(_ residue: Residue?) {
        if let residue, !found.contains(residue) { found.append(residue) }
    }
}
