internal import RedactionModel

extension Identifier {
    static let latinAmerican: [Identifier] = [
        Identifier(
            "Brazilian CPF number", .nationalID, "###.###.###-##", check: .digits(isPersonBR), evidence: .separators,
            words: ["cpf"], examples: ["390.533.447-05", "39053344705"],
            counterExamples: ["231.002.999-00", "39053344705", "111.111.111-11"]),
        Identifier(
            "Brazilian CNPJ number", .taxID, "**.***.***/****-##", check: .digits(isCompanyBR), evidence: .separators,
            words: ["cnpj"], examples: ["16.727.230/0001-97", "16727230000197"],
            counterExamples: ["16.727.230/0001-98", "16727230000197"]),
        Identifier(
            "Brazilian PIS number", .nationalID, "###.#####.##-#",
            check: .digits {
                (11 - WeightedSum.of($0.digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == $0.digits[10]
            },
            evidence: .separators, words: ["pis", "pasep", "nis"], examples: ["120.65448.36-0"],
            counterExamples: ["120.65448.36-8"]),
        Identifier(
            "Mexican CURP", .nationalID, "@@@@######@@@@@@**",
            check: .range { "HMX".contains($0[10]) && BirthDate.isYearFirst($0, at: 4) }, evidence: .none,
            words: ["curp"], examples: ["BOXW310820HNERXN09"], counterExamples: ["BOXW314820HNERXN09"]),
        Identifier(
            "Mexican tax number", .taxID, "@@@@ ###### ***", "@@@ ###### ***",
            check: .range {
                $0.text.prefix(3).allSatisfy(\.isLetter) && BirthDate.isYearFirst($0, at: $0.characters.count - 9)
            },
            words: ["rfc"], examples: ["GODE561231GR8"], counterExamples: ["GODE561231GR8"]),
        Identifier(
            "Argentine tax number", .taxID, "##-########-#",
            check: .digits(isTaxAR),
            evidence: .separators, words: ["cuit", "cuil"], examples: ["20-05536168-2", "20055361682"],
            counterExamples: ["20-05536168-3", "20055361682"]),
        Identifier(
            "Chilean RUT", .nationalID, "##.###.###-*", "#.###.###-*", "########-*", check: .digits(isRolCL),
            evidence: .separators, words: ["rut", "run"], examples: ["12.531.909-2", "125319092"],
            counterExamples: ["12.531.909-3", "125319092"]),
    ]

    private static func isPersonBR(_ number: CompactNumber) -> Bool {
        let digits = number.digits
        guard Set(digits).count > 1 else { return false }
        return (9...10).allSatisfy { place in
            let sum = WeightedSum.of(digits.prefix(place), (2...place + 1).reversed())
            return sum * 10 % 11 % 10 == digits[place]
        }
    }

    /// Letters, which the numbers have since 2026, count by their distance from the digit zero in ASCII.
    private static func isCompanyBR(_ number: CompactNumber) -> Bool {
        let values = number.characters.map { Int($0) - 0x30 }
        let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
        guard Set(values).count > 1 else { return false }
        return (12...13).allSatisfy { place in
            let remainder = WeightedSum.of(values.prefix(place), weights.suffix(place)) % 11
            return values[place] == (remainder < 2 ? 0 : 11 - remainder)
        }
    }

    private static func isTaxAR(_ number: CompactNumber) -> Bool {
        let check = (11 - WeightedSum.of(number.digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
        return number.digits[10] == min(check, 9)
    }

    private static func isRolCL(_ number: CompactNumber) -> Bool {
        guard let last = number.text.last, number.characters.dropLast().allSatisfy(\.isASCIIDigit) else { return false }
        let digits = number.characters.dropLast().reversed().map { Int($0) - 0x30 }
        let sum = WeightedSum.of(digits, [2, 3, 4, 5, 6, 7, 2, 3])
        return Array("0123456789K")[(11 - sum % 11) % 11] == last
    }
}
