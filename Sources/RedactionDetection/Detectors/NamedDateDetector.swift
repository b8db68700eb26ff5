package import RedactionModel

/// Dates with the month's name, in English, German, French, Spanish, Italian and their neighbours.
package struct NamedDateDetector: PatternBasedDetector {
    package let name = "named-date"
    package let kinds: [Kind] = [.date, .dateOfBirth]
    package let examples = [
        "14 March 2026", "Sat, March 3rd, 2026", "3.–5. März 2026", "le 1er janvier 2026", "May 2026",
    ]

    // Groups: day, last day, word, year | word, day, last day, year | word, year. The words are looked up afterwards:
    // that is many times faster than an expression with every name in it.
    package let signs: ByteSorts? = .digit
    /// Before a month's name there can be two days and the words between them: `1st until the 31st of the `.
    private static let reach = 40
    static let pattern = CompiledPattern(builtIn: expression)

    private static let expression: String = {
        let month = #"(\p{L}{3,10}+)\.?"#
        let day = #"(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|°|:e)?(?![\d%])"#
        let year = #"(\d{4}(?!\d)|'\d{2}(?!\d))"#
        let to = #"(?:[ ]?(?:-|/|,|&|to|and|until|through|bis|und|au|et|al?|y|e)[ ]?(?:the[ ])?"#
        return #"""
            (?xi) (?<![\p{L}\p{N}_])(?<!\d[.,])
            (?: \#(day) \#(to)\#(day))? (?:[ ]?[-/][ ]?|[ ]{0,2}(?:day[ ])?(?:(?:of|de|del|di)[ ])?) \#(month)
                    (?: (?:,?[ ]|[-/])(?:(?:de|del|of)[ ])? \#(year) )?
            |   \#(month) [ ] (?:the[ ])? \#(day) \#(to)\#(day))? (?: ,?[ ]{1,2} \#(year) )?
            |   \#(month) ,?[ ] (?:(?:de|del|of)[ ])? \#(year)
            ) (?![\p{L}\p{N}_])
            """#
    }()

    /// The days of the week, as they stand before dates.
    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
        "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
        "miércoles",
        "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato",
        "domenica",
    ]

    /// Names and abbreviations that are also words, and so no months where they stand small and alone.
    private static let words: Set = [
        "may", "march", "mar", "mars", "set", "out", "ago", "des", "gen", "mag", "mei", "dic", "sett", "dec", "jan",
    ]
    /// Those that are common words even with a capital.
    private static let commonWords: Set = ["set", "out", "ago", "des", "gen", "mag", "mei"]

    package init() {}

    package func mayFind(in text: SearchedText) -> Bool {
        text.index.all.contains(.digit) && text.keywords.contain(.month)
    }

    static func nextPlace(from offset: Int, in text: SearchedText) -> ClosedRange<Int>? {
        for hit in text.keywords.hits(of: .month, from: offset) where isWhole(hit.range, in: text.bytes) {
            return max(offset, hit.range.lowerBound - reach)...hit.range.lowerBound
        }
        return nil
    }

    /// Whether no ASCII letter goes on behind the name, and none stands before it but those of `1st`.
    private static func isWhole(_ name: Range<Int>, in bytes: [UInt8]) -> Bool {
        let isLetter = { (byte: UInt8) in byte.isASCIIAlphanumeric && !byte.isASCIIDigit }
        if name.upperBound < bytes.count, isLetter(bytes[name.upperBound]) { return false }
        let before = bytes[..<name.lowerBound].suffix(3)
        return before.last.map { !isLetter($0) } ?? true || before.contains(where: \.isASCIIDigit)
    }

    func verdict(on candidate: Candidate) -> Verdict? {
        if let month = candidate.group(3) {
            return verdict(candidate, days: [1, 2], month: month, year: 4)
        }
        if let month = candidate.group(5) {
            // "the crew may 3 times a day"
            guard candidate.match[8] != nil || month.first?.isUppercase == true else { return nil }
            return verdict(candidate, days: [6, 7], month: month, year: 8)
        }
        guard let month = candidate.group(9) else { return nil }
        return verdict(candidate, days: [], month: month, year: 10)
    }

    private func verdict(_ candidate: Candidate, days: [Int], month: Substring, year: Int) -> Verdict? {
        guard let number = MonthNames.number(of: month) else { return nil }
        let yearNumber = candidate.group(year)?.number
        let word = month.lowercased()
        if days.isEmpty, NamedDateDetector.commonWords.contains(word) { return nil }
        if candidate.match[year] == nil, NamedDateDetector.words.contains(word), month.first?.isLowercase ?? true {
            return nil
        }
        let exist = days.compactMap { candidate.group($0) }.allSatisfy { day in
            day.number.map { CalendarDay(year: yearNumber, month: number, day: $0).exists } ?? false
        }
        guard exist || isMistyped(candidate, days: days, year: year) else { return nil }
        if days.isEmpty, let yearNumber, !(1000...2999).contains(yearNumber) { return nil }
        let isWhole = !days.isEmpty && candidate.match[year] != nil && exist
        var range = NamedDateDetector.range(of: candidate)
        if candidate.match[year] != nil {
            range = NamedDateDetector.startOfRow(before: range.lowerBound, in: candidate)..<range.upperBound
        }
        return DateContext.verdict(
            at: range, in: candidate, confidence: isWhole ? 0.98 : 0.8,
            reason: isWhole ? "a day of the calendar" : days.isEmpty ? "a month and a year" : "a day and a month")
    }

    /// Whether it is a day, month and year all the same, though no calendar has it: 31 April 2026.
    private func isMistyped(_ candidate: Candidate, days: [Int], year: Int) -> Bool {
        candidate.match[year] != nil
            && days.compactMap { candidate.group($0)?.number }.allSatisfy { (1...31).contains($0) }
    }

    func resumption(after candidate: Candidate) -> Int {
        // "Room 12 May 2026": a word or a number that began nothing may be followed by what begins a date.
        let first = candidate.match[1] ?? candidate.match[5] ?? candidate.match[9]
        return first?.upperBound ?? candidate.range.upperBound
    }

    /// The date with the day of the week before it, and without the full stop of its sentence.
    private static func range(of candidate: Candidate) -> Range<Int> {
        let start = candidate.range.lowerBound
        let end = candidate.range.upperBound - (candidate.value.last == "." ? 1 : 0)
        let first = candidate.boundary(atOrAfter: start - 16)
        var before = candidate[first..<start]
        guard before.popLast() == " " else { return start..<end }
        while before.last == "," || before.last == "." { before.removeLast() }
        let word = before.lastIndex { !$0.isLetter }.map(before.index(after:)) ?? before.startIndex
        guard weekdays.contains(before[word...].lowercased()) else { return start..<end }
        return first + before.utf8.distance(from: before.startIndex, to: word)..<end
    }

    /// Where the days begin that share the year of the one at `start`: `25 April and` before `17 September 2004`.
    private static func startOfRow(before start: Int, in candidate: Candidate) -> Int {
        var start = start
        while let day = dayBefore(start, in: candidate) { start = day }
        return start
    }

    private static func dayBefore(_ start: Int, in candidate: Candidate) -> Int? {
        let first = candidate.boundary(atOrAfter: start - 32)
        var before = candidate[first..<start]
        guard before.popLast() == " " else { return nil }
        var words = before.split(separator: " ", omittingEmptySubsequences: false).suffix(4)
        if let last = words.last, rowWords.contains(last.lowercased()) { words.removeLast() }
        guard words.count >= 2, let month = words.popLast(), let day = words.popLast() else { return nil }
        let isJoined = month.hasSuffix(",") || month.endIndex < before.endIndex
        guard isJoined, MonthNames.number(of: month.filter { $0 != "," }) != nil,
            day.number.map((1...31).contains) == true
        else { return nil }
        return first + before.utf8.distance(from: before.startIndex, to: day.startIndex)
    }

    private static let rowWords: Set = ["and", "or", "to", "until", "till", "on", "und", "bis", "et", "y", "e"]
}
