internal import RedactionModel

extension Identifier {
    static let germanSpeaking: [Identifier] = [
        Identifier(
            "German tax identification number", .taxID, "## ### ### ###", check: .digits(isTaxIdentification),
            evidence: .separators,
            words: ["steuer-id", "steuerid", "idnr", "id-nr", "steueridentifikationsnummer", "identifikationsnummer"],
            examples: ["36 574 261 809", "36574261809"], counterExamples: ["36 574 261 890", "36574261809"]),
        Identifier(
            "German tax number", .taxID, "###/###/#####", "##/###/#####", "###/####/####", "#####/#####",
            evidence: .separators, words: ["steuernummer", "steuer-nr", "steuernr", "st.-nr", "stnr", "tax number"],
            examples: ["181/815/08155", "21/815/08150", "2181508150"], counterExamples: ["181 815 08155"]),
        Identifier(
            "German identity card number", .nationalID, "@********#", "@********", "@######## # #",
            check: .range { $0.digits.count >= 2 && !$0.text.contains { "AEIOUBDQS".contains($0) } },
            words: [
                "personalausweis", "personalausweisnummer", "ausweisnummer", "ausweis", "ausweis-nr", "identity card",
                "id card", "reisepass", "reisepassnummer", "passnummer",
            ],
            examples: ["T220001293", "L01X00T47", "LZ6311T475"], counterExamples: ["T220001293", "Ausweis AUSTRALIEN"]),
        Identifier(
            "German pension insurance number", .nationalID, "## ###### @ ###", "########@###",
            check: .digits(isPensionInsurance), evidence: .none,
            words: [
                "rentenversicherungsnummer", "sozialversicherungsnummer", "versicherungsnummer", "sv-nummer", "rvnr",
            ],
            examples: ["15 070649 C 103", "15070649C103"], counterExamples: ["15070649C104"]),
        Identifier(
            "Austrian social insurance number", .nationalID, "#### ######", check: .digits(isAustrianInsurance),
            words: ["svnr", "sv-nummer", "svn", "sozialversicherungsnummer", "versicherungsnummer", "vsnr"],
            examples: ["1237 010180", "1237010180"], counterExamples: ["1237 010180"]),
        Identifier(
            "Swiss social insurance number", .nationalID, "756.####.####.##",
            check: .weighted([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1], modulus: 10), evidence: .none,
            words: ["ahv", "avs", "ahv-nr", "avs no"], examples: ["756.9217.0769.85", "7569217076985"],
            counterExamples: ["756.9217.0769.84"]),
        Identifier(
            "Swiss business number", .taxID, "CHE-###.###.###", "CHE-### ### ###", "CHE#########",
            check: .weighted([5, 4, 3, 2, 7, 6, 5, 4, 1], modulus: 11), evidence: .none, words: ["uid", "ide", "mwst"],
            examples: ["CHE-100.155.212", "CHE100155212"], counterExamples: ["CHE-100.155.213"]),
        Identifier(
            "German commercial register number", .reference, "HRB #####", "HRB ######", "HRB ####", "HRA #####",
            "HRA ####", "HRA ######", evidence: .none, words: ["handelsregister", "amtsgericht"],
            examples: ["HRB 86891", "HRB 1234"], counterExamples: ["hrb 86891"]),
    ]

    /// Among the first ten digits one is there twice or three times, and one or two are missing.
    private static func isTaxIdentification(_ number: CompactNumber) -> Bool {
        number.digits[0] != 0 && (8...9).contains(Set(number.digits.dropLast()).count)
            && Mod11Mod10.isValid(number.digits)
    }

    /// The letter counts as its place in the alphabet, in two digits; of each product the sum of digits counts.
    private static func isPensionInsurance(_ number: CompactNumber) -> Bool {
        let letter = number.values[8] - 9
        let digits = number.digits.prefix(8) + [letter / 10, letter % 10] + number.digits[8..<10]
        let sum = zip(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).reduce(0) { sum, pair in
            sum + pair.0 * pair.1 / 10 + pair.0 * pair.1 % 10
        }
        return sum % 10 == number.digits[10]
    }

    private static func isAustrianInsurance(_ number: CompactNumber) -> Bool {
        let sum = WeightedSum.of(number.digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6])
        return sum % 11 == number.digits[3]
    }
}
