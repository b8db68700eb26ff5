internal import RedactionModel

extension Identifier {
    static let iberian: [Identifier] = [
        Identifier(
            "Spanish identity number", .nationalID, "########-@", check: .digits(isIdentity), evidence: .none,
            words: ["dni", "nif", "documento nacional de identidad"], examples: ["54362315K", "54362315-K"],
            counterExamples: ["54362315Z"]),
        Identifier(
            "Spanish foreigner's number", .nationalID, "@-#######-@", "@#######-@", "@-#######@",
            check: .digits(isIdentity).only { "XYZ".contains($0[0]) }, evidence: .none, words: ["nie"],
            examples: ["X2482300W", "X-2482300-W", "Y2482300Q"], counterExamples: ["X2482300A"]),
        Identifier(
            "Spanish company number", .taxID, "@-#######*", "@-########",
            check: .digits(isCompanyES).only { "ABCDEFGHJNPQRSUVW".contains($0[0]) },
            words: ["cif", "nif", "c.i.f", "n.i.f"], examples: ["J99216582", "J-99216582"],
            counterExamples: ["J99216582"]),
        Identifier(
            "Spanish social security number", .nationalID, "## ######## ##", "##/########/##",
            check: .digits { WeightedSum.remainder(of: $0.digits.prefix(10), by: 97) == $0.number(10..<12) },
            evidence: .separators, words: ["seguridad social", "nss", "nuss", "afiliación"],
            examples: ["28 12345678 40"], counterExamples: ["28 12345678 41"]),
        Identifier(
            "Portuguese tax number", .taxID, "### ### ###", check: .digits(isTaxPT),
            words: ["nif", "contribuinte", "nipc", "número de contribuinte"], examples: ["501 964 843", "501964843"],
            counterExamples: ["501 964 843"]),
    ]

    /// The letters of remainders by 23; a foreigner's X, Y or Z counts as 0, 1 or 2.
    private static func isIdentity(_ number: CompactNumber) -> Bool {
        let first = number.values[0] >= 10 ? number.values[0] - 33 : 0
        let digits = number.values[0] >= 10 ? [first] + number.digits : number.digits
        let remainder = WeightedSum.remainder(of: digits, by: 23)
        return (0..<23).contains(remainder) && Array("TRWAGMYFPDXBNJZSQVHLCKE")[remainder] == number[8]
    }

    private static func isCompanyES(_ number: CompactNumber) -> Bool {
        let sum = number.values[1..<8].enumerated().reduce(0) { sum, place in
            let product = place.offset.isMultiple(of: 2) ? place.element * 2 : place.element
            return sum + product / 10 + product % 10
        }
        let check = (10 - sum % 10) % 10
        return number.values[8] == check || number[8] == Array("JABCDEFGHI")[check]
    }

    private static func isTaxPT(_ number: CompactNumber) -> Bool {
        let check = 11 - WeightedSum.of(number.digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return number.digits[8] == (check > 9 ? 0 : check)
    }
}
