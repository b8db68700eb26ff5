package import RedactionModel

/// Numbers that only the words before them tell: passports, bank accounts, driving licences.
package struct LabelledNumberDetector: PatternBasedDetector {
    package let name = "labelled-number"
    package let kinds: [Kind] = [.passport, .bankAccount, .drivingLicense]
    package let examples = [
        "Passport No. X1234567", "account number: 0012345678", "sort code 20-00-00", "driver's license D123-4567-8901",
        "BIC MARKDEFFXXX",
    ]

    // Groups: passport, its number | account, its number | licence, its number | BIC
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi) (?<![\p{L}\p{N}_\[-])
            (?: (pass(?:port|eport)s?|reisepass(?:nummer)?|pasaporte|passaporto|pass-?nr\.?) \#(link) ([A-Z0-9](?:[ -]?[A-Z0-9]){5,11})
            |   (accounts?|acct\.?|a/c|konto(?:nummer|-?nr\.?)?|kontonummer|cuenta|sort[ ]code|bankleitzahl|blz|routing|aba(?:[ ]routing)?|bsb) \#(link)
                ([A-Z]{0,3}\d(?:[ /-]?\d){4,16})
            |   ((?:driver|driving)(?:'?s'?)?[ ]licen[cs]es?|führerschein(?:nummer|-?nr\.?)?|permis[ ]de[ ]conduire|dl(?=[ ]?(?:no|nr|number|[#:]))) \#(link)
                ([A-Z0-9](?:[ -]?[A-Z0-9]){5,17})
            |   (?: bic(?:[ /-]?swift)?(?:[ ]code)? | swift[ /-]?(?:bic|code) | swift(?=[ ]?[:=\t]) ) (?:[ ]is)? [ \t]?[:=]?[ \t]{0,3} ((?-i:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))
            ) (?![\p{L}\p{N}_])
            """#)

    /// What may stand between a label and its number: `no.`, `number is`, a colon, a table's column.
    private static let link =
        #"(?:[ ]?(?:nos?|nr|num|number|nummer|numéro|n°|id|details)\b\.?)?(?:[ ]?[(][^()\n]{1,24}[)])?(?:[ ](?:is|was|ending|ending[ ]in))?[ \t]?[:#=.-]?[ \t]{0,4}"#

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        if let bic = candidate.match[7] {
            return Verdict(.bankAccount, at: bic, confidence: 0.95, reason: "after BIC or SWIFT")
        }
        for (label, number, kind) in [(1, 2, Kind.passport), (3, 4, .bankAccount), (5, 6, .drivingLicense)] {
            guard let range = candidate.match[number], let label = candidate.group(label),
                let whole = candidate.words(withDigitsIn: range)
            else { continue }
            return Verdict(kind, at: whole, confidence: 0.85, reason: "after \"\(label)\"")
        }
        return nil
    }
}

extension Candidate {
    /// The first words of `range` up to the last of those that have digits: "X 123 456 issued" without "issued".
    ///
    /// Nil if there are fewer than four digits in them.
    fileprivate func words(withDigitsIn range: Range<Int>) -> Range<Int>? {
        var end: Int?
        var offset = range.lowerBound
        var digits = 0
        for word in self[range].split(separator: " ", omittingEmptySubsequences: false) {
            let count = word.utf8.filter(\.isASCIIDigit).count
            if count == 0, word.utf8.count > 2 { break }
            offset += word.utf8.count
            digits += count
            if count > 0 { end = offset }
            offset += 1
        }
        guard let end, digits >= 4 else { return nil }
        return range.lowerBound..<end
    }
}
