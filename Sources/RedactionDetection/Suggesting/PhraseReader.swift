internal import RedactionModel
internal import RedactionNames

/// Reads the phrases of a text that ordinary English would not write so: with capitals, as acronyms, with letters and
/// digits in one.
struct PhraseReader {
    /// Longer phrases are headings.
    private static let mostWords = 6
    /// How many words before and behind a phrase a cue may stand.
    private static let cueDistance = (before: 4, behind: 2)

    private static let connectives = WordSet("of and the for de der von & du di")
    private static let cues = WordSet(
        """
        project programme program operation codename codenamed initiative confidential internal proprietary secret
        unreleased roadmap prototype acquisition acquire merger deal bid client customer supplier vendor partner
        subsidiary brand trademark patent nda launch called named known
        """)
    private static let ordinary = WordSet(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december mr mrs ms dr i ii iii iv page table figure chapter section appendix
        """)

    private let tagger = NameTagger()

    /// The phrases of `text`, in order.
    func phrases(in text: String) -> [Phrase] {
        let bytes = Array(text.utf8)
        var tokenizer = Tokenizer(bytes)
        var phrases: [Phrase] = []
        while let tokens = tokenizer.nextSegment() {
            let segment = tagger.segment(tokens).tokens
            phrases += self.phrases(in: segment)
        }
        return phrases
    }

    private func phrases(in tokens: [Token]) -> [Phrase] {
        // Where nearly every word has a capital, none tells anything.
        let words = tokens.filter { $0.isWord && $0.letterCount > 3 }
        let isHeading = words.count > 2 && words.count { $0.isCapitalized } * 10 >= words.count * 7
        var phrases: [Phrase] = []
        var index = 0
        while index < tokens.count {
            guard isStrong(tokens[index]) else {
                index += 1
                continue
            }
            let start = beginsBySentence(tokens, at: index) ? index + 1 : index
            let end = endOfPhrase(tokens, from: index)
            if start < end, let phrase = phrase(tokens, start..<end, isHeading: isHeading) { phrases.append(phrase) }
            index = end
        }
        return phrases
    }

    /// Whether the word is written as names and codes are.
    private func isStrong(_ token: Token) -> Bool {
        switch token.shape {
        case .capitalized, .mixed, .lowerMixed: token.letterCount > 1
        case .upper: (2...12).contains(token.letterCount)
        case .alphanumeric: token.letterCount > 1
        default: false
        }
    }

    /// Whether the word has its capital from its sentence: one that is mostly written small, before others.
    private func beginsBySentence(_ tokens: [Token], at index: Int) -> Bool {
        tokens[index].startsSentence && tokens[index].shape == .capitalized && tokens[index].entry.isCommonWord
            && !PhraseReader.leads.contains(tokens[index].word)
    }

    /// Words before codenames, which belong to them at a sentence's start too.
    private static let leads = WordSet("project operation")

    private func endOfPhrase(_ tokens: [Token], from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, end - start < PhraseReader.mostWords {
            if isStrong(tokens[end]), tokens[end].followsBlank {
                end += 1
            } else if PhraseReader.connectives.contains(tokens[end].word), end + 1 < tokens.count,
                isStrong(tokens[end + 1]), tokens[end + 1].followsBlank
            {
                end += 2
            } else if isCode(tokens, goingOnAt: end) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// Whether a hyphen and what stands right behind it belong to a number such as `HX-2291`.
    private func isCode(_ tokens: [Token], goingOnAt index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index].isHyphen, !tokens[index].followsBlank else { return false }
        let next = tokens[index + 1]
        return !next.followsBlank && (next.shape == .number || isStrong(next))
    }

    private func phrase(_ tokens: [Token], _ range: Range<Int>, isHeading: Bool) -> Phrase? {
        let words = tokens[range].filter { $0.shape != .sign && !PhraseReader.connectives.contains($0.word) }
        guard words.contains(where: { !PhraseReader.ordinary.contains($0.word) }),
            !words.allSatisfy({ $0.entry.isPlace || $0.entry.isCountry })
        else { return nil }
        let strangeness = words.map(strangeness).max() ?? 0
        return Phrase(
            range: tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound,
            strangeness: strangeness + (words.count > 1 ? 0.5 : 0),
            isTelling: !isHeading && !(words.count == 1 && tokens[range.lowerBound].startsSentence),
            hasCue: hasCue(tokens, around: range))
    }

    private func strangeness(of token: Token) -> Double {
        switch token.shape {
        case .mixed, .lowerMixed, .alphanumeric, .number: 3
        case .upper: token.entry.isCommonWord ? 0.5 : 1.5
        default: token.entry.isCommonWord ? 1 : 2
        }
    }

    private func hasCue(_ tokens: [Token], around range: Range<Int>) -> Bool {
        let before = max(0, range.lowerBound - PhraseReader.cueDistance.before)..<range.lowerBound
        let behind = range.upperBound..<min(tokens.count, range.upperBound + PhraseReader.cueDistance.behind)
        return (tokens[before] + tokens[behind]).contains { PhraseReader.cues.contains($0.word) }
            || PhraseReader.cues.contains(tokens[range.lowerBound].word)
    }
}

/// A phrase at one place of a text.
struct Phrase {
    /// UTF-8 offsets.
    let range: Range<Int>
    /// How far it is from ordinary English; 1 is a common word with a capital.
    let strangeness: Double
    /// Whether its place and its neighbours do not explain its capital.
    let isTelling: Bool
    /// Whether a word such as `project` or `confidential` stands near.
    let hasCue: Bool
}
