package import RedactionModel

/// What somebody does for a living, if it is said of one: `a primary school teacher`, `as a lorry driver`.
///
/// A trade tells who somebody is only together with more, so that the confidence is one for the profile `strict`.
package struct OccupationDetector: OwnDetector {
    package let name = "occupation"
    package let kinds: [Kind] = [.demographic]
    package let examples = ["a primary school teacher", "a retired civil servant", "worked as a nurse"]
    package let highestConfidence = 0.4

    private static let trades = [
        "accountant", "actor", "actress", "advocate", "analyst", "architect", "artist", "assistant", "baker", "banker",
        "barber", "barrister", "bricklayer", "broker", "builder", "butcher", "captain", "carer", "caretaker",
        "carpenter",
        "cashier", "chef", "chemist", "clerk", "cleaner", "colonel", "consultant", "cook", "dancer", "dentist",
        "designer",
        "detective", "director", "doctor", "driver", "economist", "editor", "electrician", "engineer", "farmer",
        "fireman", "fisherman", "gardener", "guard", "hairdresser", "housewife", "inspector", "instructor",
        "interpreter",
        "janitor", "journalist", "judge", "labourer", "lawyer", "lecturer", "lieutenant", "locksmith", "manager",
        "mechanic",
        "midwife", "miner", "musician", "notary", "nurse", "officer", "painter", "pharmacist", "photographer",
        "physician",
        "pilot", "plumber", "policeman", "policewoman", "porter", "postman", "priest", "professor", "programmer",
        "prosecutor", "psychologist", "receptionist", "reporter", "sailor", "scientist", "secretary", "sergeant",
        "servant",
        "shepherd", "shopkeeper", "singer", "soldier", "solicitor", "student", "surgeon", "tailor", "teacher",
        "technician",
        "therapist", "trader", "translator", "tutor", "vet", "waiter", "waitress", "watchman", "welder", "writer",
    ]
    private static let automaton = KeywordAutomaton(trades)

    package init() {}

    package func matches(in text: SearchedText) -> [Match] {
        let bytes = text.bytes
        let words = LineWords(bytes: bytes)
        var matches: [Match] = []
        OccupationDetector.automaton.forEachMatch(in: bytes) { trade, end in
            let start = end - OccupationDetector.trades[trade].utf8.count
            guard end == bytes.count || !bytes[end].isASCIIAlphanumeric && bytes[end] < 0x80,
                let first = words.startBehindArticle(before: start)
            else { return }
            matches.append(
                Match(
                    .demographic, at: text.indices(of: first..<end), confidence: highestConfidence,
                    reason: "what somebody works as"))
        }
        return matches
    }
}

extension LineWords {
    private static let articles: FoldedWords = ["a", "an", "as"]
    private static let breaks: FoldedWords = [
        "the", "of", "to", "by", "with", "for", "and", "or", "that", "his", "her",
    ]

    /// Where what an article stands before begins, if nothing but words of one description stand between.
    fileprivate func startBehindArticle(before start: Int) -> Int? {
        guard start > 0, bytes[start - 1] == 0x20 else { return nil }
        var first = start
        for word in before(start, 4) {
            if LineWords.articles.contains(folded(word)) { return first }
            guard bytes[word].allSatisfy({ (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }),
                !LineWords.breaks.contains(folded(word))
            else { return nil }
            first = word.lowerBound
        }
        return nil
    }
}
