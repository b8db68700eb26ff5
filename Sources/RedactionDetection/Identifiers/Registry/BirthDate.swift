/// The date of birth in a number, of which the year has two digits.
enum BirthDate {
    /// Whether there is such a day, in whatever century.
    static func exists(day: Int, month: Int) -> Bool { CalendarDay(year: nil, month: month, day: day).exists }

    /// The six digits from `start` on as day, month, year.
    static func isDayFirst(_ number: CompactNumber, at start: Int = 0) -> Bool {
        exists(day: number.number(start..<start + 2), month: number.number(start + 2..<start + 4))
    }

    /// The six digits from `start` on as year, month, day.
    static func isYearFirst(_ number: CompactNumber, at start: Int = 0) -> Bool {
        exists(day: number.number(start + 4..<start + 6), month: number.number(start + 2..<start + 4))
    }
}
