internal import RedactionModel

extension Identifier {
    static let canada: [Identifier] = [
        Identifier(
            "Canadian social insurance number", .nationalID, "### ### ###", check: .luhn,
            words: ["sin", "social insurance", "social insurance number", "nas", "numéro d'assurance sociale"],
            examples: ["046 454 286", "046-454-286", "046454286"], counterExamples: ["046 454 286", "046454286"]),
        Identifier(
            "Canadian business number", .taxID, "#########@@####", "##### #### @@ ####",
            check: .luhnOfFirstNine.only { ["RC", "RM", "RP", "RT"].contains($0.text.dropFirst(9).prefix(2)) },
            evidence: .none, words: ["business number", "bn", "gst", "hst"], examples: ["123026635RC0001"],
            counterExamples: ["123026635XX0001", "123026636RC0001"]),
    ]
}

extension NumberCheck {
    fileprivate static let luhnOfFirstNine = NumberCheck.digits { Luhn.isValid($0.digits.prefix(9)) }
}
