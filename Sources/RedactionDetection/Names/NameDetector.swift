package import RedactionModel
internal import RedactionNames

/// Names of persons, organisations and locations: what the tagger and the rules around it find.
package struct NameDetector: Detector, LineBoundDetector {
    package let name = "names"
    package let kinds: [Kind] = [.person, .organization, .location]
    package let examples = ["Dear Ms Smith,", "Jane Smith lives in Lisbon.", "Northwind Trading Ltd"]

    private let tagger = NameTagger()

    package init() {}

    package func matches(in text: String) -> [Match] {
        let bytes = Array(text.utf8)
        var tokenizer = Tokenizer(bytes)
        var label: NameLabelWords.Label?
        var matches: [Match] = []
        while let tokens = tokenizer.nextSegment() {
            let segment = NameSegment(tagger.segment(tokens), bytes: bytes, label: label)
            for name in names(in: segment) {
                matches.append(
                    Match(
                        name.kind, at: text.indices(of: name.range), confidence: name.confidence, reason: name.reason))
            }
            label = segment.labelOfNext
        }
        return matches
    }

    private func names(in segment: NameSegment) -> [FoundName] {
        let tagged = segment.isForeign ? [] : tagger.names(in: segment.segment).compactMap { FoundName($0, in: segment) }
        return tagged + NameRules.names(in: segment)
    }
}

/// A name that was found, and why.
struct FoundName: Hashable {
    let kind: Kind
    /// UTF-8 offsets in the text.
    let range: Range<Int>
    let confidence: Double
    let reason: String
}

extension FoundName {
    /// What the tagger found, without the signs and numbers at its ends; nil if nothing is left, or too little.
    init?(_ name: TaggedName, in segment: NameSegment) {
        let tokens = segment.tokens[segment.tokenRange(of: name.range)]
        guard let first = tokens.firstIndex(where: \.isWord), let last = tokens.lastIndex(where: \.isWord) else {
            return nil
        }
        let words = tokens[first...last]
        // A word that is written small in a text with capitals is a name less often than the tagger thinks.
        guard words.contains(where: { $0.letterCount > 1 }) else { return nil }
        let kind = Kind(name.kind)
        guard Double(name.confidence) >= FoundName.threshold(kind) else { return nil }
        self.init(
            kind: kind, range: words[first].range.lowerBound..<words[last].range.upperBound,
            confidence: 0.9 * Double(name.confidence), reason: "reads like the name of \(FoundName.article(kind))")
    }

    private static func threshold(_ kind: Kind) -> Double { kind == .organization ? 0.6 : 0.5 }

    private static func article(_ kind: Kind) -> String { kind == .organization ? "an organization" : "a \(kind)" }
}

extension Kind {
    init(_ kind: NameKind) {
        self =
            switch kind {
            case .person: .person
            case .organization: .organization
            case .location: .location
            }
    }
}
