internal import RedactionModel
internal import RedactionNames

/// Names that their surroundings give away: titles, salutations, labels, initials, the form of a company.
enum NameRules {
    static func names(in segment: NameSegment) -> [FoundName] {
        let rules = [
            titled, titledSmall, greeted, labelled, reversed, listed, incorporated, bodies, countries, introduced,
            employed, businesses, speaking,
        ]
        return rules.flatMap { $0(segment) }
    }

    private static let greetings = WordSet(
        """
        dear hi hello hey hallo hola liebe lieber cher chère bonjour ciao caro cara kære hej beste
        """)
    private static let nobody = WordSet(
        """
        sir sirs madam all team everyone everybody colleague colleagues customer customers friend friends folks \
        guys there again both hiring manager committee editor valued client guest member members student students \
        parents user users applicant candidate santa diary kolleginnen kollegen damen herren alle zusammen tous \
        toutes todos tutti world
        """)

    /// `Mr Smith`, `Dr. Jane van der Berg`.
    private static func titled(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.compactMap { index in
            guard segment.isWord(index, in: NameWords.titles), segment.tokens[index].isCapitalized else { return nil }
            var start = index + 1
            if segment.isSign(start, UInt8(ascii: ".")) { start += 1 }
            // "Mr and Mrs Smith" has its name behind the second title, "Herr Dr. Weber" too.
            guard let name = segment.personName(at: start, particles: NameWords.particles),
                !segment.isWord(start, in: NameWords.titles)
            else {
                return nil
            }
            let whole = index..<name.upperBound
            return segment.found(.person, whole, confidence: 0.95, reason: "after the title \"\(segment.text(index))\"")
        }
    }

    /// `mr. smith` and `dr jane smith`, where the rest is written small too: the next word, and a listed one behind it.
    private static func titledSmall(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.compactMap { index in
            guard segment.isWord(index, in: smallTitles), segment.tokens[index].shape == .lower else { return nil }
            let start = segment.isSign(index + 1, UInt8(ascii: ".")) ? index + 2 : index + 1
            guard segment.isPartOfSmallName(start) else { return nil }
            let end = segment.isPartOfSmallName(start + 1) ? start + 2 : start + 1
            return segment.found(
                .person, index..<end, confidence: 0.8, reason: "after the title \"\(segment.text(index))\"")
        }
    }

    private static let smallTitles = WordSet("mr mrs ms dr prof")

    /// `Dear Jane,` at the start of a line.
    private static func greeted(_ segment: NameSegment) -> [FoundName] {
        guard segment.isWord(0, in: greetings), segment.tokens[0].isCapitalized else { return [] }
        guard let name = segment.personName(at: 1, particles: NameWords.particles),
            !segment.isWord(1, in: NameWords.titles),
            !name.contains(where: { segment.isWord($0, in: nobody) || segment.tokens[$0].entry.isOrganizationWord })
        else { return [] }
        let isEnd =
            name.upperBound == segment.tokens.count
            || [",", "!", "-", ":", "."].contains { segment.isSign(name.upperBound, $0) }
        guard isEnd || segment.tokens[name.lowerBound].entry.firstName > 0 else { return [] }
        return [segment.found(.person, name, confidence: 0.9, reason: "after \"\(segment.text(0))\"")]
    }

    /// `Name: Jane Smith`, and the cell beside `Name`.
    private static func labelled(_ segment: NameSegment) -> [FoundName] {
        if let label = segment.label { return segment.values(from: 0, of: label, isFar: true) }
        guard let colon = segment.tokens.indices.prefix(5).first(where: { segment.isSign($0, UInt8(ascii: ":")) }),
            segment.tokens[..<colon].allSatisfy(\.isWord),
            let label = NameLabelWords.label(segment.tokens[..<colon].map(\.word))
        else { return [] }
        return segment.values(from: colon + 1, of: label, isFar: false)
    }

    /// `Smith, Jane` and `SMITH/JANE MS`, where both are known as names.
    private static func reversed(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.dropLast(2).compactMap { index in
            let (last, first) = (segment.tokens[index], segment.tokens[index + 2])
            guard segment.isSign(index + 1, UInt8(ascii: ",")) || segment.isSign(index + 1, UInt8(ascii: "/")),
                last.isCapitalized, first.isCapitalized, last.entry.familyName > 0, first.entry.firstName > 1,
                !last.entry.isCommonWord, !first.entry.isCommonWord, last.entry.firstName < 3,
                !last.entry.isPlace, !first.entry.isPlace, !last.entry.isCountry
            else { return nil }
            let isAlone = index == 0 || segment.tokens[index - 1].shape == .sign
            guard isAlone else { return nil }
            return segment.found(.person, index..<index + 3, confidence: 0.75, reason: "a family name and a first name")
        }
    }

