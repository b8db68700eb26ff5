/// Corners of streets: `the corner of Main Street and 5th Avenue`.
enum StreetCorner {
    private static let mostWords = 14
    static let keywords = ["corner of ", "intersection of "]

    /// The corners in a text.
    static func ranges(in text: SearchedText) -> [Range<Int>] {
        let words = LineWords(bytes: text.bytes)
        let isSmall = !text.bytes.contains { (0x41...0x5A).contains($0) }
        return text.keywords.hits(of: .streetCorner).compactMap { cue in
            let row = words.following(cue.range.upperBound, mostWords)
            guard let end = isSmall ? endOfSmall(row, words) : end(of: row, words) else { return nil }
            let start = cue.range.lowerBound
            let hasArticle = text.bytes[..<start].suffix(4).elementsEqual("the ".utf8)
            return (hasArticle ? start - 4 : start)..<end
        }
    }

    /// Where the second of two streets ends in a text without capitals: at its word for a street.
    private static func endOfSmall(_ row: [Range<Int>], _ words: LineWords) -> Int? {
        guard let joint = row.firstIndex(where: { words.folded($0) == "and" }), joint > 0 else { return nil }
        return row[joint...].first { StreetWords.types.contains(words.folded($0)) }?.upperBound
    }

    /// Where the second of two streets ends, whose names have capitals or numbers.
    private static func end(of row: [Range<Int>], _ words: LineWords) -> Int? {
        var end: Int?
        var isSecond = false
        for word in row {
            let folded = words.folded(word)
            if folded == "and" {
                guard !isSecond else { break }
                isSecond = true
                end = nil
            } else if words.isCapital(word) || words.bytes[word].first?.isASCIIDigit == true {
                end = word.upperBound
                // A long word with a full stop is no abbreviation.
                if words.bytes[word].last == UInt8(ascii: "."), word.count > 4 {
                    return isSecond ? word.upperBound - 1 : nil
                }
            } else if !StreetWords.particles.contains(folded) {
                break
            }
        }
        return isSecond ? end : nil
    }
}
