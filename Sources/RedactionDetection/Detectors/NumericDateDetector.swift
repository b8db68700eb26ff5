package import RedactionModel

/// Dates written in numbers: ISO 8601, and day, month and year in either order.
package struct NumericDateDetector: PatternBasedDetector {
    package let name = "numeric-date"
    package let kinds: [Kind] = [.date, .dateOfBirth]
    package let examples = ["2026-03-14", "2026-03-14T09:30:00Z", "14.03.2026", "3/14/26", "03/2026"]

    // Groups: year, separator, month, day | first, separator, second, year | month, year | compact
    static let anchors: Anchors? = Anchors(.digit)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?x)
            (?<![\w])(?<!\d[.,/:-])(?<![-]\d)
            (?: (\d{4}) ([-/.]) (\d{1,2}) \2 (\d{1,2}) (?! \2? \d )
                (?: [T ,]{1,2} \d{1,2} : \d{2} (?: : \d{2} (?: [.,] \d{1,9} )? )? (?: [ ]? Z\b | [ ]? [+-]\d{2}:?\d{2}(?!\d) )? )?
            |   (\d{1,2}) ([ ]?[-/.][ ]?) (\d{1,2}) \6 (\d{4} | '?\d{2}) (?! \d | [-/.]\d )
                (?: ,?[ ] \d{1,2} : \d{2} (?: : \d{2} )? (?! \d ) )?
            |   (0?[1-9]|1[0-2]) [/] ((?:19|20)\d{2}) (?! \d | [-/.]\d )
            |   ((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d) (?: T\d{4,6}Z?(?!\d) )? (?! \d | [-/.]\d )
            ) (?![A-Za-z])
            """#)
    private static let context = ContextWords(
        "date", "dated", "born", "dob", "birth", "expires", "expiry", "exp", "valid", "issued", "due", "geboren", "geb",
        "datum", "fecha", "data", "arrival", "departure", "check-in", "check-out", "signed", "effective")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        if candidate.match[1] != nil { return yearFirst(candidate, 1, 3, 4, confidence: 0.95) }
        if candidate.match[5] != nil { return yearLast(candidate) }
        if candidate.match[9] != nil { return monthAndYear(candidate) }
        guard NumericDateDetector.context.word(before: candidate.range.lowerBound, in: candidate) != nil else {
            return nil
        }
        return yearFirst(candidate, 11, 12, 13, confidence: 0.8)
    }

    private func yearFirst(
        _ candidate: Candidate, _ year: Int, _ month: Int, _ day: Int, confidence: Double
    ) -> Verdict? {
        guard let year = candidate.group(year)?.number, let month = candidate.group(month)?.number,
            let day = candidate.group(day)?.number, CalendarDay(year: year, month: month, day: day).exists
        else { return nil }
        return DateContext.verdict(
            at: candidate.range, in: candidate, confidence: confidence, reason: "a day of the calendar, year first")
    }

    private func yearLast(_ candidate: Candidate) -> Verdict? {
        guard let first = candidate.group(5)?.number, let second = candidate.group(7)?.number,
            let written = candidate.group(8), let year = written.filter(\.isNumber).number
        else { return nil }
        let isShort = year < 100
        let fullYear = isShort ? nil : year
        let exists =
            CalendarDay(year: fullYear, month: second, day: first).exists
            || CalendarDay(year: fullYear, month: first, day: second).exists
        guard exists else { return nil }
        // "2.1.10" may be a section and "1-2-03" anything: a short year needs slashes, two digits each, or a word before.
        let isPlain = candidate.group(6) == "/" || candidate.group(5)?.count == 2 && candidate.group(7)?.count == 2
        let word = NumericDateDetector.context.word(before: candidate.range.lowerBound, in: candidate)
        guard !isShort || isPlain || word != nil else { return nil }
        return DateContext.verdict(
            at: candidate.range, in: candidate, confidence: isShort ? 0.75 : 0.95,
            reason: "a day of the calendar, year last")
    }

    private func monthAndYear(_ candidate: Candidate) -> Verdict? {
        guard
            candidate.group(9)?.count == 2
                || NumericDateDetector.context.word(before: candidate.range.lowerBound, in: candidate) != nil
        else { return nil }
        return DateContext.verdict(at: candidate.range, in: candidate, confidence: 0.6, reason: "a month and a year")
    }
}
