internal import RedactionModel

extension Identifier {
    static let easternEuropean: [Identifier] = [
        Identifier(
            "Polish PESEL number", .nationalID, "###########",
            check: .weighted([1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], modulus: 10).only(isDatePL), words: ["pesel"],
            examples: ["44051401359"], counterExamples: ["44051401359"]),
        Identifier(
            "Polish tax number", .taxID, "###-###-##-##", "###-##-##-###",
            check: .digits { WeightedSum.of($0.digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == $0.digits[9] },
            evidence: .separators, words: ["nip"], examples: ["123-456-32-18", "1234563218"],
            counterExamples: ["123-456-32-19", "1234563218"]),
        Identifier(
            "Polish business number", .taxID, "#########", "##############",
            check: .digits { WeightedSum.of($0.digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == $0.digits[8] },
            words: ["regon"], examples: ["192598184"], counterExamples: ["192598184"]),
        Identifier(
            "Polish identity card number", .nationalID, "@@@ ######", check: .digits(isCardPL),
            words: ["dowód", "dowód osobisty", "dowodu", "identity card", "id card"], examples: ["ABA300000"],
            counterExamples: ["ABA300000"]),
        Identifier(
            "Czech or Slovak birth number", .nationalID, "######/####", "######/###",
            check: .digits { $0.digits.count == 9 || WeightedSum.remainder(of: $0.digits, by: 11) == 0 }
                .only(isDateCZ),
            evidence: .separators, words: ["rodné číslo", "rč", "r.č", "birth number"],
            examples: ["710319/2745", "7103192745"], counterExamples: ["710319/2746", "7103192745"]),
        Identifier(
            "Romanian personal code", .nationalID, "#############",
            check: .digits(isPersonalRO)
                .only { $0.digits[0] > 0 && BirthDate.isYearFirst($0, at: 1) },
            words: ["cnp", "cod numeric personal"], examples: ["1630615123457"], counterExamples: ["1630615123457"]),
        Identifier(
            "Bulgarian personal number", .nationalID, "##########",
            check: .digits { WeightedSum.of($0.digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == $0.digits[9] },
            words: ["egn", "егн"], examples: ["7523169263"], counterExamples: ["7523169263"]),
        Identifier(
            "Croatian personal number", .nationalID, "###########", check: .digits { Mod11Mod10.isValid($0.digits) },
            words: ["oib"], examples: ["33392005961"], counterExamples: ["33392005961"]),
        Identifier(
            "Estonian or Lithuanian personal code", .nationalID, "###########", check: .digits(isBalticCode),
            words: ["isikukood", "asmens kodas", "personal code"], examples: ["37605030299"],
            counterExamples: ["37605030299"]),
        Identifier(
            "Greek social insurance number", .nationalID, "###########",
            check: .luhn.only { BirthDate.isDayFirst($0) }, words: ["amka", "αμκα"], examples: ["01013099997"],
            counterExamples: ["01013099997"]),
        Identifier(
            "Turkish identity number", .nationalID, "###########", check: .digits(isIdentityTR),
            words: ["t.c. kimlik", "kimlik", "kimlik no", "tckn", "tc no"], examples: ["17291716060"],
            counterExamples: ["17291716060"]),
        Identifier(
            "Hungarian tax number", .taxID, "########-#-##",
            check: .digits { WeightedSum.of($0.digits, [9, 7, 3, 1, 9, 7, 3, 1]).isMultiple(of: 10) },
            evidence: .separators, words: ["adószám"], examples: ["12892312-2-41"], counterExamples: ["12892313-2-41"]),
    ]

    /// The century is hidden in the month.
    private static func isDatePL(_ number: CompactNumber) -> Bool {
        BirthDate.exists(day: number.number(4..<6), month: number.number(2..<4) % 20)
    }

    /// The month of a woman is 50 higher, and 20 more where a day ran out of numbers.
    private static func isDateCZ(_ number: CompactNumber) -> Bool {
        let month = number.number(2..<4) % 50
        return BirthDate.exists(day: number.number(4..<6), month: month > 20 ? month - 20 : month)
    }

    private static func isPersonalRO(_ number: CompactNumber) -> Bool {
        let check = WeightedSum.of(number.digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
        return number.digits[12] == (check == 10 ? 1 : check)
    }

    private static func isCardPL(_ number: CompactNumber) -> Bool {
        WeightedSum.of(number.values, [7, 3, 1, 9, 7, 3, 1, 7, 3]).isMultiple(of: 10)
    }

    private static func isBalticCode(_ number: CompactNumber) -> Bool {
        for weights in [[1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]] {
            let check = WeightedSum.of(number.digits, weights) % 11
            if check < 10 { return check == number.digits[10] }
        }
        return number.digits[10] == 0
    }

    private static func isIdentityTR(_ number: CompactNumber) -> Bool {
        let digits = number.digits
        let odd = WeightedSum.of(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1])
        let even = WeightedSum.of(digits, [0, 1, 0, 1, 0, 1, 0, 1])
        return digits[0] != 0 && (odd * 7 - even + 100) % 10 == digits[9]
            && digits.dropLast().reduce(0, +) % 10 == digits[10]
    }
}
