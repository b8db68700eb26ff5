internal import RedactionModel

/// Words that tell what the numbers near them are: `phone`, `card number`, `geb.`.
///
/// They count as whole words, without case, shortly before a candidate or right after it.
struct ContextWords: Sendable {
    /// How far a word may stand before and after a candidate, in UTF-8 bytes.
    private static let reachBefore = 48
    private static let reachAfter = 24

    private let words: [String]
    private let table: PhraseTable

    init(_ words: String...) {
        self.words = words
        table = PhraseTable(words)
    }

    /// The nearest word before `range`, or the first after it.
    func word(near range: Range<Int>, in candidate: Candidate) -> String? {
        word(before: range.lowerBound, in: candidate) ?? word(after: range.upperBound, in: candidate)
    }

    /// The word nearest before `offset`.
    func word(before offset: Int, in candidate: Candidate) -> String? {
        let first = candidate.boundary(atOrAfter: offset - ContextWords.reachBefore)
        var window = candidate[first..<offset]
        if first > 0 {
            // The window may begin amid a word, which would then be taken for another.
            window = window.drop { $0.unicodeScalars.allSatisfy(\.isWord) }
        }
        return table.matches(in: FoldedText(String(window))).last.map { words[$0.phrase] }
    }

    /// The first word after `offset`.
    func word(after offset: Int, in candidate: Candidate) -> String? {
        let last = candidate.boundary(atOrAfter: offset + ContextWords.reachAfter)
        var window = candidate[offset..<last]
        if last < candidate.text.utf8.count {
            while let character = window.last, character.unicodeScalars.allSatisfy(\.isWord) { window.removeLast() }
        }
        return table.matches(in: FoldedText(String(window)), limit: 1).first.map { words[$0.phrase] }
    }
}

extension Candidate {
    /// The nearest boundary between scalars, from `offset` on and within the text.
    func boundary(atOrAfter offset: Int) -> Int {
        var offset = max(0, offset)
        while let byte = byte(at: offset), UTF8.isContinuation(byte) { offset += 1 }
        return min(offset, text.utf8.count)
    }
}
