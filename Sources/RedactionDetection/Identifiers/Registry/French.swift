internal import RedactionModel

extension Identifier {
    static let french: [Identifier] = [
        Identifier(
            "French social security number", .nationalID, "# ## ## #* ### ### ##", check: .digits(isSocialSecurityFR),
            evidence: .none, words: ["nir", "sécurité sociale", "sécu", "numéro de sécurité sociale", "insee"],
            examples: ["2 95 10 99 126 111 93", "295109912611193"], counterExamples: ["295109912611199"]),
        Identifier(
            "French establishment number", .taxID, "### ### ### #####", check: .luhn, evidence: .separators,
            words: ["siret", "n° siret"], examples: ["732 829 320 00074", "73282932000074"],
            counterExamples: ["732 829 320 00075", "73282932000074"]),
        Identifier(
            "French company number", .taxID, "### ### ###", check: .luhn, words: ["siren", "rcs", "n° siren"],
            examples: ["732 829 320", "732829320"], counterExamples: ["732 829 320"]),
        Identifier(
            "French tax number", .taxID, "## ## ### ### ###", words: ["numéro fiscal", "spi", "référence fiscale"],
            examples: ["30 23 217 600 053"], counterExamples: ["3023217600053"]),
    ]

    /// The key is 97 less the remainder; in Corsica's departments 2A and 2B count as 19 and 18.
    private static func isSocialSecurityFR(_ number: CompactNumber) -> Bool {
        guard "123478".contains(number[0]), (1...12).contains(number.number(3..<5)) || number.number(3..<5) >= 20 else {
            return false
        }
        let digits =
            switch number[6] {
            case "A": number.digits.prefix(5) + [1, 9] + number.digits.dropFirst(6)
            case "B": number.digits.prefix(5) + [1, 8] + number.digits.dropFirst(6)
            default: number.digits[...]
            }
        guard digits.count == 15 else { return false }
        return 97 - WeightedSum.remainder(of: digits.prefix(13), by: 97) == number.number(13..<15)
    }
}
