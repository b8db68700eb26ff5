package import RedactionModel

/// Ages of people: `45 years old`, `aged 45`, `a 45-year-old`, `Alter: 45`, `turned 45`, `Jane Roe, 45, a nurse`.
package struct AgeDetector: PatternBasedDetector {
    package let name = "age"
    package let kinds: [Kind] = [.age]
    package let examples = [
        "42 years old", "aged 42", "42-year-old", "Age: 42", "turned 42.", "Jane Roe, 42, of Leeds", "Jane Roe (42)",
        "(F, 42)",
    ]

    // Groups: number before its unit | number after its word | number in a label | number behind a name
    static let anchors: Anchors? = Anchors(.digit, reach: 16)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi)
            (?: (?<![\p{L}\p{N}_.,-]) (?: (\d{1,3}) (?: [ ]years?[ ](?:old|of[ ]age) | [ -](?:years?|yrs?)[ -]olds? | [ ]?(?:y/?o|yrs?[ ]old)
                          | [ -]months?[ -]old[ ](?=bab|son|daughter|boy|girl|infant|child|twin)
                          | [ ]jahre[ ]alt | [ ]ans(?=[ ]?[,.;)]) | [ ]años[ ]de[ ]edad | [ ]anni\b )
            |   (?: aged | age[ ]of | at[ ]age | age | im[ ]alter[ ]von | âgée?s?[ ]de ) [ ] (\d{1,3}) (?![\d.,%]*\d)
                (?: [ ](?:jahren|ans) )? (?![ ](?:and|or)[ ](?:over|above|older|under)|[ ]?\+)
            |   turn(?:ed|ing|s) [ ] (\d{1,3}) (?= [.!,;)]?(?:\s|$) ) (?! [ ](?:degrees|percent|times|pages) )
            |   [(] (?: f(?:emale)? | m(?:ale)? ) [,/ ]{1,2} ([1-9]\d?) (?= [)] )
            |   (?: age | alter | âge | edad | età ) (?: [ ]?[:=\t] [ \t]{0,3} | [ ]is[ ] ) (\d{1,3}) (?![\d.,%]*\d)
            ) (?![\p{L}\p{N}_])
            |   (?<=\p{L}) (?: ,[ ] ([1-9]\d) (?= ,[ ](?-i:\p{Ll}) ) | [ ] [(] ([1-9]\d) (?= [)] ) )
            )
            """#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        guard let number = (1...7).lazy.compactMap({ candidate.match[$0] }).first, let age = candidate[number].number,
            (0...125).contains(age)
        else { return nil }
        if candidate.match[6] ?? candidate.match[7] != nil {
            guard NameLexicon.isPerson(candidate.words(before: candidate.range.lowerBound, 2)) else { return nil }
            return Verdict(.age, at: number, confidence: 0.6, reason: "a number of years behind a person")
        }
        return Verdict(.age, at: candidate.range, confidence: 0.85, reason: "a number of years with a word for age")
    }
}

extension Candidate {
    /// The last words before the offset, parted by blanks.
    fileprivate func words(before offset: Int, _ count: Int) -> [Substring] {
        self[boundary(atOrAfter: offset - 48)..<offset].split(separator: " ").suffix(count)
    }
}
