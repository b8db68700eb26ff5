package import RedactionModel
package import RedactionNames

/// Names of persons, organisations and locations: what the tagger and the rules around it find.
package struct NameDetector: OwnDetector, GuessingDetector, LineBoundDetector {
    package let name = "names"
    package let kinds: [Kind] = [.person, .organization, .location]
    package let examples = ["Dr Jane Smith", "Name: Jane Smith", "Northwind Trading Ltd"]

    package let leastConfidenceInCopies = 0.8

    private let tagger: NameTagger

    package init() { self.init(tagger: NameTagger()) }

    /// With another model than the one that is built in, to judge it.
    package init(tagger: NameTagger) { self.tagger = tagger }

    package func counts(_ match: Match, in role: TextRegion.Role, of text: String) -> Bool {
        switch role {
        case .prose: true
        case .attribute: match.confidence >= 0.85 && text[match.range].contains(where: \.isWhitespace)
        case .metadata: match.confidence >= 0.75
        }
    }

    package func matches(in text: SearchedText) -> [Match] {
        let bytes = text.bytes
        var tokenizer = Tokenizer(bytes)
        var label: NameLabelWords.Label?
        var matches: [Match] = []
        var block = AddressBlock()
        while let tokens = tokenizer.nextSegment() {
            let segment = NameSegment(tagger.segment(tokens), bytes: bytes, label: label)
            let found = names(in: segment, guessing: !text.isLabelled)
            for name in found + block.company(above: segment, naming: found) {
                matches.append(
                    Match(
                        name.kind, at: text.indices(of: name.range), confidence: name.confidence, reason: name.reason))
            }
            label = segment.labelOfNext
        }
        return matches
    }

    private func names(in segment: NameSegment, guessing: Bool) -> [FoundName] {
        let tagged =
            segment.isForeign || !guessing
            ? [] : tagger.names(in: segment.segment).compactMap { FoundName($0, in: segment) }
        return (tagged + NameRules.names(in: segment)).filter {
            !segment.isInAddress($0.range) && !segment.isInLabel($0.range)
        }.outermost
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
    /// What the tagger found, without the signs and numbers at its ends and with the title before it; nil if nothing
    /// telling is left.
    init?(_ name: TaggedName, in segment: NameSegment) {
        let kind = Kind(name.kind)
        let tokens = segment.tokenRange(of: name.range)
        guard kind != .organization || name.confidence >= 0.6,
            var first = tokens.first(where: {
                segment.tokens[$0].isWord && !segment.isHeadingNumber($0)
                    && !(kind == .organization && segment.isWord($0, in: FoundName.articles))
            }),
            var last = tokens.last(where: { segment.tokens[$0].isWord })
        else { return nil }
        guard first <= last, segment.tokens[first...last].contains(where: { FoundName.isTelling($0, kind) }) else {
            return nil
        }
        guard segment.tokens[first...last].contains(where: \.isCapitalized) || segment.isTrusted(first...last, name)
        else { return nil }
        if first == last, segment.isHeading(first, of: name) || segment.isLabel(first, name) { return nil }
        if kind == .person {
            guard first < last || segment.isLikely(first, name) else { return nil }
            (first, last) = segment.wholePerson(first...last)
            first = segment.startWithTitle(of: first)
            last = segment.endWithDegree(of: last)
        } else if kind == .organization, segment.isWord(last, in: NameWords.titles) {
            // The title belongs to the person behind it.
            last -= 1
            guard first <= last, segment.tokens[last].isWord else { return nil }
        }
        self.init(
            kind: kind, range: segment.tokens[first].range.lowerBound..<segment.tokens[last].range.upperBound,
            // From 0.5, which the profile `standard` takes, to 0.9: what only reads so is never quite sure.
            confidence: max(0.5, (10 + 80 * Double(name.confidence)).rounded() / 100),
            reason: "reads like the name of \(FoundName.article(kind))")
    }

    private static let articles = WordSet("the a an our your their its")
    /// Bodies that every text of the law or of an office speaks of.
    private static let generic = WordSet(
        """
        government convention chamber registry constitution protocol section article chapter board
        """)

    /// Whether a word can be what makes a name: no initial, no `US`, and of organisations more than `Court` or
    /// `Committee`.
    private static func isTelling(_ token: Token, _ kind: Kind) -> Bool {
        guard token.isWord, token.letterCount > (kind == .person ? 1 : 2), !NameWords.labels.contains(token.word) else {
            return false
        }
        guard kind == .organization else { return true }
        return !token.entry.isOrganizationWord && !token.entry.isCommonWord && !generic.contains(token.word)
    }

    private static func article(_ kind: Kind) -> String { kind == .organization ? "an organization" : "a \(kind)" }
}

extension [FoundName] {
    /// Without those that lie within another of their kind.
    fileprivate var outermost: [FoundName] {
        var outermost: [FoundName] = []
        let sorted = sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        var furthestEnds: [Kind: Int] = [:]
        for name in sorted where name.range.upperBound > furthestEnds[name.kind, default: 0] {
            furthestEnds[name.kind] = name.range.upperBound
            outermost.append(name)
        }
        return outermost
    }
}

extension Kind {
    fileprivate init(_ kind: NameKind) {
        self =
            switch kind {
            case .person: .person
            case .organization: .organization
            case .location: .location
            }
    }
}
