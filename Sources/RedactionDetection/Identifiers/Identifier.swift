package import RedactionModel

/// A sort of number that an office or a company gives out, declared as data: how it is written, how it is checked,
/// and which words stand beside it.
///
/// The examples and counter-examples run as tests.
package struct Identifier: Sendable {
    /// What has to speak for a number that the check does not contradict.
    package enum Evidence: Sendable {
        /// Nothing else: hardly anything looks like it by chance.
        case none
        /// It is written with the very separators of its form.
        case separators
        /// A word near it says what it is.
        case word
    }

    /// As it stands in a finding's reason: `UK National Insurance number`.
    package let name: String
    package let kind: Kind
    let forms: [WrittenForm]
    let check: NumberCheck
    package let evidence: Evidence
    package let words: [String]
    /// Numbers of this sort, as they are written.
    package let examples: [String]
    /// Texts in which there is none.
    package let counterExamples: [String]

    /// - Parameter forms: As `WrittenForm` reads them.
    init(
        _ name: String, _ kind: Kind, _ forms: String..., check: NumberCheck = .none, evidence: Evidence = .word,
        words: [String], examples: [String], counterExamples: [String]
    ) {
        self.init(
            name, kind, forms: forms, check: check, evidence: evidence, words: words, examples: examples,
            counterExamples: counterExamples)
    }

    init(
        _ name: String, _ kind: Kind, forms: [String], check: NumberCheck, evidence: Evidence, words: [String],
        examples: [String], counterExamples: [String]
    ) {
        self.name = name
        self.kind = kind
        self.forms = forms.map(WrittenForm.init)
        self.check = check
        self.evidence = evidence
        self.words = words
        self.examples = examples
        self.counterExamples = counterExamples
    }

    /// How sure a finding is, or nil if there is too little to say that it is one.
    func confidence(_ soundness: Soundness, hasSeparators: Bool, hasWord: Bool) -> Double? {
        let isEnough = hasWord || evidence == .none || evidence == .separators && hasSeparators
        switch soundness {
        case .proved: return isEnough ? 1 : nil
        case .possible: return isEnough ? hasWord ? 0.95 : 0.8 : nil
        case .wrong: return hasWord ? 0.6 : nil
        }
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String { name }
}
