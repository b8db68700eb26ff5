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
        let bytes = candidate.bytes
        let before = table.matches(in: Folded(bytes, at: ContextWords.window(before: range.lowerBound, in: candidate)))
        let after = table.matches(in: Folded(bytes, at: ContextWords.window(after: range.upperBound, in: candidate)))
        return (before.reversed() + after).map { ($0.phrase, words[$0.phrase]) }
    }

    /// The nearest word before `range`, or the first after it.
    func word(near range: Range<Int>, in candidate: Candidate) -> String? {
        word(before: range.lowerBound, in: candidate) ?? word(after: range.upperBound, in: candidate)
    }

    /// The word nearest before `offset`.
    func word(before offset: Int, in candidate: Candidate) -> String? {
        let window = ContextWords.window(before: offset, in: candidate)
        return table.lastMatch(in: Folded(candidate.bytes, at: window)).map { words[$0.phrase] }
    }

    /// The word nearest before `offset`, if it speaks of nothing else: no number stands between, and where the word
    /// stands in the line or cell before, `offset` begins its own.
    func label(before offset: Int, in candidate: Candidate) -> String? {
        let window = ContextWords.window(before: offset, in: candidate)
        guard let (range, phrase) = table.lastMatch(in: Folded(candidate.bytes, at: window)) else { return nil }
        let between = candidate[window.lowerBound + range.upperBound..<offset].unicodeScalars
        guard !between.contains(where: { $0.properties.numericType == .decimal }) else { return nil }
        if let end = between.lastIndex(where: \.isBreak), between[end...].contains(where: \.isWord) { return nil }
        return words[phrase]
    }

    /// The first word after `offset`.
    func word(after offset: Int, in candidate: Candidate) -> String? {
        let window = ContextWords.window(after: offset, in: candidate)
        return table.matches(in: Folded(candidate.bytes, at: window), limit: 1).first.map { words[$0.phrase] }
    }

    private static func window(after offset: Int, in candidate: Candidate) -> Range<Int> {
        var last = candidate.boundary(atOrAfter: offset + reachAfter)
        if last < candidate.bytes.count {
            // The window may end amid a word, which would then be taken for another.
            while last > offset, let scalar = candidate.scalar(before: last), scalar.isWord {
                last -= UTF8.width(scalar)
            }
        }
        return offset..<offset + candidate.bytes[offset..<last].countToSecondBreak
    }

    private static func window(before offset: Int, in candidate: Candidate) -> Range<Int> {
        var first = candidate.boundary(atOrAfter: offset - reachBefore)
        if first > 0 {
            while first < offset, let scalar = candidate.scalar(at: first), scalar.isWord {
                first += UTF8.width(scalar)
            }
        }
        return offset - candidate.bytes[first..<offset].reversed().countToSecondBreak..<offset
    }
}

extension Sequence<UInt8> {
    /// How many bytes stand in the first line or cell and the next; empty ones between them do not count.
    fileprivate var countToSecondBreak: Int {
        var count = 0
        var breaks = 0
        var isInBreak = false
        for byte in self {
            let isBreak = (0x09...0x0D).contains(byte)
            if isBreak, !isInBreak {
                breaks += 1
                if breaks == 2 { break }
            }
            isInBreak = isBreak || isInBreak && byte == 0x20
            count += 1
        }
        return count
    }
}

extension Unicode.Scalar {
    /// Whether a line or a cell ends here.
    fileprivate var isBreak: Bool { (0x09...0x0D).contains(value) }
}

extension Candidate {
    /// The nearest boundary between scalars, from `offset` on and within the text.
    func boundary(atOrAfter offset: Int) -> Int {
        var offset = max(0, offset)
        while let byte = byte(at: offset), UTF8.isContinuation(byte) { offset += 1 }
        return min(offset, bytes.count)
    }
}
