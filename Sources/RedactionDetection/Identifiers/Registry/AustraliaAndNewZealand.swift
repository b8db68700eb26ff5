internal import RedactionModel

extension Identifier {
    static let australiaAndNewZealand: [Identifier] = [
        Identifier(
            "Australian tax file number", .taxID, "### ### ###",
            check: .weighted([1, 4, 3, 7, 5, 8, 6, 9, 10], modulus: 11), words: ["tfn", "tax file", "tax file number"],
            examples: ["123 456 782", "123456782"], counterExamples: ["123 456 782"]),
        Identifier(
            "Australian business number", .taxID, "## ### ### ###", check: .digits(isBusinessNumber),
            evidence: .separators, words: ["abn", "australian business number"],
            examples: ["83 914 571 673", "83914571673"], counterExamples: ["83 914 571 674", "83914571673"]),
        Identifier(
            "Australian company number", .taxID, "### ### ###",
            check: .weighted([8, 7, 6, 5, 4, 3, 2, 1, 1], modulus: 10), words: ["acn", "australian company number"],
            examples: ["004 085 616"], counterExamples: ["004 085 616"]),
        Identifier(
            "New Zealand IRD number", .taxID, "##-###-###", "###-###-###", check: .digits(isInlandRevenue),
            words: ["ird", "ird number", "ird no", "inland revenue"],
            examples: ["49-091-850", "136-410-132", "49091850"], counterExamples: ["49-091-850"]),
    ]

    private static func isBusinessNumber(_ number: CompactNumber) -> Bool {
        let sum = WeightedSum.of(number.digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
        return (sum - 10).isMultiple(of: 89)
    }

    private static func isInlandRevenue(_ number: CompactNumber) -> Bool {
        guard (10_000_000...200_000_000).contains(number.number(0..<9)) else { return false }
        let digits = Array(repeating: 0, count: 9 - number.digits.count) + number.digits
        for weights in [[3, 2, 7, 6, 5, 4, 3, 2], [7, 4, 3, 2, 5, 2, 7, 6]] {
            let check = (11 - WeightedSum.of(digits, weights) % 11) % 11
            if check < 10 { return check == digits[8] }
        }
        return false
    }
}
