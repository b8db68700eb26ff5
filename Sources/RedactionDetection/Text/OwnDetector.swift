package import RedactionModel

/// A detector of the package's own, which shares with the others what is known of a text's bytes.
package protocol OwnDetector: Detector {
    /// Sorts of bytes of which every text has one that the detector finds something in; nil if it may be any text.
    var signs: ByteSorts? { get }

    /// Whether the text has what must be in it for the detector to find anything.
    func mayFind(in text: SearchedText) -> Bool

    /// No match is surer: where more is wanted, the detector need not run.
    var highestConfidence: Double { get }

    func matches(in text: SearchedText) throws -> [Match]

    /// What is found when nothing of the text is passed over: the same, for tests to see that it is.
    func exhaustiveMatches(in text: SearchedText) throws -> [Match]
}

extension OwnDetector {
    package var signs: ByteSorts? { nil }

    package var highestConfidence: Double { 1 }

    package func mayFind(in text: SearchedText) -> Bool {
        signs.map { !text.index.all.isDisjoint(with: $0) } ?? true
    }

    package func exhaustiveMatches(in text: SearchedText) throws -> [Match] { try matches(in: text) }

    package func matches(in text: String) async throws -> [Match] { try matches(in: SearchedText(text)) }
}
