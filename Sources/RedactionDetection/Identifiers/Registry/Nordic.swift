internal import RedactionModel

extension Identifier {
    static let nordic: [Identifier] = [
        Identifier(
            "Swedish personal number", .nationalID, "######-####", "########-####", "######+####",
            check: .digits { Luhn.isValid($0.digits.suffix(10)) }.only(isDateSE), evidence: .separators,
            words: ["personnummer", "pnr", "personnr", "samordningsnummer"],
            examples: ["811228-9874", "19811228-9874", "8112289874"],
            counterExamples: ["811228-9873", "811328-9874", "8112289874"]),
        Identifier(
            "Swedish organisation number", .taxID, "######-####", check: .luhn.only { $0.number(2..<4) >= 20 },
            evidence: .separators, words: ["organisationsnummer", "orgnr", "org.nr", "org. nr", "org nr"],
            examples: ["556036-0793"], counterExamples: ["556036-0794"]),
        Identifier(
            "Finnish personal identity code", .nationalID, "######-###*", "######@###*", "######+###*",
            check: .digits(isIdentityFI).only { BirthDate.isDayFirst($0) }, evidence: .none,
            words: ["hetu", "henkilötunnus", "personbeteckning"], examples: ["131052-308T", "131052A308T"],
            counterExamples: ["131052-308U"]),
        Identifier(
            "Norwegian birth number", .nationalID, "###### #####", check: .digits(isBirthNumber).only(isDateNO),
            evidence: .none, words: ["fødselsnummer", "fnr", "personnummer", "d-nummer"],
            examples: ["151086 95088", "15108695088"], counterExamples: ["15108695077", "45668695088"]),
        Identifier(
            "Danish civil number", .nationalID, "######-####", check: .range { BirthDate.isDayFirst($0) },
            evidence: .separators, words: ["cpr", "cpr-nr", "cpr-nummer", "personnummer"],
            examples: ["211062-5629", "2110625629"], counterExamples: ["321062-5629", "2110625629"]),
        Identifier(
            "Icelandic identity number", .nationalID, "######-####",
            check: .weighted([3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11).only { BirthDate.isDayFirst($0) },
            words: ["kennitala", "kt"], examples: ["120174-3399"], counterExamples: ["120174-3399"]),
    ]

    /// The day of a coordination number is 60 higher.
    private static func isDateSE(_ number: CompactNumber) -> Bool {
        let start = number.digits.count - 10
        let day = number.number(start + 4..<start + 6)
        return BirthDate.exists(day: day > 60 ? day - 60 : day, month: number.number(start + 2..<start + 4))
    }

    /// The day of a D number is 40 higher, the month of other sorts 40 or 80.
    private static func isDateNO(_ number: CompactNumber) -> Bool {
        let day = number.number(0..<2)
        return BirthDate.exists(day: day > 40 ? day - 40 : day, month: number.number(2..<4) % 40)
    }

    private static func isBirthNumber(_ number: CompactNumber) -> Bool {
        [[3, 7, 6, 1, 8, 9, 4, 5, 2, 1], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]].allSatisfy {
            WeightedSum.of(number.digits, $0).isMultiple(of: 11)
        }
    }

    private static func isIdentityFI(_ number: CompactNumber) -> Bool {
        let digits = number.characters.dropLast().filter(\.isASCIIDigit).map { Int($0) - 0x30 }
        guard digits.count == 9, let last = number.text.last else { return false }
        return Array("0123456789ABCDEFHJKLMNPRSTUVWXY")[WeightedSum.remainder(of: digits, by: 31)] == last
    }
}
