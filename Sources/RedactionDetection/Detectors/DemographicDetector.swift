package import RedactionModel

/// Nationality, religion, ethnicity and orientation where they are said of a person: `a Turkish national`, `of Kurdish
/// origin`, `is Jewish`. `French press` and `Turkish coffee` are left.
package struct DemographicDetector: OwnDetector {
    package let name = "demographic"
    package let kinds: [Kind] = [.demographic]
    package let examples = ["a Bahamian national", "of Kurdish origin", "a practising Catholic", "he is gay"]

    private static let adjectives = [
        "american", "british", "english", "scottish", "welsh", "irish", "french", "german", "austrian", "swiss",
        "dutch",
        "belgian", "italian", "spanish", "portuguese", "greek", "turkish", "kurdish", "polish", "czech", "slovak",
        "hungarian",
        "romanian", "bulgarian", "serbian", "croatian", "bosnian", "albanian", "russian", "ukrainian", "belarusian",
        "georgian", "armenian", "azerbaijani", "swedish", "norwegian", "danish", "finnish", "icelandic", "estonian",
        "latvian", "lithuanian", "israeli", "palestinian", "lebanese", "syrian", "iraqi", "iranian", "saudi",
        "egyptian",
        "moroccan", "algerian", "tunisian", "libyan", "nigerian", "ghanaian", "kenyan", "ethiopian", "somali",
        "sudanese",
        "south african", "zimbabwean", "congolese", "rwandan", "ugandan", "indian", "pakistani", "bangladeshi",
        "sri lankan",
        "nepalese", "afghan", "chinese", "taiwanese", "japanese", "korean", "vietnamese", "thai", "filipino",
        "indonesian",
        "malaysian", "australian", "new zealand", "canadian", "mexican", "brazilian", "argentine", "chilean",
        "colombian",
        "peruvian", "venezuelan", "cuban", "jamaican", "bahamian", "haitian", "united kingdom", "roma", "romani",
        "tamil", "hispanic",
        "latino", "latina", "caucasian", "african-american", "african american", "arab", "asian", "black", "white",
    ]
    private static let beliefs = [
        "catholic", "protestant", "evangelical", "baptist", "methodist", "lutheran", "christian", "muslim", "jewish",
        "hindu", "buddhist", "sikh", "atheist", "mormon", "gay", "lesbian", "bisexual", "homosexual", "heterosexual",
        "transgender", "hiv-positive", "hiv positive",
    ]
    /// What is said of a person with such a word.
    private static let behind = [
        "national", "nationals", "citizen", "citizens", "nationality", "citizenship", "origin", "descent", "ancestry",
        "heritage", "ethnicity", "man", "woman", "men", "women", "male", "female", "immigrant", "immigrants", "faith",
        "background", "parents", "passport",
    ]
    private static let before = [
        "he is", "she is", "he was", "she was", "i am", "they are", "identifies as", "devout", "practising",
        "practicing",
        "converted to", "openly", "born a", "raised", "is a", "was a", "being", "as a",
    ]
    static let keywords = adjectives + beliefs

    package init() {}

    package func mayFind(in text: SearchedText) -> Bool { text.keywords.contain(.demographic) }

    package func matches(in text: SearchedText) -> [Match] {
        let bytes = text.bytes
        var matches: [Match] = []
        let words = LineWords(bytes: bytes)
        for hit in text.keywords.hits(of: .demographic) where isWord(hit.range, in: bytes) {
            let isBelief = hit.keyword >= DemographicDetector.adjectives.count
            guard saysOfPerson(hit.range, isBelief, words) else { continue }
            matches.append(
                Match(.demographic, at: text.indices(of: hit.range), confidence: 0.6, reason: "said of a person"))
        }
        return matches
    }

    private func saysOfPerson(_ range: Range<Int>, _ isBelief: Bool, _ words: LineWords) -> Bool {
        if let next = words.after(range.upperBound, 1).first, DemographicDetector.behind.contains(words.folded(next)) {
            return true
        }
        guard isBelief else { return false }
        let before = words.before(range.lowerBound, 2).map(words.folded)
        return DemographicDetector.before.contains { phrase in
            before.prefix(phrase.split(separator: " ").count).reversed().joined(separator: " ") == phrase
        }
    }

    private func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        return !before.isASCIIAlphanumeric && before < 0x80 && !after.isASCIIAlphanumeric && after < 0x80
    }
}
