internal import RedactionModel

extension Identifier {
    /// VAT numbers with their country before them (European Union, United Kingdom, Norway).
    static let valueAddedTax: [Identifier] = [
        vat("Austrian", "ATU########", check: .none, "ATU13585627"),
        vat(
            "Belgian", "BE##########",
            check: .digits { 97 - WeightedSum.remainder(of: $0.digits.prefix(8), by: 97) == $0.number(10..<12) },
            "BE0403019261"),
        vat("Bulgarian", "BG#########", "BG##########", check: .none, "BG175074752"),
        vat("Cypriot", "CY########@", check: .none, "CY10259033P"),
        vat("Czech", "CZ########", "CZ#########", "CZ##########", check: .none, "CZ25123891"),
        vat("German", "DE#########", check: .digits { Mod11Mod10.isValid($0.digits) }, "DE136695976"),
        vat("Danish", "DK########", check: .weighted([2, 7, 6, 5, 4, 3, 2, 1], modulus: 11), "DK13585628"),
        vat("Estonian", "EE#########", check: .weighted([3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10), "EE100931558"),
        vat("Greek", "EL#########", "GR#########", check: .none, "EL094259216"),
        vat("Spanish", "ES*#######*", check: .none, "ESB58378431"),
        vat("Finnish", "FI########", check: .weighted([7, 9, 10, 5, 8, 4, 2, 1], modulus: 11), "FI20774740"),
        vat(
            "French", "FR**#########",
            check: .digits { Luhn.isValid($0.digits.suffix(9)) }.only { number in
                !number.text.dropFirst(2).prefix(2).contains { "IO".contains($0) }
            }, "FR83404833048"),
        vat("Croatian", "HR###########", check: .digits { Mod11Mod10.isValid($0.digits) }, "HR33392005961"),
        vat("Hungarian", "HU########", check: .weighted([9, 7, 3, 1, 9, 7, 3, 1], modulus: 10), "HU12892312"),
        vat("Irish", "IE#######@", "IE#######@@", "IE#@#####@", check: .none, "IE6433435F"),
        vat("Italian", "IT###########", check: .luhn, "IT00743110157"),
        vat("Lithuanian", "LT#########", "LT############", check: .none, "LT119511515"),
        vat(
            "Luxembourg", "LU########", check: .digits { $0.number(2..<8) % 89 == $0.number(8..<10) }, "LU15027442"),
        vat("Latvian", "LV###########", check: .none, "LV40003521600"),
        vat("Maltese", "MT########", check: .none, "MT11679112"),
        vat("Dutch", "NL#########B##", check: .none, "NL004495445B01"),
        vat(
            "Polish", "PL##########",
            check: .digits { WeightedSum.of($0.digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == $0.digits[9] },
            "PL8567346215"),
        vat("Portuguese", "PT#########", check: .none, "PT501964843"),
        vat("Romanian", "RO########", "RO#########", "RO##########", check: .none, "RO18547290"),
        vat("Swedish", "SE############", check: .digits { Luhn.isValid($0.digits.prefix(10)) }, "SE556188840401"),
        vat("Slovenian", "SI########", check: .none, "SI50223054"),
        vat("Slovak", "SK##########", check: .digits { $0.number(2..<12).isMultiple(of: 11) }, "SK2022749619"),
        vat(
            "British", "GB#########", "GB### #### ##", "GB############", "XI#########",
            check: .digits(isValueAddedTaxGB),
            "GB980780684"),
        vat(
            "Norwegian", "NO#########MVA", "#########MVA",
            check: .weighted([3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11), "NO988077917MVA"),
    ]

    private static func vat(
        _ country: String, _ forms: String..., check: NumberCheck, _ example: String
    ) -> Identifier {
        // The country often stands apart.
        let spaced = forms.filter { $0.first?.isLetter == true }.map { "\($0.prefix(2)) \($0.dropFirst(2))" }
        return Identifier(
            "\(country) VAT number", .taxID, forms: forms + spaced, check: check, evidence: .none,
            words: [
                "vat", "vat no", "vat number", "vat id", "ust-idnr", "ust-id", "uid", "tva", "btw", "iva", "moms",
                "nif",
                "dič", "dph", "alv",
            ],
            examples: [example], counterExamples: [example.lowercased() + "0"])
    }

    private static func isValueAddedTaxGB(_ number: CompactNumber) -> Bool {
        let sum = WeightedSum.of(number.digits, [8, 7, 6, 5, 4, 3, 2]) + number.number(9..<11)
        return [0, 42, 55].contains(sum % 97)
    }
}
