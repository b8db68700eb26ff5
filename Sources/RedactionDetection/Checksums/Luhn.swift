/// The check digit of payment cards (ISO/IEC 7812-1, annex B).
enum Luhn {
    /// Whether `digits`, each from 0 to 9, end in their check digit.
    static func isValid(_ digits: some BidirectionalCollection<Int>) -> Bool {
        var sum = 0
        for (position, digit) in digits.reversed().enumerated() {
            let weighted = position.isMultiple(of: 2) ? digit : digit * 2
            sum += weighted > 9 ? weighted - 9 : weighted
        }
        return sum.isMultiple(of: 10)
    }
}
