/// A set of words as `LineWords` folds them. Most words are told not to be in it by their length and their ends alone, which
/// takes less than to hash them.
struct FoldedWords: Sendable, ExpressibleByArrayLiteral {
    private let words: Set<String>
    private var filter = [Bool](repeating: false, count: 1 << 10)

    init(_ words: some Sequence<String>) {
        self.words = Set(words)
        for word in self.words { filter[FoldedWords.place(of: word)] = true }
    }

    init(arrayLiteral words: String...) { self.init(words) }

    func contains(_ word: String) -> Bool { filter[FoldedWords.place(of: word)] && words.contains(word) }

    private static func place(of word: String) -> Int {
        let bytes = word.utf8
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        return (Int(first) &* 37 &+ Int(last) &* 11 &+ bytes.count &* 101) & 0x3FF
    }
}
