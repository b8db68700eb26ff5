internal import RedactionModel

extension Identifier {
    static let unitedStates: [Identifier] = [
        Identifier(
            "US Social Security number", .nationalID, "###-##-####", check: .range(isSocialSecurity),
            evidence: .separators,
            words: [
                "ssn", "ssns", "social security", "social", "soc sec", "social security number", "ss#", "ssn#", "tin",
                "tax id", "taxpayer",
            ],
            examples: ["536-90-4399", "536904399", "536 90 4399", "536.90.4399"],
            counterExamples: [
                "000-12-3456", "666-12-3456", "536-00-4399", "536-90-0000", "900-10-1234", "536904399", "212-555-0187",
                "1536-90-4399", "536-90-43991", "536 90 4399", "SSN\tnone\n536904399", "$536-90-4399",
            ]),
        Identifier(
            "US taxpayer identification number", .taxID, "###-##-####", check: .range(isTaxpayer),
            evidence: .separators, words: ["itin", "tin", "tax id", "taxpayer", "ssn"],
            examples: ["912-70-1234", "912701234"], counterExamples: ["912-10-1234", "912701234"]),
        Identifier(
            "US employer identification number", .taxID, "##-#######",
            check: .range { !unusedEmployerPrefixes.contains($0.number(0..<2)) },
            words: ["ein", "fein", "employer identification", "employer id", "federal tax id", "tax id", "irs no"],
            examples: ["12-3456789", "123456789"], counterExamples: ["12-3456789"]),
    ]

    /// Numbers are never given out with an area of 000, 666 or 900 and more, a group of 00 or a serial of 0000.
    private static func isSocialSecurity(_ number: CompactNumber) -> Bool {
        let area = number.number(0..<3)
        return area != 0 && area != 666 && area < 900 && number.number(3..<5) != 0 && number.number(5..<9) != 0
    }

    /// Those of taxpayers without a social security number begin at 900, in some groups.
    private static func isTaxpayer(_ number: CompactNumber) -> Bool {
        guard number.number(0..<3) >= 900, number.number(5..<9) != 0 else { return false }
        switch number.number(3..<5) {
        case 50...65, 70...88, 90...92, 94...99: return true
        default: return false
        }
    }

    private static let unusedEmployerPrefixes: Set = [0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97]
}
