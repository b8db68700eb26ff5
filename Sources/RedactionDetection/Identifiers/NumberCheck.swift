/// What a check makes of a number that has the right form.
enum Soundness: Sendable {
    /// Its check digits are right.
    case proved
    /// Nothing speaks against it.
    case possible
    /// Its check digits are not right, or no such number is ever given out: it may be mistyped or made up.
    case wrong
}

/// A check of numbers of one sort.
struct NumberCheck: Sendable {
    let soundness: @Sendable (CompactNumber) -> Soundness

    /// Every number passes.
    static let none = NumberCheck { _ in .possible }

    /// The check digits are right or not.
    static func digits(_ areRight: @escaping @Sendable (CompactNumber) -> Bool) -> NumberCheck {
        NumberCheck { areRight($0) ? .proved : .wrong }
    }

    /// Only such numbers are given out; there are no check digits.
    static func range(_ isGivenOut: @escaping @Sendable (CompactNumber) -> Bool) -> NumberCheck {
        NumberCheck { isGivenOut($0) ? .possible : .wrong }
    }

    /// The check, for numbers of which only such are given out.
    func only(_ isGivenOut: @escaping @Sendable (CompactNumber) -> Bool) -> NumberCheck {
        NumberCheck { isGivenOut($0) ? soundness($0) : .wrong }
    }

    /// The digits from left to right, times their weights, add up to a multiple of `modulus`.
    static func weighted(_ weights: [Int], modulus: Int) -> NumberCheck {
        .digits { WeightedSum.of($0.digits, weights).isMultiple(of: modulus) }
    }

    /// The last digit makes the number valid as payment cards are.
    static let luhn = NumberCheck.digits { Luhn.isValid($0.digits) }
}
