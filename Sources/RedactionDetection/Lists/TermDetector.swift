package import RedactionModel

/// Finds the words and phrases of the user's list, without case and at word boundaries.
///
/// A term with hyphens or spaces is also found with the other of the two, and written as one word. A company's term is
/// found in all its variants (`TermSpelling.variants`).
package struct TermDetector: OwnDetector {
    package let name = "terms"
    package let kinds: [Kind] = [.term]
    private let spellings: Spellings
    private let companySpellings: Spellings

    /// Spellings, and where they stand in a text.
    private struct Spellings {
        private let all: [TermSpelling]
        private let table: PhraseTable
        private let areLoose: Bool

        init(_ all: [TermSpelling], areLoose: Bool) {
            self.all = all
            self.areLoose = areLoose
            table = PhraseTable(all.lazy.map(\.text))
        }

        func matches(in text: SearchedText) -> [Match] {
            guard !table.isEmpty else { return [] }
            let folded = areLoose ? .other(FoldedText(text.text, loosely: true)) : text.folded
            return table.matches(in: folded).compactMap { range, index in
                let place = text.indices(of: range)
                guard all[index].accepts(text.text[place]) else { return nil }
                return Match(.term, at: place, confidence: all[index].confidence, reason: all[index].reason)
            }
        }
    }

    /// - Parameters:
    ///   - terms: found as they are.
    ///   - companyTerms: found in all their variants.
    package init(terms: some Sequence<String>, companyTerms: some Sequence<String> = EmptyCollection()) {
        spellings = Spellings(terms.flatMap(TermSpelling.exact), areLoose: false)
        companySpellings = Spellings(companyTerms.flatMap(TermSpelling.variants), areLoose: true)
    }

    package func matches(in text: SearchedText) -> [Match] {
        spellings.matches(in: text) + companySpellings.matches(in: text)
    }
}
