package import RedactionModel

/// Ages of people: `45 years old`, `aged 45`, `a 45-year-old`, `Alter: 45`.
package struct AgeDetector: PatternBasedDetector {
    package let name = "age"
    package let kinds: [Kind] = [.age]
    package let examples = ["42 years old", "aged 42", "42-year-old", "Age: 42"]

    // Groups: number before its unit | number after its word | number in a label
    static let anchors: Anchors? = Anchors(.digit, reach: 16)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi) (?<![\p{L}\p{N}_.,-])
            (?: (\d{1,3}) (?: [ ]years?[ ](?:old|of[ ]age) | [ -]year[ -]olds? | [ ]?(?:y/?o|yrs?[ ]old)
                          | [ ]jahre[ ]alt | [ ]ans(?=[ ]?[,.;)]) | [ ]años[ ]de[ ]edad | [ ]anni\b )
            |   (?: aged | age[ ]of | at[ ]age | im[ ]alter[ ]von | âgée?s?[ ]de ) [ ] (\d{1,3}) (?![\d.,%]*\d)
                (?: [ ](?:jahren|ans) )?
            |   (?: age | alter | âge | edad | età ) (?: [ ]?[:=\t] [ \t]{0,3} | [ ]is[ ] ) (\d{1,3}) (?![\d.,%]*\d)
            ) (?![\p{L}\p{N}_])
            """#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        guard let age = [1, 2, 3].compactMap({ candidate.group($0)?.number }).first, (0...125).contains(age) else {
            return nil
        }
        return Verdict(.age, at: candidate.range, confidence: 0.85, reason: "a number of years with a word for age")
    }
}
