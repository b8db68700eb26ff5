/// Numbers that follow one another, as the lines of a table do, and so are no groups of one number.
enum NumberSequence {
    private static let longestStep = 20

    private static let mostDigits = 9

    /// Whether each of three numbers or more, spelled in digits, is a little higher than the one before:
    /// `3473 3474 3475`.
    static func isCounted(_ spelled: [[Int]]) -> Bool {
        guard spelled.count > 2, spelled.allSatisfy({ (1...mostDigits).contains($0.count) }) else { return false }
        let numbers = spelled.map { $0.reduce(0) { $0 * 10 + $1 } }
        return zip(numbers, numbers.dropFirst()).allSatisfy { (1...longestStep).contains($1 - $0) && $0 > longestStep }
    }
}
