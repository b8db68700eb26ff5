internal import RedactionModel

extension Identifier {
    static let lowCountries: [Identifier] = [
        Identifier(
            "Dutch citizen service number", .nationalID, "#########", "####.##.###", "### ### ###",
            check: .digits { WeightedSum.of($0.digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).isMultiple(of: 11) },
            words: ["bsn", "burgerservicenummer", "sofinummer", "sofi"], examples: ["111222333", "1112.22.333"],
            counterExamples: ["111222333"]),
        Identifier(
            "Belgian national register number", .nationalID, "##.##.##-###.##", check: .digits(isRegisterBE),
            evidence: .separators,
            words: ["rijksregister", "rijksregisternummer", "registre national", "numéro national", "niss", "insz"],
            examples: ["85.07.30-033.28", "85073003328"], counterExamples: ["85.07.30-033.29", "85073003328"]),
        Identifier(
            "Belgian enterprise number", .taxID, "####.###.###",
            check: .digits { 97 - WeightedSum.remainder(of: $0.digits.prefix(8), by: 97) == $0.number(8..<10) }
                .only { $0.digits[0] < 2 },
            evidence: .separators, words: ["ondernemingsnummer", "kbo", "bce", "btw", "tva", "numéro d'entreprise"],
            examples: ["0403.019.261"], counterExamples: ["0403.019.262"]),
        Identifier(
            "Luxembourg national number", .nationalID, "#### ## ## #####",
            check: .range { BirthDate.exists(day: $0.number(6..<8), month: $0.number(4..<6)) },
            words: ["matricule", "numéro d'identification national"], examples: ["1893 12 01 05732"],
            counterExamples: ["1893 12 01 05732"]),
    ]

    /// Whoever was born from 2000 on has a 2 before the number that is divided.
    private static func isRegisterBE(_ number: CompactNumber) -> Bool {
        let digits = number.digits.prefix(9)
        return [digits, [2] + digits].contains { 97 - WeightedSum.remainder(of: $0, by: 97) == number.number(9..<11) }
    }
}
