/// A run of digits as it is written, to be told apart by its groups.
struct WrittenNumber {
    private let bytes: [UInt8]
    /// The groups of digits, as ranges of `bytes`.
    private let groups: [Range<Int>]
    /// Whether a plus sign stands before the first digit, and whether a parenthesis opens there.
    private let hasPlus: Bool
    private let isOpened: Bool
    /// Whether either does.
    private let isBegun: Bool
    /// Whether as many parentheses close as open.
    private let isBalanced: Bool
    private let hasParenthesis: Bool
    /// What joins the groups, without blanks around it; each sign once.
    private let joints: [UInt8]
    /// How many digits there are.
    let digitCount: Int

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

    /// - Parameters:
    ///   - range: Digits and what joins them, in `bytes`.
    ///   - opening: The plus sign or parenthesis before the first digit, if `range` leaves it out.
    init(_ bytes: [UInt8], at range: Range<Int>, opening: Range<Int>) {
        self.bytes = bytes
        groups = bytes.digitGroups(in: range)
        digitCount = groups.reduce(0) { $0 + $1.count }
        let beginsOpened = bytes[range].first == UInt8(ascii: "(")
        let opening = bytes[beginsOpened ? range.lowerBound..<range.lowerBound + 1 : opening]
        let text = bytes[beginsOpened ? range.dropFirst() : range]
        hasPlus = opening.contains(UInt8(ascii: "+"))
        isOpened = opening.first == UInt8(ascii: "(")
        isBegun = !opening.isEmpty
        var joints: [UInt8] = []
        for byte in text where !byte.isASCIIDigit && byte != 0x20 && !joints.contains(byte) { joints.append(byte) }
        self.joints = joints
        hasParenthesis = text.contains(UInt8(ascii: "(")) || text.contains(UInt8(ascii: ")"))
        let open = opening.count { $0 == UInt8(ascii: "(") } + text.count { $0 == UInt8(ascii: "(") }
        isBalanced = open == opening.count { $0 == UInt8(ascii: ")") } + text.count { $0 == UInt8(ascii: ")") }
    }

    private var isInternational: Bool { hasPlus || (begins(with: "00") && digitCount > 9) }

    /// Whether it can be a telephone number at all, whatever the words around say.
    var isPlausible: Bool {
        guard (6...17).contains(digitCount), !isOneDigit else { return false }
        if hasParenthesis || isBegun { return isBalanced }
        // A decimal number, or one with its thousands apart.
        let hasPoints = joints == [UInt8(ascii: ".")]
        if hasPoints, groups.count == 2 { return false }
        if hasPoints, groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count < 4 {
            return false
        }
        return !isDate && !isYears
    }

    /// Whether all its digits are the same.
    private var isOneDigit: Bool {
        guard let first = groups.first.map({ bytes[$0.lowerBound] }) else { return true }
        return groups.allSatisfy { bytes[$0].allSatisfy { $0 == first } }
    }

    /// The form of writing that it follows, or nil if only the words around can tell.
    var shape: Shape? {
        if isInternational { return (8...17).contains(digitCount) && internationalGroups ? .international : nil }
        if isOpened, groups.count >= 2, (2...5).contains(groups[0].count), (7...12).contains(digitCount) {
            return .parenthesised
        }
        if isNorthAmerican { return .northAmerican }
        if begins(with: "0"), groups.count >= 2, (9...12).contains(digitCount), joints.count <= 1 {
            let arePairs = groups.count == 5 && groups.allSatisfy { $0.count == 2 }
            return arePairs ? .pairs : groups[0].count <= 6 ? .trunk : nil
        }
        return nil
    }

    /// A country code is not followed by digits one by one.
    private var internationalGroups: Bool { groups.count <= 7 && groups.count { $0.count == 1 } <= 2 }

    private var isNorthAmerican: Bool {
        let groups = groups.first?.count == 1 && begins(with: "1") ? groups.dropFirst() : groups[...]
        guard groups.map(\.count) == [3, 3, 4], let first = groups.first, let second = groups.dropFirst().first else {
            return false
        }
        let (area, exchange) = (bytes[first.lowerBound], bytes[second.lowerBound])
        // With blanks alone, three groups could be three numbers.
        let isStrict = joints.isEmpty
        return area != UInt8(ascii: "0") && (!isStrict || (area > UInt8(ascii: "1") && exchange > UInt8(ascii: "1")))
    }

    /// Day, month and year, or a day and an hour.
    var isDate: Bool {
        guard groups.count >= 3, !isBegun else { return false }
        let sizes = groups.prefix(3).map(\.count)
        let numbers = groups.prefix(3).map(number)
        if sizes[0] == 4, CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).exists { return true }
        guard sizes[0] <= 2, sizes[1] <= 2, sizes[2] == 4, groups.count <= 5 else { return false }
        return CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]).exists
            || CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1]).exists
    }

    /// Two years: `1998-2004`, `2019/2020`.
    private var isYears: Bool {
        groups.count <= 3 && groups.allSatisfy { $0.count == 4 && (1500...2100).contains(number($0)) }
    }

    /// The number that a short group spells.
    private func number(_ group: Range<Int>) -> Int { bytes[group].reduce(0) { $0 * 10 + Int($1) - 0x30 } }

    /// Whether the digits begin so, in whatever groups.
    private func begins(with digits: String) -> Bool {
        groups.joined().prefix(digits.utf8.count).lazy.map { bytes[$0] }.elementsEqual(digits.utf8)
    }
}
