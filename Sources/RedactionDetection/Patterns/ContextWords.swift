internal import RedactionModel

/// Words that tell what the numbers near them are: `phone`, `card number`, `geb.`.
///
/// They count as whole words, without case, shortly before a candidate or right after it: in its own line or cell, or
/// in the one beside it.
struct ContextWords: Sendable {
    /// How far a word may stand before and after a candidate, in UTF-8 bytes.
    private static let reachBefore = 48
    private static let reachAfter = 24

    private let words: [String]
    private let table: PhraseTable

    init(_ words: String...) { self.init(words) }

    init(_ words: [String]) {
        self.words = words
        table = PhraseTable(words)
    }

    /// All the words before `range` and after it, by their place in the list: first those before, from the nearest on.
    func all(near range: Range<Int>, in candidate: Candidate) -> [(index: Int, text: String)] {
        let before = table.matches(in: FoldedText(ContextWords.window(before: range.lowerBound, in: candidate)))
        let after = table.matches(in: FoldedText(ContextWords.window(after: range.upperBound, in: candidate)))
        return (before.reversed() + after).map { ($0.phrase, words[$0.phrase]) }
    }

    /// The nearest word before `range`, or the first after it.
    func word(near range: Range<Int>, in candidate: Candidate) -> String? {
        word(before: range.lowerBound, in: candidate) ?? word(after: range.upperBound, in: candidate)
    }

    /// The word nearest before `offset`.
    func word(before offset: Int, in candidate: Candidate) -> String? {
        let window = ContextWords.window(before: offset, in: candidate)
        return table.matches(in: FoldedText(window)).last.map { words[$0.phrase] }
    }

    /// The word nearest before `offset`, if it speaks of nothing else: no number stands between, and where the word
    /// stands in the line or cell before, `offset` begins its own.
    func label(before offset: Int, in candidate: Candidate) -> String? {
        let window = ContextWords.window(before: offset, in: candidate)
        guard let (range, phrase) = table.matches(in: FoldedText(window)).last else { return nil }
        let between = window[window.indices(of: range.upperBound..<window.utf8.count)].unicodeScalars
        guard !between.contains(where: { $0.properties.numericType == .decimal }) else { return nil }
        if let end = between.lastIndex(where: \.isBreak), between[end...].contains(where: \.isWord) { return nil }
        return words[phrase]
    }

    /// The first word after `offset`.
    func word(after offset: Int, in candidate: Candidate) -> String? {
        let window = ContextWords.window(after: offset, in: candidate)
        return table.matches(in: FoldedText(window), limit: 1).first.map { words[$0.phrase] }
    }

    private static func window(after offset: Int, in candidate: Candidate) -> String {
        let last = candidate.boundary(atOrAfter: offset + ContextWords.reachAfter)
        var window = candidate[offset..<last]
        if last < candidate.text.utf8.count {
            while let character = window.last, character.unicodeScalars.allSatisfy(\.isWord) { window.removeLast() }
        }
        return String(window.prefix(utf8: window.unicodeScalars.bytesToSecondBreak))
    }

    private static func window(before offset: Int, in candidate: Candidate) -> String {
        let first = candidate.boundary(atOrAfter: offset - reachBefore)
        var window = candidate[first..<offset]
        if first > 0 {
            // The window may begin amid a word, which would then be taken for another.
            window = window.drop { $0.unicodeScalars.allSatisfy(\.isWord) }
        }
        return String(window.suffix(utf8: window.unicodeScalars.reversed().bytesToSecondBreak))
    }
}

extension Sequence<Unicode.Scalar> {
    /// How many bytes stand in the first line or cell and the next; empty ones between them do not count.
    fileprivate var bytesToSecondBreak: Int {
        var bytes = 0
        var breaks = 0
        var isInBreak = false
        for scalar in self {
            if scalar.isBreak, !isInBreak {
                breaks += 1
                if breaks == 2 { break }
            }
            isInBreak = scalar.isBreak || isInBreak && scalar == " "
            bytes += UTF8.width(scalar)
        }
        return bytes
    }
}

extension Unicode.Scalar {
    /// Whether a line or a cell ends here.
    fileprivate var isBreak: Bool { (0x09...0x0D).contains(value) }
}

extension Substring {
    fileprivate func prefix(utf8 count: Int) -> Substring { self[..<utf8.index(startIndex, offsetBy: count)] }
    fileprivate func suffix(utf8 count: Int) -> Substring { self[utf8.index(endIndex, offsetBy: -count)...] }
}

extension Candidate {
    /// The nearest boundary between scalars, from `offset` on and within the text.
    func boundary(atOrAfter offset: Int) -> Int {
        var offset = max(0, offset)
        while let byte = byte(at: offset), UTF8.isContinuation(byte) { offset += 1 }
        return min(offset, text.utf8.count)
    }
}
