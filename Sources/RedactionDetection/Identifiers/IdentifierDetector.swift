package import RedactionModel

/// Finds the numbers that offices and companies give out, as they are declared.
///
/// One pass over the text finds the places where digits stand; there the groups of letters and digits are compared with
/// the forms of all identifiers at once.
package struct IdentifierDetector: OwnDetector {
    package let name = "identifier"
    package let kinds: [Kind]
    package let examples: [String]
    package let signs: ByteSorts? = .digit
    private let index: IdentifierIndex

    private static let standard = IdentifierIndex(Identifier.all)

    package init() { self.init(IdentifierDetector.standard) }

    package init(_ identifiers: [Identifier]) { self.init(IdentifierIndex(identifiers)) }

    private init(_ index: IdentifierIndex) {
        self.index = index
        kinds = Set(index.identifiers.map(\.kind)).sorted()
        examples = index.identifiers.compactMap(\.exampleWithWord)
    }

    package func matches(in text: SearchedText) throws -> [Match] {
        let bytes = text.bytes
        var matches: [Match] = []
        var offset = 0
        while let digit = text.index.first(.digit, in: bytes, from: offset) {
            let chain = NumberChain(around: digit, in: bytes, from: offset)
            matches += IdentifierScan(chain: chain, bytes: bytes, text: text, index: index).matches()
            offset = max(chain.end, offset + 1)
            try Task.checkCancellation()
        }
        return matches
    }
}

extension Identifier {
    /// An example with a word before it that tells it.
    var exampleWithWord: String? {
        guard let example = examples.first else { return nil }
        return words.first.map { "\($0) \(example)" } ?? example
    }
}