    /// `Jane Smith`, where both are known as names, in a text of any language.
    private static func listed(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.dropLast().compactMap { index in
            let first = segment.tokens[index]
            guard first.isCapitalized, first.entry.firstName > 1, !first.entry.isCommonWord else { return nil }
            var last = index + 1
            if segment.tokens[last].shape == .initial {
                let hasPoint = segment.isSign(last + 1, UInt8(ascii: "."))
                // `Jane P.`
                if hasPoint, !segment.tokens.indices.contains(last + 2) || !segment.tokens[last + 2].isCapitalized {
                    return segment.found(
                        .person, index..<last + 2, confidence: 0.6, reason: "a first name and an initial")
                }
                last += hasPoint ? 2 : 1
            }
            guard segment.tokens.indices.contains(last) else { return nil }
            let family = segment.tokens[last]
            guard family.isCapitalized, family.entry.familyName > 0, family.letterCount > 2, !family.entry.isCommonWord,
                !family.entry.isOrganizationWord, !family.entry.isCountry, !first.entry.isPlace || !family.entry.isPlace
            else { return nil }
            return segment.found(.person, index..<last + 1, confidence: 0.7, reason: "a first name and a family name")
        }
    }

    /// Countries, where they are not names of persons too.
    private static func countries(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.compactMap { index in
            let token = segment.tokens[index]
            guard token.isCapitalized, token.entry.isCountry, token.entry.firstName == 0, !token.entry.isCommonWord,
                token.letterCount > 3
            else { return nil }
            return segment.found(.location, index..<index + 1, confidence: 0.7, reason: "the name of a country")
        }
    }

    fileprivate static let legalForms = WordSet(
        """
        ltd limited inc incorporated llc llp plc corp corporation gmbh kg kgaa sarl srl bv nv oy oyj aps pty sdn \
        kft zrt spa lda ltda ag ab sas dac cic cio wll gbr ohg ug eurl sasu ehf pte bvba pllc jsc pjsc bhd
        """)
    private static let joiningWords = WordSet("and of the de für und et y")

    /// `Northwind Trading Ltd`: capitalised words before the form of a company.
    private static func incorporated(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.dropFirst().compactMap { index in
            let form = segment.tokens[index]
            guard form.isCapitalized, legalForms.contains(form.word), form.followsBlank else { return nil }
            var start = index
            while start > 0, index - start < 8, segment.isPartOfOrganization(start - 1, joinedBy: joiningWords) {
                start -= 1
            }
            while start < index,
                !segment.tokens[start].isCapitalized || joiningWords.contains(segment.tokens[start].word)
            {
                start += 1
            }
            guard start < index, segment.tokens[start..<index].contains(where: { $0.letterCount > 1 }) else {
                return nil
            }
            return segment.found(
                .organization, start..<index + 1, confidence: 0.9, reason: "before \"\(segment.text(index))\"")
        }
    }
}

extension NameRules {
    private static let bodyLinks = WordSet("of for")

    /// `Institute for Cold Regions`, `Bank of Kanawha`: a word for a body, and what it is of.
    fileprivate static func bodies(_ segment: NameSegment) -> [FoundName] {
        let tokens = segment.tokens
        return tokens.indices.dropLast(2).compactMap { index in
            guard tokens[index].isCapitalized, tokens[index].entry.isOrganizationWord, tokens[index].letterCount > 3,
                !legalForms.contains(tokens[index].word), segment.isWord(index + 1, in: bodyLinks)
            else { return nil }
            var end = index + 2
            while end < tokens.count, tokens[end].isCapitalized, tokens[end].letterCount > 1, end - index < 7 {
                end += 1
            }
            guard end > index + 2 else { return nil }
            return segment.found(
                .organization, index..<end, confidence: 0.6, reason: "a word for a body, and what it is of")
        }
    }
}

extension NameSegment {
    func found(_ kind: Kind, _ name: Range<Int>, confidence: Double, reason: String) -> FoundName {
        FoundName(
            kind: kind, range: tokens[name.lowerBound].range.lowerBound..<tokens[name.upperBound - 1].range.upperBound,
            confidence: confidence, reason: reason)
    }

