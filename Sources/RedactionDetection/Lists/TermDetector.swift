package import RedactionModel

/// Finds the words and phrases of the user's list, without case and at word boundaries.
///
/// A term with hyphens or spaces is also found with the other of the two, and written as one word.
package struct TermDetector: Detector {
    package let name = "terms"
    package let kinds: [Kind] = [.term]
    private let table: PhraseTable

    package init(terms: some Sequence<String>) {
        table = PhraseTable(terms.flatMap(TermDetector.spellings))
    }

    package func matches(in text: String) -> [Match] {
        table.matches(in: FoldedText(text)).map { range, _ in
            Match(.term, at: text.indices(of: range), reason: "on the list of terms")
        }
    }

    private static func spellings(of term: String) -> [String] {
        let folded = FoldedText(term).scalars.trimmed
        let isJoint = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "-" }
        let words = folded.split(whereSeparator: isJoint).map { String(String.UnicodeScalarView($0)) }
        // "A - B" and "--force" are not words joined by one hyphen or space each.
        guard words.count > 1, folded.filter(isJoint).count == words.count - 1 else { return [term] }
        return [term] + [" ", "-", ""].map { words.joined(separator: $0) }
    }
}
