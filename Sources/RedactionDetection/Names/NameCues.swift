internal import RedactionModel
internal import RedactionNames

/// Words in a sentence that say that a name follows.
extension NameRules {
    private static let sayings = WordSet("is am me")
    private static let named = WordSet("name named call calls called")

    /// `my name is jane`, `everyone calls me Ngaire`.
    static func introduced(_ segment: NameSegment) -> [FoundName] {
        segment.tokens.indices.dropFirst().compactMap { index in
            guard segment.isWord(index, in: sayings), segment.isWord(index - 1, in: named),
                segment.isWord(index, in: me) == segment.isWord(index - 1, in: calling),
                index + 1 < segment.tokens.count
            else { return nil }
            let name =
                segment.personName(at: index + 1, particles: NameWords.particles) ?? segment.smallName(at: index + 1)
            guard let name, !segment.tokens[name].allSatisfy({ $0.entry.isCommonWord && $0.entry.firstName < 2 }) else {
                return nil
            }
            return segment.found(.person, name, confidence: 0.8, reason: "after \"\(segment.text(index))\"")
        }
    }

    private static let me = WordSet("me")
    private static let calling = WordSet("call calls called")

    private static let places = WordSet("at for by with of")
    private static let work = WordSet(
        """
        work works worked working employed employee employees employer job career internship interned intern ceo cfo \
        cto coo founder founders cofounder chairman shareholder shareholders subsidiary customer customers client \
        clients acquired insured audited
        """)

    /// `works for Halden`, `the founder of Tidewater`: capitalised words, of which one is no common one.
    static func employed(_ segment: NameSegment) -> [FoundName] {
        let tokens = segment.tokens
        return tokens.indices.dropFirst().compactMap { index in
            guard segment.isWord(index, in: places), segment.isWord(index - 1, in: work) else { return nil }
            var end = index + 1
            while end < tokens.count, end - index < 7,
                tokens[end].isCapitalized
                    || segment.isSign(end, UInt8(ascii: "&")) && end + 1 < tokens.count && tokens[end + 1].isCapitalized
            {
                end += 1
            }
            let name = index + 1..<end
            guard tokens[name].contains(where: \.isNamesOwn) else { return nil }
            return segment.found(
                .organization, name, confidence: 0.6,
                reason: "after \"\(segment.text(index - 1)) \(segment.text(index))\"")
        }
    }
}

extension NameRules {
    private static let businessWords = WordSet(
        """
        solicitors attorneys accountants architects surveyors bakery dairy plumbing engineering enterprises contracting \
        caterers catering consultants consulting logistics holdings partners associates ventures motors pharmacy \
        clinic hospital hospice academy college university institute foundation trust charity cooperative mutual \
        assurance insurance bank savings estates properties builders construction industries manufacturing \
        laboratories labs technologies systems solutions services software studios media press publishing records \
        foods farms brewery winery airlines airways shipping freight haulage couriers electronics pharmaceuticals \
        chemicals energy utilities telecom networks analytics robotics aerospace textiles furniture jewellers opticians
        """)

    /// `Ravenglass Bakery`, `Hathersage & Quill Solicitors`: capitalised words before what a business does.
    static func businesses(_ segment: NameSegment) -> [FoundName] {
        let tokens = segment.tokens
        return tokens.indices.dropFirst().compactMap { index in
            guard segment.isWord(index, in: businessWords), tokens[index].isCapitalized else { return nil }
            var start = index
            while start > 0, index - start < 5,
                tokens[start - 1].isCapitalized && !NameWords.titles.contains(tokens[start - 1].word)
                    || segment.isSign(start - 1, UInt8(ascii: "&")) && start < index
            {
                start -= 1
            }
            guard start < index, tokens[start].isCapitalized, tokens[start..<index].contains(where: \.isNamesOwn)
            else { return nil }
            return segment.found(
                .organization, start..<index + 1, confidence: 0.6, reason: "before \"\(segment.text(index))\"")
        }
    }

    /// `[09:02] priya: done`: who speaks in a chat, behind the time.
    static func speaking(_ segment: NameSegment) -> [FoundName] {
        let tokens = segment.tokens
        guard let start = tokens.prefix(14).firstIndex(where: \.isWord), start > 2,
            tokens[..<start].count(where: { $0.shape == .number }) > 1,
            let colon = tokens.indices[start...].prefix(4).first(where: { segment.isSign($0, UInt8(ascii: ":")) }),
            colon > start, colon + 1 < tokens.count
        else { return [] }
        let name = start..<colon
        guard
            tokens[name].allSatisfy({
                $0.shape == .sign || $0.isWord && (!$0.entry.isCommonWord || $0.entry.firstName > 1 && $0.isCapitalized)
            }), tokens[start].letterCount > 1, tokens[start].shape != .upper
        else { return [] }
        return [segment.found(.person, name, confidence: 0.6, reason: "before a colon, behind the time")]
    }
}

extension Token {
    /// Whether it tells one company from another: it is no common word, title, role or country.
    fileprivate var isNamesOwn: Bool {
        letterCount > 2 && !entry.isCommonWord && !entry.isOrganizationWord && !entry.isCountry
            && !NameWords.titles.contains(word) && !NameWords.roles.contains(word)
    }
}

extension NameSegment {
    /// A word written small that is no common one, and a listed one behind it.
    func smallName(at start: Int) -> Range<Int>? {
        guard isPartOfSmallName(start) else { return nil }
        return start..<(isPartOfSmallName(start + 1) ? start + 2 : start + 1)
    }
}
