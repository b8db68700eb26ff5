internal import RedactionModel

extension Identifier {
    static let asian: [Identifier] = [
        Identifier(
            "Indian Aadhaar number", .nationalID, "#### #### ####",
            check: .digits { Verhoeff.isValid($0.digits) }.only { $0.digits[0] > 1 }, evidence: .separators,
            words: ["aadhaar", "aadhar", "uidai", "uid"], examples: ["2341 2341 2346", "234123412346"],
            counterExamples: ["2341 2341 2347", "234123412346"]),
        Identifier(
            "Indian permanent account number", .taxID, "@@@@@####@", check: .range { "ABCFGHJLPTK".contains($0[3]) },
            evidence: .none, words: ["pan", "pan card", "permanent account number"], examples: ["AFZPK7190K"],
            counterExamples: ["AFZEK7190K", "afzpk7190k"]),
        Identifier(
            "Indian GST number", .taxID, "##@@@@@####@*Z*", check: .digits(isGoodsAndServices), evidence: .none,
            words: ["gstin", "gst"], examples: ["27AAPFU0939F1ZV"], counterExamples: ["27AAPFU0939F1ZX"]),
        Identifier(
            "Indian voter number", .nationalID, "@@@#######", words: ["voter id", "epic", "voter"],
            examples: ["WKH1186253"], counterExamples: ["WKH1186253"]),
        Identifier(
            "Singapore identity number", .nationalID, "@#######@",
            check: .digits(isIdentitySG).only { "STFGM".contains($0[0]) }, evidence: .none,
            words: ["nric", "fin", "ic no"], examples: ["S1234567D", "F1234567N"],
            counterExamples: ["S1234567A", "A1234567D"]),
        Identifier(
            "Chinese identity number", .nationalID, "#################*",
            check: .digits(isIdentityCN).only { BirthDate.exists(day: $0.number(12..<14), month: $0.number(10..<12)) },
            evidence: .none, words: ["身份证", "identity card", "id number"], examples: ["11010519491231002X"],
            counterExamples: ["110105194912310021"]),
        Identifier(
            "Hong Kong identity number", .nationalID, "@######*", "@@######*", check: .digits(isIdentityHK),
            words: ["hkid", "identity card", "hong kong id"], examples: ["A1234563"], counterExamples: ["A1234563"]),
        Identifier(
            "Taiwanese identity number", .nationalID, "@#########", check: .digits(isIdentityTW), evidence: .none,
            words: ["身分證", "id number", "national id"], examples: ["A123456789"], counterExamples: ["A123456780"]),
        Identifier(
            "South Korean resident number", .nationalID, "######-#######",
            check: .range { (1...8).contains($0.digits[6]) && BirthDate.isYearFirst($0) }, evidence: .separators,
            words: ["rrn", "주민등록번호", "resident registration"], examples: ["971013-1019902"],
            counterExamples: ["971313-1019902"]),
        Identifier(
            "Israeli identity number", .nationalID, "#########", "#-#######-#",
            check: .luhn, words: ["teudat zehut", "mispar zehut", "תעודת זהות", "ת.ז", "israeli id"],
            examples: ["039337423"], counterExamples: ["039337423"]),
        Identifier(
            "Thai identity number", .nationalID, "#-####-#####-##-#",
            check: .digits { (11 - WeightedSum.of($0.digits, (2...13).reversed()) % 11) % 10 == $0.digits[12] },
            evidence: .separators, words: ["thai id", "เลขประจำตัวประชาชน"], examples: ["1-2345-45678-78-1"],
            counterExamples: ["1-2345-45678-78-2"]),
        Identifier(
            "Malaysian identity number", .nationalID, "######-##-####", check: .range { BirthDate.isYearFirst($0) },
            evidence: .separators, words: ["mykad", "nric", "ic no"], examples: ["770305-02-1234"],
            counterExamples: ["771305-02-1234"]),
        Identifier(
            "Japanese individual number", .nationalID, "#### #### ####", check: .digits(isIndividualJP),
            words: ["my number", "マイナンバー", "個人番号", "individual number"], examples: ["6214 9832 0257"],
            counterExamples: ["621498320257"]),
        Identifier(
            "Emirates identity number", .nationalID, "784-####-#######-#", check: .luhn, evidence: .none,
            words: ["emirates id"], examples: ["784-1984-1234567-4"], counterExamples: ["784-1984-1234567-8"]),
    ]

    /// Luhn's sum with 36 signs instead of ten.
    private static func isGoodsAndServices(_ number: CompactNumber) -> Bool {
        let sum = number.values.dropLast().enumerated().reduce(0) { sum, place in
            let product = place.element * (place.offset.isMultiple(of: 2) ? 1 : 2)
            return sum + product / 36 + product % 36
        }
        return (36 - sum % 36) % 36 == number.values[14]
    }

    private static func isIdentitySG(_ number: CompactNumber) -> Bool {
        let offset = "TG".contains(number[0]) ? 4 : number[0] == "M" ? 3 : 0
        let letters = "ST".contains(number[0]) ? "JZIHGFEDCBA" : number[0] == "M" ? "XWUTRQPNJLK" : "XWUTRQPNMLK"
        let sum = WeightedSum.of(number.digits, [2, 7, 6, 5, 4, 3, 2]) + offset
        return Array(letters)[sum % 11] == number[8]
    }

    private static func isIdentityCN(_ number: CompactNumber) -> Bool {
        let sum = WeightedSum.of(number.digits.prefix(17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        return Array("10X98765432")[sum % 11] == number[17]
    }

    /// One letter before the digits counts as if a blank stood before it, which has the value 36.
    private static func isIdentityHK(_ number: CompactNumber) -> Bool {
        let values = number.characters.count == 8 ? [36] + number.values : number.values
        let isFinalLetterRight = values[8] <= 10
        return isFinalLetterRight && WeightedSum.of(values, (1...9).reversed()).isMultiple(of: 11)
    }

    private static func isIdentityTW(_ number: CompactNumber) -> Bool {
        guard let letter = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO").firstIndex(of: number[0]), "1289".contains(number[1])
        else { return false }
        let code = letter + 10
        return (code / 10 + code % 10 * 9 + WeightedSum.of(number.digits, [8, 7, 6, 5, 4, 3, 2, 1, 1])).isMultiple(
            of: 10)
    }

    private static func isIndividualJP(_ number: CompactNumber) -> Bool {
        let remainder = WeightedSum.of(number.digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return number.digits[11] == (remainder < 2 ? 0 : 11 - remainder)
    }
}
