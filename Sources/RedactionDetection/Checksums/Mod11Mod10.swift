/// The check digit of ISO/IEC 7064, MOD 11,10.
enum Mod11Mod10 {
    /// Whether `digits` end in their check digit.
    static func isValid(_ digits: some Collection<Int>) -> Bool {
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return digits.suffix(1).allSatisfy { ($0 + product) % 10 == 1 }
    }
}
