internal import RedactionModel

extension Identifier {
    static let health: [Identifier] = [
        Identifier(
            "NHS number", .medicalID, "### ### ####", check: .weighted([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11),
            words: ["nhs", "nhs no", "nhs number", "patient", "chi"],
            examples: ["943 476 5919", "943-476-5919", "9434765919"], counterExamples: ["943 476 5919", "9434765919"]),
        Identifier(
            "US national provider identifier", .medicalID, "##########",
            check: .digits { Luhn.isValid([8, 0, 8, 4, 0] + $0.digits) }.only { (1...2).contains($0.digits[0]) },
            words: ["npi", "provider identifier", "provider", "prescriber"], examples: ["1234567893"],
            counterExamples: ["1234567893"]),
        Identifier(
            "US Medicare beneficiary identifier", .medicalID, "#@*#-@*#-@@##", check: .range(isBeneficiary),
            evidence: .none, words: ["mbi", "medicare", "beneficiary"], examples: ["1EG4-TE5-MK73", "1EG4TE5MK73"],
            counterExamples: ["1SG4-TE5-MK73", "0EG4-TE5-MK73"]),
        Identifier(
            "US DEA number", .medicalID, "@*#######", check: .digits(isControlledSubstances),
            words: ["dea", "dea no", "dea number", "dea registration"], examples: ["BB1388568", "F91234563"],
            counterExamples: ["BB1388568"]),
        Identifier(
            "Australian Medicare number", .medicalID, "#### ##### #", "#### ##### # #",
            check: .digits { WeightedSum.of($0.digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == $0.digits[8] }
                .only { (2...6).contains($0.digits[0]) },
            words: ["medicare", "medicare no", "medicare number", "medicare card"], examples: ["2123 45670 1"],
            counterExamples: ["2123 45670 1"]),
        Identifier(
            "New Zealand health index", .medicalID, "@@@####", "@@@##@@", words: ["nhi", "health index"],
            examples: ["ZZZ0016"], counterExamples: ["ZZZ0016"]),
        Identifier(
            "Ontario health number", .medicalID, "####-###-###-@@", "#### ### ### @@", "####-###-###",
            check: .digits { Luhn.isValid($0.digits) },
            words: ["ohip", "health card", "health number", "health insurance"], examples: ["9876-543-217-XX"],
            counterExamples: ["9876-543-217"]),
    ]

    /// Digits, letters and either in fixed places; letters that look like digits are not used.
    private static func isBeneficiary(_ number: CompactNumber) -> Bool {
        number[0] != "0" && !number.text.contains { "SLOIBZ".contains($0) }
    }

    private static func isControlledSubstances(_ number: CompactNumber) -> Bool {
        let digits = number.digits.suffix(7)
        return WeightedSum.of(digits, [1, 2, 1, 2, 1, 2]) % 10 == digits.last
    }
}
