internal import RedactionModel

extension Identifier {
    static let african: [Identifier] = [
        Identifier(
            "South African identity number", .nationalID, "###### #### ## #", "###### #### ###",
            check: .luhn.only { BirthDate.isYearFirst($0) && $0.digits[10] < 3 && $0.digits[11] >= 7 }, evidence: .none,
            words: ["id number", "id no", "identity number", "rsa id", "sa id"],
            examples: ["750308 5005 08 6", "7503085005086"], counterExamples: ["7513085005086"]),
        Identifier(
            "Nigerian identity number", .nationalID, "###########",
            words: ["nin", "bvn", "national identification number"],
            examples: ["12345678901"], counterExamples: ["12345678901"]),
        Identifier(
            "Egyptian identity number", .nationalID, "##############",
            check: .range { "23".contains($0[0]) && BirthDate.isYearFirst($0, at: 1) },
            words: ["national id", "الرقم القومي"], examples: ["29001010123456"], counterExamples: ["29001010123456"]),
    ]
}
