internal import RedactionNames

/// A segment as the rules read it: with its words' spelling, and the label that stands before it.
struct NameSegment {
    let segment: Segment
    /// The label of the line or cell before, if that was nothing but a label: `Name` before `Jane Smith`.
    let label: NameLabelWords.Label?
    private let bytes: [UInt8]

    init(_ segment: Segment, bytes: [UInt8], label: NameLabelWords.Label?) {
        self.segment = segment
        self.bytes = bytes
        self.label = label
    }

    var tokens: [Token] { segment.tokens }

    /// The tokens that lie in a range of the text.
    func tokenRange(of range: Range<Int>) -> Range<Int> {
        let first = tokens.firstIndexOfSorted { $0.range.upperBound > range.lowerBound }
        let end = tokens.firstIndexOfSorted { $0.range.lowerBound >= range.upperBound }
        return first..<max(first, end)
    }

    /// The spelling of a token.
    func text(_ index: Int) -> String { String(decoding: bytes[tokens[index].range], as: UTF8.self) }

    func isSign(_ index: Int, _ sign: UInt8) -> Bool {
        tokens.indices.contains(index) && tokens[index].shape == .sign && bytes[tokens[index].range.lowerBound] == sign
    }

    func isWord(_ index: Int, in words: WordSet) -> Bool {
        tokens.indices.contains(index) && words.contains(tokens[index].word)
    }

    /// A person's name with the halves that a hyphen joins to it, and the words beside it that are written as names are and
    /// are nothing else.
    func wholePerson(_ name: ClosedRange<Int>) -> (first: Int, last: Int) {
        var (first, last) = (name.lowerBound, name.upperBound)
        if first > 1, isHyphen(first - 1), tokens[first - 2].isCapitalized { first -= 2 }
        while first > 0, name.lowerBound - first < 4, tokens[first].followsBlank, isNothingButName(first - 1),
            tokens[first - 1].shape == tokens[first].shape
        {
            first -= 1
        }
        while last - name.upperBound < 4, last + 1 < tokens.count {
            if isHyphen(last + 1), last + 2 < tokens.count, tokens[last + 2].isWord {
                last += 2
            } else if isNothingButName(last + 1), tokens[last + 1].followsBlank,
                tokens[last + 1].shape == tokens[last].shape
            {
                last += 1
            } else {
                break
            }
        }
        return (first, last)
    }

    /// Whether a hyphen joins the words on both sides of it.
    private func isHyphen(_ index: Int) -> Bool {
        tokens[index].isHyphen && !tokens[index].followsBlank && index + 1 < tokens.count
            && !tokens[index + 1].followsBlank
    }

    /// Whether a word with a capital can be nothing but a name, as far as is known.
    private func isNothingButName(_ index: Int) -> Bool {
        let (token, entry) = (tokens[index], tokens[index].entry)
        return token.shape == .capitalized && token.letterCount > 2 && !token.startsSentence
            && !entry.isCommonWord && !entry.isOrganizationWord && !entry.isPlace && !entry.isCountry
            && !NameWords.titles.contains(token.word) && !NameWords.roles.contains(token.word)
            && !NameWords.times.contains(token.word)
    }

    /// Whether a word that begins its line is the label of what stands behind its colon, and no name of the lists.
    func isLabel(_ word: Int, _ name: TaggedName) -> Bool {
        let entry = tokens[word].entry
        return word == 0 && isSign(1, UInt8(ascii: ":")) && tokens.count > 2 && tokens[2].followsBlank
            && name.confidence < 0.95 && entry.firstName < 2
    }

    /// Where a person's name begins, with the titles before its first word.
    func startWithTitle(of first: Int) -> Int {
        var start = first
        while start > 0 {
            let before = isSign(start - 1, UInt8(ascii: ".")) ? start - 2 : start - 1
            guard isWord(before, in: NameWords.titles), tokens[before].isCapitalized else { break }
            start = before
        }
        return start
    }

    /// The last word of a person's name, or the degree behind it.
    func endWithDegree(of last: Int) -> Int {
        let next = isSign(last + 1, UInt8(ascii: ",")) ? last + 2 : last + 1
        return isWord(next, in: NameWords.degrees) && tokens[next].isCapitalized ? next : last
    }

    /// Whether a name that is written small is one all the same: in a sentence, likely, and on the lists.
    func isTrusted(_ words: ClosedRange<Int>, _ name: TaggedName) -> Bool {
        guard tokens.count > 3, name.confidence >= 0.7 else { return false }
        return tokens[words].contains { token in
            let entry = token.entry
            return !entry.isCommonWord
                && (entry.firstName > 1 || entry.familyName > 1 || entry.isPlace || entry.isCountry)
        }
    }

