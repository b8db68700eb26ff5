import Foundation
import RedactionNames

/// What features are told of words by lists.
struct KnownWords {
    let gazetteer: Gazetteer
    let classes: WordClasses
}

/// The names and places that features and invented names are made from.
struct WordLists {
    /// From the commonest on.
    let firstNames: [String]
    let familyNames: [String]
    let cities: [String]
    let countries: [String]
    let regions: [String]
    let international: (first: [String], family: [String])
    let organizationWords: [String]
    /// First words of invented organisations.
    let organizations: [String]
    /// Sentences with words in braces, to be filled in.
    let officeProse: [String]
    /// Words that are mostly written small in other texts than those of the training.
    private let commonWords: [String]
    private let wordClasses: [(word: String, number: UInt16)]

    /// Rarer family names are left out: the table has its size.
    private static let mostFamilyNames = 50_000

    init(gazetteer folder: URL, own: URL, packaged: URL) throws {
        func census(_ name: String) throws -> [String] {
            try lines(of: folder.appending(path: "census-1990-dist.\(name).txt"))
                .compactMap { $0.split(separator: " ").first.map { $0.capitalized } }
        }
        firstNames =
            try Array(zip(census("female.first").prefix(1219), census("male.first"))).flatMap { [$0, $1] }
            + census("female.first").dropFirst(1219)
        familyNames = try Array(census("all.last").prefix(WordLists.mostFamilyNames))
        let rows = try lines(of: folder.appending(path: "geonames-world-cities.csv")).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0.filter { $0 != "\"" }) }
        }
        func packagedNames(_ name: String) throws -> [String] {
            try lines(of: packaged.appending(path: "\(name).txt")).map(String.init)
        }
        cities = try rows.compactMap(\.first) + packagedNames("cities")
        countries = Set(rows.compactMap { $0.dropFirst().first }).sorted()
        regions = Set(rows.compactMap { $0.dropFirst(2).first }).filter { !$0.isEmpty }.sorted()
        international = try (
            words(of: own.appending(path: "first-names.txt")) + packagedNames("first-names"),
            words(of: own.appending(path: "family-names.txt")) + packagedNames("family-names")
        )
        commonWords = try packagedNames("common-words")
        wordClasses = try packagedNames("word-classes").compactMap { line in
            let fields = line.split(separator: " ")
            return fields.last.flatMap { UInt16($0) }.map { (String(fields[0]), $0) }
        }
        organizationWords = try words(of: own.appending(path: "organization-words.txt"))
        organizations = try words(of: own.appending(path: "organizations.txt"))
        officeProse = try lines(of: own.appending(path: "office-prose.txt")).filter { !$0.hasPrefix("#") }.map(
            String.init)
    }

    /// The tables of all these; `commonWords` are marked like those of the lists.
    func knownWords(commonWords: Set<UInt32>) -> KnownWords {
        KnownWords(gazetteer: gazetteer(commonWords), classes: WordClasses(classes()))
    }

    private func classes() -> [UInt32: UInt16] {
        var classes: [UInt32: UInt16] = [:]
        for (word, number) in wordClasses {
            guard let token = onlyWord(of: word) else { continue }
            let key = WordClasses.key(token.word, capitalized: token.isCapitalized)
            if classes[key] == nil { classes[key] = number }
        }
        return classes
    }

    private func onlyWord(of text: String) -> Token? {
        var tokenizer = Tokenizer(Array(text.utf8))
        guard let tokens = tokenizer.nextSegment(), tokens.count == 1, tokens[0].isWord else { return nil }
        return tokens[0]
    }

    private func gazetteer(_ commonWords: Set<UInt32>) -> Gazetteer {
        var entries: [UInt32: GazetteerEntry] = [:]
        for (index, name) in firstNames.enumerated().reversed() {
            mark(name, in: &entries) { $0.firstName = index < 300 ? 3 : index < 1200 ? 2 : 1 }
        }
        for (index, name) in familyNames.enumerated().reversed() {
            mark(name, in: &entries) { $0.familyName = index < 1000 ? 3 : index < 8000 ? 2 : 1 }
        }
        for name in international.first { mark(name, in: &entries) { $0.firstName = max($0.firstName, 2) } }
        for name in international.family { mark(name, in: &entries) { $0.familyName = max($0.familyName, 2) } }
        for name in cities + regions { mark(name, in: &entries) { $0.isPlace = true } }
        for name in countries { mark(name, in: &entries) { $0.isCountry = true } }
        for name in organizationWords { mark(name, in: &entries) { $0.isOrganizationWord = true } }
        for word in commonWords.union(self.commonWords.compactMap { onlyWord(of: $0)?.word }) {
            entries[word, default: GazetteerEntry()].isCommonWord = true
        }
        return Gazetteer(entries)
    }

    /// Marks a name of one word, or the first two words of a longer one together.
    private func mark(
        _ name: String, in entries: inout [UInt32: GazetteerEntry], _ change: (inout GazetteerEntry) -> Void
    ) {
        var tokenizer = Tokenizer(Array(name.utf8))
        guard let tokens = tokenizer.nextSegment()?.filter(\.isWord), let first = tokens.first else { return }
        let key = tokens.count == 1 ? first.word : Gazetteer.key(first.word, tokens[1].word)
        change(&entries[key, default: GazetteerEntry()])
    }
}

private func lines(of url: URL) throws -> [Substring] {
    try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
}

/// The words of a list of one's own; a line that begins with # says where they are from.
private func words(of url: URL) throws -> [String] {
    try lines(of: url).filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ").map(String.init) }
}
