internal import RedactionNames

/// Words, compared without case and marks.
struct WordSet: Sendable {
    private let words: Set<UInt32>
    /// Whether a word with these highest bits is among them: most are dismissed by it alone.
    private var filter = [Bool](repeating: false, count: 1 << 12)

    init(_ text: String) {
        var tokenizer = Tokenizer(Array(text.utf8))
        words = Set((tokenizer.nextSegment() ?? []).filter(\.isWord).map(\.word))
        for word in words { filter[WordSet.place(of: word)] = true }
    }

    @inline(__always) func contains(_ word: UInt32) -> Bool {
        filter[WordSet.place(of: word)] && words.contains(word)
    }

    @inline(__always) private static func place(of word: UInt32) -> Int { Int((word &* 0x9E37_79B1) >> 20) }
}