    /// Whether the word is the number of a heading, as in `V. Exhibits`.
    func isHeadingNumber(_ word: Int) -> Bool {
        word == 0 && tokens[0].shape == .initial && "IVX".utf8.contains(bytes[tokens[0].range.lowerBound])
    }

    /// Whether one word alone is more likely a role, a heading, or the label of the number behind it than a name.
    func isHeading(_ word: Int, of name: TaggedName) -> Bool {
        if NameWords.roles.contains(tokens[word].word), name.kind != .location { return true }
        guard name.kind == .organization else { return false }
        let labels = tokens[word].shape == .upper && tokens.indices.contains(word + 1) && !tokens[word + 1].isWord
        return labels && tokens[word + 1].shape != .sign || tokens.count == 1 && name.confidence < 0.9
    }

    /// Whether one word alone names a person: it is on the lists, or reads very much so.
    func isLikely(_ word: Int, _ name: TaggedName) -> Bool {
        guard word == 0 || word > 2 || !isHeadingNumber(0) else { return false }
        let entry = tokens[word].entry
        return entry.firstName > 1 || entry.familyName > 1 || name.confidence >= 0.7 && !entry.isCommonWord
    }

    /// Whether what stands at `range` is a piece of an e-mail or web address, of a path or of an account's name.
    func isInAddress(_ range: Range<Int>) -> Bool {
        let joints = ByteSet("@/\\_=")
        func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0x20 }
        let (before, after) = (byte(range.lowerBound - 1), byte(range.upperBound))
        // The apostrophe of `Jane\'s` in a program's text.
        let isEscape = after == UInt8(ascii: "\\") && "'\"".utf8.contains(byte(range.upperBound + 1))
        if joints.contains(after) && !isEscape || joints.contains(before) {
            return byte(range.lowerBound - 2) != before
        }
        let point = UInt8(ascii: ".")
        return after == point && byte(range.upperBound + 1) > 0x40
            || before == point && byte(range.lowerBound - 2) > 0x60
    }

    private static let longestLabel = 32

    /// Whether what stands at `range` is the word of a label: `[MAC-ADDRESS-1]`.
    func isInLabel(_ range: Range<Int>) -> Bool {
        func isPartOfLabel(_ byte: UInt8) -> Bool {
            (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard let before = bytes[..<range.lowerBound].suffix(Self.longestLabel).last(where: { !isPartOfLabel($0) }),
            let after = bytes[range.upperBound...].prefix(Self.longestLabel).first(where: { !isPartOfLabel($0) })
        else { return false }
        return before == UInt8(ascii: "[") && after == UInt8(ascii: "]")
            && bytes[range].allSatisfy { isPartOfLabel($0) }
    }

    /// Whether it is written in a language that the tagger was not trained on.
    var isForeign: Bool {
        var (english, foreign) = (0, 0)
        for token in tokens {
            if LanguageWords.english.contains(token.word) { english += 1 }
            if LanguageWords.foreign.contains(token.word) { foreign += 1 }
        }
        return foreign >= 2 && foreign > english
    }

    /// The label that this segment is for the next, if it is nothing but a label.
    var labelOfNext: NameLabelWords.Label? {
        let words = tokens.filter { $0.shape != .sign }
        guard (1...3).contains(words.count), words.allSatisfy(\.isWord) else { return nil }
        return NameLabelWords.label(words.map(\.word))
    }
}

/// The small words by which languages are told apart.
enum LanguageWords {
    static let english = WordSet(
        """
        the of and to in is was for that with on as at by be are from this have it or not which an were you we he \
        she his her they their will would can has had been
        """)
    static let foreign = WordSet(
        """
        der das und ist nicht ein eine einen mit von dem den des für auf im zu sich auch wird werden sind bei nach \
        wir sie haben hat le la les des et est une du pour dans que qui sur par avec ne pas au aux nous vous sont \
        cette el los las del una por con para que se su es al lo como pero más este esta il di che e per una con \
        sono del della dei nel alla è non si le gli de het een van en dat niet met voor zijn aan ook wordt os um \
        uma não da dos das em na mais pelo och att det som på är av för inte med en ett den till har og det til er \
        ikke på med som av ei että se oli hän ovat w na z nie się jest że oraz dla przez
        """)
}
