internal import RedactionModel

/// Finds again, everywhere in the file set, the parts and short forms of the names that were found somewhere in it:
/// of `Jane Smith`, `Smith`, `J. Smith`, `JANE` and `jsmith`; of `Northwind Trading Ltd`, `Northwind Trading`.
struct NamePropagation {
    /// A name that is less certain than this does not lend its parts.
    private static let leastConfidence = 0.6

    private static let kinds: [Kind] = [.person, .organization, .location]
    private let forms: [NameForm]
    private let table: PhraseTable

    init(of findings: some Sequence<Finding>) {
        var best: [String: NameForm] = [:]
        for finding in NamePropagation.surest(of: findings) {
            for form in NameForm.forms(of: finding) {
                let key = form.text.lowercased()
                if let other = best[key], !form.goesBefore(other) { continue }
                best[key] = form
            }
        }
        forms = best.sorted { $0.key < $1.key }.map(\.value)
        table = PhraseTable(forms.map(\.text))
    }

    var isEmpty: Bool { table.isEmpty }

    private struct Name: Hashable {
        let kind: Kind
        let value: String
    }

    /// Of the findings of one name as one kind, the surest.
    private static func surest(of findings: some Sequence<Finding>) -> some Collection<Finding> {
        var surest: [Name: Finding] = [:]
        for finding in findings where finding.confidence >= leastConfidence && kinds.contains(finding.kind) {
            let name = Name(kind: finding.kind, value: finding.value)
            if let other = surest[name], other.confidence >= finding.confidence { continue }
            surest[name] = finding
        }
        return surest.values
    }

    func matches(in text: SearchedText, _ folded: Folded) -> [Match] {
        let text = text.text
        let matches = table.matches(in: folded).compactMap { range, index -> Match? in
            let form = forms[index]
            let place = text.indices(of: range)
            guard form.stands(at: place, in: text) else { return nil }
            let whole = form.kind == .person ? text.startOfName(before: place.lowerBound)..<place.upperBound : place
            return Match(form.kind, at: whole, confidence: form.confidence, reason: "part of a name found elsewhere")
        }
        return matches.outermost
    }
}

extension [Match] {
    /// Without those that lie within another: `Jana` in `jana.whitfield`.
    fileprivate var outermost: [Match] {
        var end: String.Index?
        return sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
            .filter { match in
                if let end, match.range.upperBound <= end { return false }
                end = match.range.upperBound
                return true
            }
    }
}

/// A shorter way to write a name.
private struct NameForm {
    let text: String
    let kind: Kind
    let confidence: Double
    /// How the form must be written to count.
    let spelling: Spelling

    enum Spelling: Int {
        case any, capitalized, capitalizedInsideSentence
    }

    /// Whether this one is to be told of a form that two names share; the stricter spelling counts.
    func goesBefore(_ other: NameForm) -> Bool {
        if spelling != other.spelling { return spelling.rawValue > other.spelling.rawValue }
        return (confidence, other.kind) > (other.confidence, kind)
    }

    static func forms(of finding: Finding) -> [NameForm] {
        switch finding.kind {
        case .person: personForms(of: finding)
        case .organization: organizationForms(of: finding)
        case .location where !finding.isDistinctive: [form(finding.value, of: finding)]
        default: []
        }
    }

    private static func personForms(of finding: Finding) -> [NameForm] {
        let parts = NameLexicon.telling(partsOf: finding.value)
        let words = parts.map { form($0, of: finding) }
        guard parts.count > 1, let first = parts.first?.lowercased(), let last = parts.last?.lowercased() else {
            return words
        }
        let accounts = [
            "\(first.prefix(1))\(last)", "\(first).\(last)", "\(first)_\(last)", "\(first)\(last)", "\(last).\(first)",
        ]
        return words
            + accounts.filter { $0.count >= 5 }.map {
                NameForm(text: $0, kind: .person, confidence: finding.confidence, spelling: .any)
            }
    }

    private static func organizationForms(of finding: Finding) -> [NameForm] {
        if let stem = LegalForm.stem(of: finding.value) { return [form(stem, of: finding)] }
        return finding.isDistinctive || finding.value.count <= 2 ? [] : [form(finding.value, of: finding)]
    }

    private static func form(_ text: String, of finding: Finding) -> NameForm {
        let isPhrase = text.unicodeScalars.contains(where: \.isWhiteSpace)
        let isCommon = NameLexicon.isAmbiguous(text)
        return NameForm(
            text: text, kind: finding.kind, confidence: finding.confidence,
            spelling: isPhrase ? .any : isCommon ? .capitalizedInsideSentence : .capitalized)
    }

    /// Whether what stands at `place` is written as the form has to be.
    func stands(at place: Range<String.Index>, in text: String) -> Bool {
        switch spelling {
        case .any: true
        case .capitalized: text.beginsCapitalized(at: place)
        case .capitalizedInsideSentence:
            text.beginsCapitalized(at: place)
                && (!text.startsSentence(at: place.lowerBound)
                    || text.startOfName(before: place.lowerBound) < place.lowerBound)
        }
    }
}

extension String {
    fileprivate func beginsCapitalized(at place: Range<Index>) -> Bool {
        unicodeScalars[place].first?.properties.isUppercase ?? false
    }

    fileprivate func startsSentence(at place: Index) -> Bool {
        let before = self[..<place].unicodeScalars.reversed().first { $0 != " " && $0 != "\"" && $0 != "(" }
        return before.map { ".!?:\n\r\t".unicodeScalars.contains($0) } ?? true
    }

    /// Where a name begins whose last word stands at `place`: at the initials and the title before it.
    fileprivate func startOfName(before place: Index) -> Index {
        var start = place
        while let word = word(before: start) {
            let letters = word.filter(\.isLetter)
            let isInitials =
                word.hasSuffix(".") && !letters.isEmpty && letters.count * 2 == word.count
                && letters.allSatisfy(\.isUppercase)
            guard isInitials || word.first?.isUppercase == true && NameLexicon.isTitle(word) else { break }
            start = word.startIndex
        }
        return start
    }

    /// The word before `place`, if one blank parts them and it is short enough to be a title.
    private func word(before place: Index) -> Substring? {
        guard place > startIndex, utf8[utf8.index(before: place)] == UInt8(ascii: " ") else { return nil }
        let end = utf8.index(before: place)
        var start = end
        var length = 0
        while start > startIndex, length < 12 {
            let before = utf8.index(before: start)
            guard utf8[before] > 0x20 else { break }
            start = before
            length += 1
        }
        guard length > 0, length < 12 else { return nil }
        return self[start..<end]
    }
}
