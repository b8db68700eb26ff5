/// Shannon's entropy, which tells random characters from words and from blanks to fill in.
enum Entropy {
    /// In bits for a character.
    static func bits(of bytes: ArraySlice<UInt8>) -> Double {
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        let total = Double(bytes.count)
        return counts.reduce(0) { bits, count in
            guard count > 0 else { return bits }
            let share = Double(count) / total
            return bits - share * logarithm(share)
        }
    }

    /// The logarithm to base 2 of a share between 0 and 1, by squaring: no library is needed for so little.
    private static func logarithm(_ share: Double) -> Double {
        var mantissa = share.significand
        var result = Double(share.exponent)
        var bit = 0.5
        for _ in 0..<20 {
            mantissa *= mantissa
            if mantissa >= 2 {
                mantissa /= 2
                result += bit
            }
            bit /= 2
        }
        return result
    }
}
