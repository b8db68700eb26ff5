internal import RedactionModel

extension Identifier {
    static let unitedKingdomAndIreland: [Identifier] = [
        Identifier(
            "UK National Insurance number", .nationalID, "@@ ## ## ## @", check: .range(isNationalInsurance),
            evidence: .none,
            words: ["nino", "national insurance", "ni number", "ni no", "insurance number"],
            examples: ["AB 12 34 56 C", "AB123456C", "ab 12 34 56 c"],
            counterExamples: ["BG123456C", "DA123456C", "AB123456E", "ab123456c"]),
        Identifier(
            "UK unique taxpayer reference", .taxID, "##### #####", check: .digits(isTaxpayerReference),
            words: ["utr", "unique taxpayer reference", "taxpayer reference", "hmrc", "self assessment"],
            examples: ["1955839661", "19558 39661"], counterExamples: ["1955839661"]),
        Identifier(
            "UK driving licence number", .drivingLicense, "*****######@****", "***** ###### @****",
            check: .range(isBritishLicence), evidence: .none,
            words: ["driving licence", "licence", "driver number", "dvla"],
            examples: ["MORGA657054SM9IJ", "MORGA 657054 SM9IJ"], counterExamples: ["MORGA653554SM9IJ"]),
        Identifier(
            "UK company number", .reference, "########", "@@######",
            check: .range { ["SC", "NI", "OC", "SO", "NC"].contains($0.text.prefix(2)) || $0.digits.count == 8 },
            words: ["company number", "company no", "companies house", "registered number", "registered no", "crn"],
            examples: ["SC123456", "01234567"], counterExamples: ["01234567"]),
        Identifier(
            "Irish PPS number", .nationalID, "#######@", "#######@@", check: .digits(isPersonalPublicService),
            evidence: .none, words: ["pps", "ppsn", "pps no", "pps number", "personal public service"],
            examples: ["1234567T", "1234567FA"], counterExamples: ["1234567A", "1234567FB"]),
    ]

    private static func isNationalInsurance(_ number: CompactNumber) -> Bool {
        !"DFIQUV".contains(number[0]) && !"DFIOQUV".contains(number[1]) && "ABCD".contains(number[8])
            && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(number.text.prefix(2))
    }

    private static func isTaxpayerReference(_ number: CompactNumber) -> Bool {
        let sum = WeightedSum.of(number.digits.dropFirst(), [6, 7, 8, 9, 10, 5, 4, 3, 2])
        return number.digits[0] == [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][sum % 11]
    }

    /// Five letters of the name filled up with nines, then the digits of the date of birth around each other; a month
    /// from 51 on is a woman's.
    private static func isBritishLicence(_ number: CompactNumber) -> Bool {
        let name = number.text.prefix(5)
        let month = number.number(6..<8)
        return name.drop(while: \.isLetter).allSatisfy { $0 == "9" } && name.first?.isLetter == true
            && BirthDate.exists(day: number.number(8..<10), month: month > 50 ? month - 50 : month)
    }

    private static func isPersonalPublicService(_ number: CompactNumber) -> Bool {
        let second = number.values.count > 8 ? number.values[8] - 9 : 0
        // A W in the second place was a spouse's, and counts for nothing.
        let sum = WeightedSum.of(number.digits, [8, 7, 6, 5, 4, 3, 2]) + (second == 23 ? 0 : second) * 9
        return Array("WABCDEFGHIJKLMNOPQRSTUV")[sum % 23] == number[7]
    }
}
