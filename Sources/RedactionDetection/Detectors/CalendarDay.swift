/// A day that the calendar may or may not have.
struct CalendarDay {
    let year: Int?
    let month: Int
    let day: Int

    /// Whether there is such a day; a day without a year may be the 29th of February.
    var exists: Bool {
        guard (1...12).contains(month), day >= 1, year.map({ (1000...2999).contains($0) }) ?? true else { return false }
        return day <= lastDay
    }

    private var lastDay: Int {
        switch month {
        case 2:
            year.map { $0.isMultiple(of: 4) && (!$0.isMultiple(of: 100) || $0.isMultiple(of: 400)) } ?? true ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
