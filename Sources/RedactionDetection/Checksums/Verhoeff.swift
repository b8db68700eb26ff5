/// Verhoeff's check digit, which finds every wrong digit and every transposition of neighbours.
enum Verhoeff {
    /// Whether `digits` end in their check digit.
    static func isValid(_ digits: some BidirectionalCollection<Int>) -> Bool {
        var check = 0
        for (position, digit) in digits.reversed().enumerated() {
            check = product(check, permuted(digit, times: position % 8))
        }
        return check == 0
    }

    /// The product in the group of the symmetries of a pentagon.
    private static func product(_ one: Int, _ other: Int) -> Int {
        switch (one < 5, other < 5) {
        case (true, true): (one + other) % 5
        case (true, false): (one + other - 5) % 5 + 5
        case (false, true): (one - other) % 5 + 5
        case (false, false): (one - other + 5) % 5
        }
    }

    private static func permuted(_ digit: Int, times: Int) -> Int {
        (0..<times).reduce(digit) { digit, _ in permutation[digit] }
    }

    private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
}
