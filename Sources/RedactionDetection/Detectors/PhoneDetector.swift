package import RedactionModel

/// Telephone and fax numbers, international and as they are written at home.
package struct PhoneDetector: PatternBasedDetector {
    package let name = "phone"
    package let kinds: [Kind] = [.phone]
    package let examples = ["+1 242 555 0142", "(212) 555-0187", "020 7946 0958", "00 49 30 901820", "tel. 555-0199"]

    // Groups: what begins it, the digits and what joins them, the extension.
    static let anchors: Anchors? = Anchors(.digit, after: ByteSet("+( "), reach: 2)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi)
            (?<![\p{L}\p{N}_/+(-]) (?<! \d[.,:] ) (?<! [$€£¥#][ ] ) (?<! [$€£¥] )
            ( (?: \+[ ]? | \(\+? | \( )? )
            ( \d (?: (?: [ ]?\(0\)[ ]? | \. | [ ]?[-/][ ]?\(? | [ ]{1,2}\(? | \)[ ./-]?[ ]? )? \d ){4,17} )
            (?! [,:]\d | [%€£$°] | [ ]?(?:%|€|£|°|km|kg|cm|mm|m²|eur|usd|gbp)\b )
            ( (?: [ ]?[,;]?[ ]? (?: x | ext\.? | extension | [#] | app\.? | durchwahl | dw\.? | poste ) [ ]?[:.]?[ ]? \d{1,6} )? )
            (?! \d | [-]\d )
            """#)
    private static let context = ContextWords(
        "phone", "phones", "telephone", "tel", "telefon", "téléphone", "telefono", "teléfono", "tél", "telefone",
        "mobile",
        "mob", "cell", "cellphone", "cellular", "handy", "mobil", "portable", "móvil", "cellulare", "fax", "telefax",
        "call", "called", "calling", "ring", "dial", "text", "sms", "whatsapp", "signal", "hotline", "contact", "reach",
        "reached", "answering", "landline", "switchboard", "pager", "voicemail", "office", "direct", "ph", "number is",
        "emergency", "satellite", "bridge")
    /// Words before numbers of another sort.
    private static let otherwise = ContextWords(
        "isbn", "issn", "doi", "order", "invoice", "account", "iban", "version", "serial", "case", "no", "nos",
        "article",
        "section", "application", "ref", "reference", "ticket", "id", "policy", "vat", "passport", "pages", "pp",
        "page",
        "card", "mmsi", "imo", "zip", "postcode", "ssn",
        "eur", "usd", "gbp", "chf", "trl", "try", "jpy", "inr", "cad", "aud", "cny", "rub", "pln", "sek", "nok", "dkk")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        guard let body = candidate.match[2], let opening = candidate.match[1] else { return nil }
        for range in [body] + candidate.shorterRanges(in: body) {
            let isFirst = range.lowerBound == body.lowerBound
            let number = WrittenNumber(
                candidate.bytes, at: range, opening: isFirst ? opening : range.lowerBound..<range.lowerBound)
            guard number.isPlausible, let shape = number.shape else { continue }
            let lower = isFirst ? candidate.range.lowerBound : range.lowerBound
            let upper = range.upperBound == body.upperBound ? candidate.range.upperBound : range.upperBound
            return verdict(on: shape, at: lower..<upper, of: candidate)
        }
        let number = WrittenNumber(candidate.bytes, at: body, opening: opening)
        guard number.isPlausible, number.digitCount <= 15, !number.isDate else { return nil }
        return PhoneDetector.context.word(near: candidate.range, in: candidate).map {
            Verdict(.phone, at: candidate.range, confidence: 0.7, reason: "near \"\($0)\"")
        }
    }

    private func verdict(on shape: WrittenNumber.Shape, at range: Range<Int>, of candidate: Candidate) -> Verdict? {
        if let word = PhoneDetector.context.word(near: range, in: candidate) {
            return Verdict(.phone, at: range, confidence: 0.98, reason: "near \"\(word)\"")
        }
        let isOther = PhoneDetector.otherwise.word(before: range.lowerBound, in: candidate) != nil
        guard shape == .international || !isOther else { return nil }
        return Verdict(.phone, at: range, confidence: shape.confidence, reason: shape.rawValue)
    }
}

extension Candidate {
    /// The parts of `body` without one group of digits before it or up to two behind it, where blanks set those
    /// apart: a count may stand before a number, or a page after it. The longest first.
    fileprivate func shorterRanges(in body: Range<Int>) -> [Range<Int>] {
        let groups = digitGroups.filter { body.contains($0.lowerBound) && $0.upperBound <= body.upperBound }
        guard groups.count > 2 else { return [] }
        var starts = [body.lowerBound]
        let second = groups[1].lowerBound
        if byte(at: second - 1) == UInt8(ascii: " ") { starts.append(second) }
        if byte(at: second - 1) == UInt8(ascii: "("), byte(at: second - 2) == UInt8(ascii: " ") {
            starts.append(second - 1)
        }
        var ends = [body.upperBound]
        for (group, next) in zip(groups, groups.dropFirst()).suffix(2) where byte(at: next.lowerBound - 1) == 0x20 {
            ends.append(group.upperBound)
        }
        var ranges: [Range<Int>] = []
        for start in starts {
            for end in ends where start < end && end - start < body.count { ranges.append(start..<end) }
        }
        return ranges.sorted { $0.count > $1.count }
    }
}
