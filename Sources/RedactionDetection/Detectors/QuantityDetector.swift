package import RedactionModel

/// Numbers with a unit: spans of time (`two years and three months`, `a six-month lease`), measures (`300 square metres`)
/// and counts of people and things (`twelve passengers`).
///
/// Every letter holds such, and only together with more do they tell who somebody is: their confidence is one for the
/// profile `strict`.
package struct QuantityDetector: PatternBasedDetector {
    package let name = "quantity"
    package let kinds: [Kind] = [.quantity]
    package let examples = ["two years and three months", "a six-month lease", "300 square metres", "12 passengers"]

    package let highestConfidence = 0.4

    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi) (?<![\p{L}\p{N}_.,:/#$€£-])
            \#(number) [ -] \#(unit) (?: (?: ,?[ ]and[ ] | ,?[ ] ) \#(number) [ -] \#(unit) )*
            (?![\p{L}\p{N}_])
            """#)

    private static let number =
        #"(?: \d{1,3} (?:[,. ]\d{3}){1,4} (?![.,]?\d) | \d{1,9} (?:[.,]\d{1,3})? (?![.,]?\d) | \#(words) (?:[ -]\#(words)){0,4} )"#
    private static let words =
        "(?: one|two|three|four(?:teen)?|five|six(?:teen)?|seven(?:teen)?|eight(?:een)?|nine(?:teen)?|ten|eleven|twelve"
        + "|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and[ ]a[ ]half ) \\b"
    private static let unit =
        #"(?: (?:calendar|working|business|consecutive|other|square|cubic)[ -] )? (?: \#(time) | \#(measure) | \#(countable) )"#
    private static let time = "(?: year|month|week|fortnight|day|night|hour|minute ) s?"
    private static let measure =
        "(?: (?:kilo|centi|milli)?(?:metre|meter|gram) | mile | hectare | acre | litre | liter | tonne | ton | pound | feet"
        + "| inche | sq(?:uare)?[ ](?:m|ft|km) | k[mg] | [cm]m | ha ) s? [²³]?"
    private static let countable =
        "(?: person | people | passenger | employee | patient | defendant | witnesse | victim | child(?:ren)? | son | daughter"
        + "| brother | sister | sibling | hearing | occasion | visit | package | parcel | envelope | bottle | tablet | pill"
        + "| vehicle | share | plot | apartment | room | page ) s?"

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        Verdict(.quantity, at: candidate.range, confidence: highestConfidence, reason: "a number with a unit")
    }
}
