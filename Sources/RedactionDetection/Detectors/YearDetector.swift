package import RedactionModel

/// Years without a day or month, where the words beside them say when something was: `born in 1967`, `the summer of
/// 1998`, `between 1990 and 1994`, `1994, 1995 and 1997`. `Budget 2026` is left, and `the Act of 1998` is but a guess.
package struct YearDetector: OwnDetector {
    package let name = "year"
    package let kinds: [Kind] = [.date, .dateOfBirth]
    package let examples = ["born in 1967", "the summer of 1998", "since 2003"]

    package let signs: ByteSorts? = .digit

    package init() {}

    package func matches(in text: SearchedText) -> [Match] {
        let reader = YearReader(text)
        var matches: [Match] = []
        var last: WrittenYear?
        for year in reader.years() {
            guard let written = reader.written(year, after: last) else { continue }
            last = written
            let candidate = Candidate(in: text, range: written.range)
            let verdict = DateContext.verdict(
                at: written.range, in: candidate, confidence: written.confidence, reason: written.reason)
            matches.append(
                Match(
                    verdict.kind, at: text.indices(of: written.range), confidence: verdict.confidence,
                    reason: verdict.reason))
        }
        return matches
    }
}

/// A year with the words that belong to it.
private struct WrittenYear {
    let range: Range<Int>
    let confidence: Double
    let reason: String
}

/// Finds years, and what stands beside them.
private struct YearReader {
    private let bytes: [UInt8]
    private let index: ByteIndex
    private let words: LineWords

    init(_ text: SearchedText) {
        bytes = text.bytes
        index = text.index
        words = LineWords(bytes: bytes)
    }

    /// Numbers from 1850 to 2099 that nothing touches but a hyphen and another of them.
    func years() -> [Range<Int>] {
        var years: [Range<Int>] = []
        var offset = 0
        while let start = index.first(.digit, in: bytes, from: offset) {
            let number = start..<bytes.endOfDigits(from: start)
            if isYear(number), isFree(before: number.lowerBound), isFree(after: number.upperBound) {
                years.append(number)
            }
            offset = number.upperBound
        }
        return years
    }

    private func isYear(_ number: Range<Int>) -> Bool {
        guard number.count == 4, bytes[number].allSatisfy(\.isASCIIDigit) else { return false }
        let century = (bytes[number.lowerBound], bytes[number.lowerBound + 1])
        return century == (UInt8(ascii: "2"), UInt8(ascii: "0")) || century == (UInt8(ascii: "1"), UInt8(ascii: "9"))
            || century == (UInt8(ascii: "1"), UInt8(ascii: "8")) && bytes[number.lowerBound + 2] >= UInt8(ascii: "5")
    }

    private func isFree(before start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = bytes[start - 1]
        if before == UInt8(ascii: "-") { return start > 4 && isYear(start - 5..<start - 1) || !isPartOfWord(start - 2) }
        return !before.isASCIIAlphanumeric && before < 0x80 && !"/.,:#$+_@&=".utf8.contains(before)
    }

    private func isFree(after end: Int) -> Bool {
        guard end < bytes.count else { return true }
        let after = bytes[end]
        if after == UInt8(ascii: "-") {
            return end + 5 <= bytes.count && isYear(end + 1..<end + 5) || !isPartOfWord(end + 1)
        }
        if ".,:".utf8.contains(after) { return end + 1 == bytes.count || !bytes[end + 1].isASCIIDigit }
        return !after.isASCIIAlphanumeric && after < 0x80 && !"/%_@&=".utf8.contains(after)
    }

    private func isPartOfWord(_ offset: Int) -> Bool {
        bytes.indices.contains(offset) && (bytes[offset].isASCIIAlphanumeric || bytes[offset] >= 0x80)
    }

