/// Finds any number of phrases in one pass over a text, without case and at word boundaries.
///
/// A phrase of one word is also found where it is set in pieces: over a line's end, with a hyphen, in letters that
/// stand apart.
///
/// The phrases are the paths of a tree. From every place where a phrase may begin the tree is walked for as long as
/// the text follows it, so the cost depends on what the text has in common with the phrases and not on their number.
package struct PhraseTable: Sendable {
    private var tree = PhraseTree()
    /// For each node, the index of the phrase that ends there, or -1.
    private var phrases: [Int] = [-1]
    private var beginnings = PhraseBeginnings()

    /// For each phrase, whether it is one word and long enough not to arise by chance from shorter ones.
    private var isLongWord: [Bool] = []
    private static let shortestInPieces = 6

    package private(set) var isEmpty = true

    /// A table of `phrases`, which are told apart by their place in the sequence; of equal ones the first counts.
    package init(_ phrases: some Sequence<String>) {
        for (index, phrase) in phrases.enumerated() {
            let scalars = FoldedText(phrase).scalars.trimmed
            isLongWord.append(scalars.count >= PhraseTable.shortestInPieces && scalars.allSatisfy(\.isWord))
            insert(scalars, as: index)
            beginnings.insert(scalars, inPieces: isLongWord[index])
        }
    }

    private mutating func insert(_ scalars: ArraySlice<Unicode.Scalar>, as phrase: Int) {
        guard !scalars.isEmpty else { return }
        isEmpty = false
        var node = 0
        for scalar in scalars {
            if let child = tree.child(of: node, for: scalar) {
                node = child
            } else {
                phrases.append(-1)
                tree.insert(phrases.count - 1, under: node, for: scalar)
                node = phrases.count - 1
            }
        }
        if phrases[node] < 0 { phrases[node] = phrase }
    }

    /// Every place in `text` where a phrase stands at word boundaries: UTF-8 offsets, and which phrase it is.
    /// Phrases that begin at one place are given from the shortest to the longest.
    package func matches(in text: FoldedText, limit: Int = .max) -> [Match] { firstMatches(in: text, limit) }

    package func matches(in text: Folded, limit: Int = .max) -> [Match] {
        switch text {
        case .ascii(let text): firstMatches(in: text, limit)
        case .other(let text): firstMatches(in: text, limit)
        }
    }

    /// The last of the places: the longest phrase there.
    package func lastMatch(in text: Folded) -> Match? {
        switch text {
        case .ascii(let text): lastMatch(in: text)
        case .other(let text): lastMatch(in: text)
        }
    }

    package typealias Match = (range: Range<Int>, phrase: Int)

    @inline(__always) private func firstMatches(in text: some FoldedScalars, _ limit: Int) -> [Match] {
        guard !isEmpty else { return [] }
        var found: [Match] = []
        for start in text.bounds where mayBegin(at: start, in: text) {
            forEachPhrase(at: start, in: text) { match in
                found.append(match)
                return found.count < limit
            }
            if found.count >= limit { break }
        }
        return found
    }

    /// Whether a phrase may stand in `text`: a quick look at its bytes, which dismisses most texts. What is not ASCII
    /// is not dismissed, since it may be a letter in another form.
    package func mayOccur(in text: String) -> Bool {
        guard !isEmpty else { return false }
        let mayOccur = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return true }
            let folded = FoldedASCII(bytes, bytes.indices)
            return folded.bounds.contains { mayBegin(at: $0, in: folded) }
        }
        return mayOccur ?? true
    }

    @inline(__always) private func lastMatch(in text: some FoldedScalars) -> Match? {
        var last: Match?
        for start in text.bounds.reversed() where mayBegin(at: start, in: text) {
            forEachPhrase(at: start, in: text) { match in
                last = match
                return true
            }
            if last != nil { break }
        }
        return last
    }

    /// Whether a phrase may begin at `start`: a word does, and some phrase begins with these scalars.
    @inline(__always) private func mayBegin(at start: Int, in text: some FoldedScalars) -> Bool {
        let (bounds, first) = (text.bounds, text[start])
        if start > bounds.lowerBound, first.isWord, text[start - 1].isWord { return false }
        let second = text.index(after: start)
        guard second < bounds.upperBound else { return beginnings.contain(first, nil, nil) }
        let third = text.index(after: second)
        return beginnings.contain(first, text[second], third < bounds.upperBound ? text[third] : nil)
    }

    /// Calls `body` with each phrase that stands at `start`, from the shortest on, for as long as it returns true.
    @inline(__always)
    private func forEachPhrase(at start: Int, in text: some FoldedScalars, _ body: (Match) -> Bool) {
        var node = 0
        var end = start
        var isInPieces = false
        while end < text.bounds.upperBound {
            if let child = tree.child(of: node, for: text[end]) {
                node = child
                end = text.index(after: end)
            } else if PhraseTable.isJoint(text, at: end, after: start) {
                isInPieces = true
                end = text.index(after: end)
                continue
            } else {
                break
            }
            guard phrases[node] >= 0, !text.isInsideWord(at: end), !isInPieces || isLongWord[phrases[node]] else {
                continue
            }
            guard body((text.source(of: start..<end), phrases[node])) else { return }
        }
    }

    /// Whether a word could go on behind the space or hyphen at `index`.
    @inline(__always)
    private static func isJoint(_ text: some FoldedScalars, at index: Int, after start: Int) -> Bool {
        guard text[index] == " " || text[index] == "-", index > start else { return false }
        let next = text.index(after: index)
        return next < text.bounds.upperBound && text[index - 1].isWord && text[next].isWord
    }
}

extension [Unicode.Scalar] {
    /// Without the spaces at both ends.
    package var trimmed: ArraySlice<Unicode.Scalar> {
        var slice = self[...]
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return slice
    }
}
