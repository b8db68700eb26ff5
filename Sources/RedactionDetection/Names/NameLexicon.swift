internal import RedactionNames

/// What is known of a word, wherever it stands.
enum NameLexicon {
    private static let tagger = NameTagger()

    /// Whether `text` is one word that means something else too, so that only its capital tells the name.
    static func isAmbiguous(_ text: String) -> Bool {
        let words = tokens(of: text)
        guard words.count == 1, let word = words.first else { return false }
        return word.entry.isCommonWord || NameWords.ambiguous.contains(word.word)
    }

    /// The words of a name that can stand for it alone: of `Dr. Jane A. van der Berg`, `Jane` and `Berg`.
    static func telling(partsOf name: String) -> [String] {
        let bytes = Array(name.utf8)
        return tokens(of: name).filter { token in
            token.isCapitalized && token.letterCount > 1 && !NameWords.titles.contains(token.word)
                && !NameWords.degrees.contains(token.word) && !NameWords.particles.contains(token.word)
                && (!token.entry.isCommonWord || token.entry.firstName > 1 || token.entry.familyName > 1)
        }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    /// Whether the lists know a place in a text, whatever its case.
    static func isPlace(_ bytes: ArraySlice<UInt8>) -> Bool {
        tokens(of: String(decoding: bytes, as: UTF8.self)).contains { token in
            token.entry.isCountry || token.entry.isPlace && token.letterCount > 2
        }
    }

    /// Whether two words in a row read like somebody's name: a title or a first name, and what is no other word.
    static func isPerson(_ words: [Substring]) -> Bool {
        guard words.count == 2, words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
        guard let first = tokens(of: String(words[0])).first, let last = tokens(of: String(words[1])).last,
            !last.entry.isCommonWord
        else { return false }
        return NameWords.titles.contains(first.word)
            || !first.entry.isCommonWord && (first.entry.firstName > 0 || last.entry.familyName > 0)
    }

    static func isTitle(_ word: some StringProtocol) -> Bool {
        tokens(of: String(word)).first.map { NameWords.titles.contains($0.word) } ?? false
    }

    private static func tokens(of text: String) -> [Token] {
        var tokenizer = Tokenizer(Array(text.utf8))
        var tokens: [Token] = []
        while let segment = tokenizer.nextSegment() { tokens += tagger.segment(segment).tokens.filter(\.isWord) }
        return tokens
    }
}
