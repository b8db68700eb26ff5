/// The sum of digits times weights, of which most check digits are made.
enum WeightedSum {
    /// Digits without a weight count for nothing.
    static func of(_ digits: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The remainder of a number spelled in digits, however long.
    static func remainder(of digits: some Sequence<Int>, by modulus: Int) -> Int {
        digits.reduce(0) { ($0 * 10 + $1) % modulus }
    }
}
