/// A run of digits as it is written, to be told apart by its groups.
struct WrittenNumber {
    /// All the digits in a row.
    let digits: String
    private let text: Substring
    private let opening: Substring
    /// How many digits stand in each group.
    private let sizes: [Int]
    private let groups: [Substring]
    /// What joins the groups, without blanks around it.
    private let joints: Set<Character>

    /// How telephone numbers are written, from the surest on.
    enum Shape: String {
        case international = "begins with a country code"
        case parenthesised = "has its area code in parentheses"
        case northAmerican = "written as in North America"
        case trunk = "begins with a trunk 0 and has the groups of a number"
        case pairs = "written in pairs, as in France"

        var confidence: Double {
            switch self {
            case .international: 0.95
            case .parenthesised, .northAmerican: 0.85
            case .trunk, .pairs: 0.7
            }
        }
    }

    /// - Parameter opening: The plus sign or parenthesis before the first digit, if `text` leaves it out.
    init(_ text: Substring, opening: Substring) {
        let isOpened = text.hasPrefix("(")
        self.text = isOpened ? text.dropFirst() : text
        self.opening = isOpened ? "(" : opening
        digits = text.filter(\.isNumber)
        groups = text.split { !$0.isNumber }
        sizes = groups.map(\.count)
        joints = Set(text.filter { !$0.isNumber && $0 != " " })
    }

    private var isInternational: Bool { opening.contains("+") || (digits.hasPrefix("00") && digits.count > 9) }

    /// Whether it can be a telephone number at all, whatever the words around say.
    var isPlausible: Bool {
        guard (6...17).contains(digits.count), Set(digits).count > 1 else { return false }
        if text.contains("(") || text.contains(")") || !opening.isEmpty { return hasBalancedParentheses }
        // A decimal number, or one with its thousands apart.
        if joints == ["."], sizes.count == 2 { return false }
        if joints == ["."], sizes[0] <= 3, sizes.dropFirst().allSatisfy({ $0 == 3 }), sizes.count < 4 { return false }
        return !isDate && !isYears
    }

    private var hasBalancedParentheses: Bool {
        let whole = opening + text
        return whole.filter { $0 == "(" }.count == whole.filter { $0 == ")" }.count
    }

    /// The form of writing that it follows, or nil if only the words around can tell.
    var shape: Shape? {
        if isInternational { return (8...17).contains(digits.count) && internationalGroups ? .international : nil }
        if opening.hasPrefix("("), sizes.count >= 2, (2...5).contains(sizes[0]), (7...12).contains(digits.count) {
            return .parenthesised
        }
        if isNorthAmerican { return .northAmerican }
        if digits.hasPrefix("0"), sizes.count >= 2, (9...12).contains(digits.count), joints.count <= 1 {
            return sizes.count == 5 && sizes.allSatisfy { $0 == 2 } ? .pairs : sizes[0] <= 6 ? .trunk : nil
        }
        return nil
    }

    /// A country code is not followed by digits one by one.
    private var internationalGroups: Bool { sizes.count <= 7 && sizes.filter { $0 == 1 }.count <= 2 }

    private var isNorthAmerican: Bool {
        let groups = sizes.first == 1 && digits.hasPrefix("1") ? Array(groups.dropFirst()) : groups
        guard groups.map(\.count) == [3, 3, 4], let area = groups[0].first, let exchange = groups[1].first else {
            return false
        }
        // With blanks alone, three groups could be three numbers.
        let isStrict = joints.isEmpty
        return area != "0" && (!isStrict || (area > "1" && exchange > "1"))
    }

    /// Day, month and year, or a day and an hour.
    var isDate: Bool {
        let numbers = groups.compactMap(\.number)
        guard numbers.count >= 3, opening.isEmpty else { return false }
        if sizes[0] == 4, CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).exists { return true }
        guard sizes[0] <= 2, sizes[1] <= 2, sizes[2] == 4, numbers.count <= 5 else { return false }
        return CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]).exists
            || CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1]).exists
    }

    /// Two years: `1998-2004`, `2019/2020`.
    private var isYears: Bool {
        sizes.allSatisfy { $0 == 4 } && sizes.count <= 3 && groups.allSatisfy { (1500...2100).contains($0.number ?? 0) }
    }
}
