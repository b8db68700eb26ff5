/// The tokens of a segment, with what only the whole of them tells.
package struct Segment: Sendable {
    /// How the words of a segment are written on the whole.
    enum Style: UInt8, Sendable {
        case mixed, upper, lower, title
    }

    package let tokens: [Token]
    let style: Style
    /// For each token, the first and the last of the capitalised words it stands among.
    let runs: [Range<Int>]

    package init(_ tokens: [Token], gazetteer: Gazetteer, classes: WordClasses) {
        var tokens = tokens
        Segment.look(up: &tokens, in: gazetteer)
        Segment.look(up: &tokens, in: classes)
        Segment.markSentences(in: &tokens)
        self.tokens = tokens
        style = Segment.style(of: tokens)
        runs = Segment.runs(of: tokens)
    }

    private static func look(up tokens: inout [Token], in gazetteer: Gazetteer) {
        for index in tokens.indices where tokens[index].isWord {
            tokens[index].entry.bits |= gazetteer[word: tokens[index].word].bits
            guard index > 0, tokens[index - 1].isWord else { continue }
            let pair = gazetteer[word: Gazetteer.key(tokens[index - 1].word, tokens[index].word)]
            tokens[index - 1].entry.bits |= pair.bits
            tokens[index].entry.bits |= pair.bits
        }
    }

    private static func look(up tokens: inout [Token], in classes: WordClasses) {
        for index in tokens.indices where tokens[index].isWord {
            let small = classes[tokens[index].word, capitalized: false]
            let capitalized = tokens[index].isCapitalized ? classes[tokens[index].word, capitalized: true] : 0
            tokens[index].smallClass = small
            tokens[index].wordClass = capitalized == 0 ? small : capitalized
        }
    }

    private static let sentenceEnds = Set(".!?:\"".utf8.map(Token.hash(ofSign:)))

    private static func markSentences(in tokens: inout [Token]) {
        var atStart = true
        for index in tokens.indices {
            tokens[index].startsSentence = atStart
            // The point behind an initial ends no sentence.
            let isInitial = index > 0 && tokens[index - 1].shape == .initial
            atStart =
                tokens[index].shape == .sign && (atStart || sentenceEnds.contains(tokens[index].word) && !isInitial)
        }
    }

    private static func style(of tokens: [Token]) -> Style {
        var (words, upper, capitalized, lower) = (0, 0, 0, 0)
        for token in tokens where token.isWord && token.letterCount > 1 {
            words += 1
            switch token.shape {
            case .upper: upper += 1
            case .lower: lower += 1
            case .capitalized, .mixed: capitalized += 1
            default: break
            }
        }
        if words > 0, lower == words { return .lower }
        if words > 1, upper * 5 >= words * 4 { return .upper }
        if words > 3, (capitalized + upper) * 3 >= words * 2 { return .title }
        return .mixed
    }

    private static func runs(of tokens: [Token]) -> [Range<Int>] {
        var runs = tokens.indices.map { $0..<$0 + 1 }
        var start = 0
        while start < tokens.count {
            guard tokens[start].isCapitalized else {
                start += 1
                continue
            }
            var end = start + 1
            while end < tokens.count, tokens[end].isCapitalized { end += 1 }
            for index in start..<end { runs[index] = start..<end }
            start = end
        }
        return runs
    }
}
