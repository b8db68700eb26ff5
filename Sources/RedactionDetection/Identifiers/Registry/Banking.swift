internal import RedactionModel

extension Identifier {
    static let banking: [Identifier] = [
        Identifier(
            "US bank routing number", .bankAccount, "#########",
            check: .weighted([3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10).only(isFederalReserve),
            words: ["routing", "aba", "routing number", "rtn", "transit", "ach", "wire"], examples: ["011000015"],
            counterExamples: ["011000015"]),
        Identifier(
            "UK sort code and account number", .bankAccount, "##-##-## ########", "## ## ## ########",
            evidence: .separators, words: ["sort code", "bank account", "account"], examples: ["20-00-00 55779911"],
            counterExamples: ["200000 55779911"]),
        Identifier(
            "UK sort code", .bankAccount, "##-##-##", words: ["sort code", "sort", "sortcode", "s/c"],
            examples: ["20-00-00", "200000"], counterExamples: ["20-00-00"]),
        Identifier(
            "Australian BSB", .bankAccount, "###-###", words: ["bsb"], examples: ["062-000"],
            counterExamples: ["062-000"]),
        Identifier(
            "Canadian bank transit number", .bankAccount, "#####-###",
            words: ["transit", "transit number", "institution"],
            examples: ["10202-004"], counterExamples: ["10202-004"]),
        Identifier(
            "Indian IFSC code", .bankAccount, "@@@@0******", check: .range { $0.digits.count >= 4 }, evidence: .none,
            words: ["ifsc"], examples: ["SBIN0000300"], counterExamples: ["sbin0000300"]),
        Identifier(
            "Mexican CLABE", .bankAccount, "##################",
            check: .digits { (10 - clabeSum($0.digits.prefix(17)) % 10) % 10 == $0.digits[17] },
            words: ["clabe"], examples: ["032180000118359719"], counterExamples: ["032180000118359719"]),
        Identifier(
            "Spanish bank account", .bankAccount, "#### #### ## ##########",
            words: ["ccc", "cuenta", "cuenta bancaria"],
            examples: ["2100 0418 45 0200051332"], counterExamples: ["21000418450200051332"]),
        Identifier(
            "legal entity identifier", .reference, "******************##",
            check: .digits { Mod97.remainder(of: $0.characters) == 1 }.only { $0.text.contains(where: \.isLetter) },
            evidence: .none, words: ["lei"], examples: ["213800KUD8LAJWSQ9D15"],
            counterExamples: ["213800KUD8LXJWSQ9D15"]),
        Identifier(
            "creditor identifier", .bankAccount, "DE##***###########", "DE## *** ###########",
            check: .digits { isCreditor($0.characters) }, evidence: .none,
            words: ["gläubiger-id", "gläubiger-identifikationsnummer", "creditor identifier"],
            examples: ["DE98ZZZ09999999999"], counterExamples: ["DE99ZZZ09999999999"]),
    ]

    private static func isFederalReserve(_ number: CompactNumber) -> Bool {
        switch number.number(0..<2) {
        case 0...12, 21...32, 61...72, 80: true
        default: false
        }
    }

    private static func clabeSum(_ digits: some Sequence<Int>) -> Int {
        zip(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]).reduce(0) { $0 + $1.0 * $1.1 % 10 }
    }

    /// The business code in the middle does not count.
    private static func isCreditor(_ characters: [UInt8]) -> Bool {
        Mod97.remainder(of: characters.dropFirst(7) + characters.prefix(4)) == 1
    }
}