    /// The year as a date, if something says that it is one.
    /// - Parameter last: The date before it, which it may go on with: `1994, 1995 and 1997`.
    func written(_ year: Range<Int>, after last: WrittenYear?) -> WrittenYear? {
        if let last, joins(last.range.upperBound..<year.lowerBound) {
            return WrittenYear(range: year, confidence: last.confidence, reason: "in a row with another year")
        }
        let ranges = words.before(year.lowerBound, 4)
        let before = ranges.map(words.folded)
        if let count = YearWords.count(ofPart: before) {
            return WrittenYear(
                range: ranges[count - 1].lowerBound..<year.upperBound, confidence: 0.7, reason: "a part of a year")
        }
        guard !isCounting(year) else { return nil }
        if startsSpan(year) { return WrittenYear(range: year, confidence: 0.55, reason: "a span of years") }
        guard let word = before.first else { return nil }
        if YearWords.sure.contains(word) || word == "year" && before.dropFirst().first == "the" {
            return WrittenYear(range: year, confidence: 0.55, reason: "a year after \"\(word)\"")
        }
        // Years of laws, plans and books stand there too.
        return YearWords.unsure.contains(word)
            ? WrittenYear(range: year, confidence: 0.4, reason: "a year after \"\(word)\"") : nil
    }

    /// Whether what stands between two years makes them a row or a span.
    private func joins(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 7 else { return false }
        return YearWords.joints.contains(String(decoding: bytes[gap], as: UTF8.self))
    }

    /// Whether the year begins a span: `2015-2019`, `2015 to 2019`.
    private func startsSpan(_ year: Range<Int>) -> Bool {
        YearWords.spans.contains { joint in
            let next = year.upperBound + joint.utf8.count
            guard bytes[year.upperBound...].starts(with: joint.utf8), next + 4 <= bytes.count, isYear(next..<next + 4)
            else { return false }
            return !isPartOfWord(next + 4) && !bytes[next..<next + 4].lexicographicallyPrecedes(bytes[year])
        }
    }

    /// Whether the number counts something, or names a law: `in 2000 cases`, `in 1998 Regulations`.
    private func isCounting(_ year: Range<Int>) -> Bool {
        guard let next = words.after(year.upperBound, 1).first else { return false }
        return YearWords.counted.contains(words.folded(next))
    }
}

/// Words that tell years.
private enum YearWords {
    /// Behind these a number like a year is one.
    static let sure: FoldedWords = [
        "in", "since", "during", "until", "till", "between", "born", "early", "late", "mid", "circa", "seit",
        "jahr", "jahre", "depuis", "année", "año", "anno", "desde", "dal", "nel", "sinds", "sedan", "siden", "roku",
    ]
    static let unsure: FoldedWords = [
        "of", "by", "from", "to", "before", "after", "around", "about", "for", "year", "en", "im", "de",
    ]
    static let joints: FoldedWords = [
        ", ", " and ", ", and ", " or ", " to ", " until ", " - ", "-", " & ", " und ", " et ", " bis ",
    ]
    static let spans = ["-", " - ", " to ", " until ", " bis "]
    static let counted: FoldedWords = [
        "act", "regulations", "regulation", "directive", "law", "decree", "rules", "cases", "people", "persons",
        "units",
        "copies", "shares", "metres", "meters", "miles", "km", "kg", "tons", "tonnes", "litres", "hours", "words",
        "times",
        "dollars", "euros", "euro", "pounds", "kronor", "francs", "zlotys", "members", "employees", "pages", "steps",
        "of",
        "square", "cubic", "users", "different", "other", "years", "days",
    ]
    private static let parts: FoldedWords = [
        "spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "ramadan", "half", "quarter", "end",
        "beginning", "start", "middle", "course", "early", "late", "mid", "frühjahr", "frühling", "sommer", "herbst",
        "printemps",
        "été", "automne", "hiver", "primavera", "verano", "otoño", "invierno", "estate", "autunno", "inverno",
    ]
    private static let ordinals: FoldedWords = ["first", "second", "third", "last", "fourth", "early", "late"]

    /// How many of the words before a year, the nearest first, tell a part of it: two of `in summer of`.
    static func count(ofPart words: [String]) -> Int? {
        let isJoined = ["of", "de", "del", "in"].contains(words.first ?? "")
        let part = isJoined ? 1 : 0
        guard words.count > part, parts.contains(words[part]) else { return nil }
        return words.count > part + 1 && ordinals.contains(words[part + 1]) ? part + 2 : part + 1
    }
}