    fileprivate func isSign(_ index: Int, _ sign: String) -> Bool { sign.utf8.first.map { isSign(index, $0) } ?? false }

    /// Up to five capitalised words from `start` on, with initials, hyphens and particles between them.
    func personName(at start: Int, particles: WordSet) -> Range<Int>? {
        var end = start
        var index = start
        while index < tokens.count, index - start < 9 {
            let token = tokens[index]
            if token.isCapitalized, !(token.startsSentence && index > start) {
                end = index + 1
                if token.shape == .initial, isSign(end, UInt8(ascii: ".")) { end += 1 }
                index = end
            } else if particles.contains(token.word), index + 1 < tokens.count, tokens[index + 1].isWord {
                index += 1
            } else if isSign(index, UInt8(ascii: "-")), !token.followsBlank, end == index {
                index += 1
            } else {
                break
            }
        }
        guard tokens[start..<max(start, end)].contains(where: { $0.letterCount > 1 }) else { return nil }
        return start..<end
    }

    /// Whether it is a word written small that is no common one.
    func isPartOfSmallName(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].shape == .lower && tokens[index].letterCount > 1
            && (!tokens[index].entry.isCommonWord || tokens[index].entry.firstName > 1)
    }

    fileprivate func isPartOfOrganization(_ index: Int, joinedBy words: WordSet) -> Bool {
        let token = tokens[index]
        if token.isCapitalized { return !token.startsSentence || !token.entry.isCommonWord }
        if isSign(index, ",") { return isWord(index + 1, in: NameRules.legalForms) }
        return isSign(index, "&") || isSign(index, "-") || words.contains(token.word)
    }

    /// The names that follow a label: one, or several with commas between.
    /// - Parameter isFar: The label stands in another line or cell, so that more has to speak for a name.
    fileprivate func values(from start: Int, of label: NameLabelWords.Label, isFar: Bool) -> [FoundName] {
        let separators = [",", ";", "&", "/"].compactMap(\.utf8.first)
        var found: [FoundName] = []
        var first = start
        while first < tokens.count {
            var end = first
            while end < tokens.count, !separators.contains(where: { isSign(end, $0) }), !isSign(end, "(") { end += 1 }
            if let name = value(first..<end, isFar: isFar, label: label) { found.append(name) }
            // What stands in parentheses is no name of its own.
            if isSign(end, "(") { while end < tokens.count, !isSign(end, ")") { end += 1 } }
            first = end + 1
        }
        return found
    }

    private func value(_ words: Range<Int>, isFar: Bool, label: NameLabelWords.Label) -> FoundName? {
        let words = words.drop { tokens[$0].shape == .sign }
        guard (1...6).contains(words.count), let first = words.first, let last = words.last else { return nil }
        let value = tokens[first...last]
        let isKnown = value.contains { ($0.entry.firstName > 0 || $0.entry.familyName > 1) && $0.letterCount > 1 }
        let allCapitalized = value.allSatisfy { $0.isCapitalized || $0.shape == .sign || $0.letterCount <= 3 }
        // A form filled in hastily has `jane smith`, a list of goods `Wing nut`.
        let isWrittenSmall =
            value.allSatisfy { !$0.isCapitalized }
            || value.allSatisfy { $0.isCapitalized || $0.entry.firstName > 1 || $0.entry.familyName > 1 }
        guard value.allSatisfy({ $0.isWord || $0.shape == .sign }), value.contains(where: { $0.letterCount > 1 }),
            !value.allSatisfy({ $0.entry.isCommonWord || $0.shape == .sign })
        else { return nil }
        // Where surely a person is named, the name need not be on the lists if no word is anything else.
        let isUnheardOf = value.allSatisfy {
            !$0.entry.isCommonWord && !$0.entry.isOrganizationWord && !$0.entry.isPlace && !$0.entry.isCountry
        }
        let isListed = isKnown && (allCapitalized || !isFar && isWrittenSmall)
        let isName =
            switch label {
            case .organization: allCapitalized && !isFar
            case .name: isListed
            case .person: isListed || isUnheardOf && allCapitalized && !isFar
            }
        guard isName, !isSign(last, UInt8(ascii: ":")) else { return nil }
        return found(
            label == .organization ? .organization : .person, first..<last + 1, confidence: 0.85,
            reason: "after a label for names")
    }
}
