/// A name in a text.
package struct TaggedName: Sendable, Hashable {
    package let kind: NameKind
    /// UTF-8 offsets.
    package let range: Range<Int>
    /// How likely its least likely word is part of a name, from 0 to 1.
    package let confidence: Float
}

/// Finds names with the model: every word whose chance to be part of one reaches the threshold.
package struct NameTagger: Sendable {
    private let model: NameModel
    private let threshold: Float

    package init(model: NameModel = .builtIn, threshold: Float = 0.5) {
        self.model = model
        self.threshold = threshold
    }

    /// The names in a text that is UTF-8, in order.
    package func names(in bytes: [UInt8]) -> [TaggedName] {
        var tokenizer = Tokenizer(bytes)
        var names: [TaggedName] = []
        while let tokens = tokenizer.nextSegment() { names += self.names(in: segment(tokens)) }
        return names
    }

    /// A segment with what the model's lists know of its words.
    package func segment(_ tokens: [Token]) -> Segment {
        Segment(tokens, gazetteer: model.gazetteer, classes: model.classes)
    }

    package func names(in segment: Segment) -> [TaggedName] {
        let chances = model.inference.chances(of: model.scores(of: segment)).labels.map(TokenChances.init)
        let isName = chances.indices.map { chances[$0].name >= threshold(for: segment.tokens[$0], chances[$0].kind) }
        var names: [TaggedName] = []
        var start = 0
        while start < chances.count {
            guard isName[start] else {
                start += 1
                continue
            }
            var end = start + 1
            while end < chances.count, isName[end], chances[end].goesOn(from: chances[start]) { end += 1 }
            names += name(segment.tokens[start..<end], chances[start..<end])
            start = end
        }
        return names
    }

    /// A first name of the lists that is no other word needs less to speak for it.
    private func threshold(for token: Token, _ kind: NameKind) -> Float {
        kind == .person && token.isCapitalized && token.entry.isFirstNameOnly ? threshold / 2 : threshold
    }

    private func name(_ tokens: ArraySlice<Token>, _ chances: ArraySlice<TokenChances>) -> [TaggedName] {
        // A sign at the start is none of it: the bracket, the dash, the quotation mark.
        guard let first = tokens.first(where: { $0.shape != .sign }), tokens.contains(where: \.isWord),
            let last = tokens.last
        else { return [] }
        return [
            TaggedName(
                kind: chances[chances.startIndex].kind, range: first.range.lowerBound..<last.range.upperBound,
                confidence: chances.lazy.map(\.name).min() ?? 0)
        ]
    }
}

/// The chances of one token to be part of a name.
private struct TokenChances {
    let name: Float
    /// The likeliest kind of name.
    let kind: NameKind
    private let begin: Float

    init(_ labels: LabelVector) {
        let kinds = SIMD4(labels[1] + labels[2], labels[3] + labels[4], labels[5] + labels[6], 0)
        name = kinds.sum()
        kind = NameKind.allCases.max { kinds[$0.rawValue] < kinds[$1.rawValue] } ?? .person
        begin = labels[1] + labels[3] + labels[5]
    }

    /// Whether it belongs to the name that begins at `first`.
    func goesOn(from first: TokenChances) -> Bool { kind == first.kind && begin <= 0.5 * name }
}
