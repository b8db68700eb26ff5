internal import RedactionModel

extension Identifier {
    static let italian: [Identifier] = [
        Identifier(
            "Italian tax code", .nationalID, "@@@@@@**@**@***@", "@@@ @@@ **@** @***@", "@@@@@@ **@** @***@",
            check: .digits(isTaxCode).only(isTaxCodeForm), evidence: .none,
            words: ["codice fiscale", "c.f", "cod. fisc", "fiscal code"],
            examples: ["RSSMRA85T10A562S", "RSS MRA 85T10 A562S", "rssmra85t10a562s"],
            counterExamples: ["RSSMRA85T10A562T", "RSSMRA85Z10A562S"]),
        Identifier(
            "Italian VAT number", .taxID, "###########", check: .luhn,
            words: ["partita iva", "p.iva", "p. iva", "piva", "vat"], examples: ["00743110157"],
            counterExamples: ["00743110157"]),
    ]

    private static func isTaxCodeForm(_ number: CompactNumber) -> Bool {
        "ABCDEHLMPRST".contains(number[8])
            && [6, 7, 9, 10, 12, 13, 14].allSatisfy { number[$0].isNumber || "LMNPQRSTUV".contains(number[$0]) }
    }

    /// Characters in odd places, counted from one, have values of their own.
    private static func isTaxCode(_ number: CompactNumber) -> Bool {
        let odd = [
            1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
        ]
        let sum = number.values.dropLast().enumerated().reduce(0) { sum, place in
            let value = place.element >= 10 ? place.element - 10 : place.element
            return sum + (place.offset.isMultiple(of: 2) ? odd[value] : value)
        }
        return sum % 26 == number.values[15] - 10
    }
}
