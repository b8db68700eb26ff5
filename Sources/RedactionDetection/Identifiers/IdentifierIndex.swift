internal import RedactionModel

/// The declared identifiers, by the sizes of the groups they are written in, so that only those are tried whose form a
/// number has; and by the words that tell them.
struct IdentifierIndex: Sendable {
    /// An identifier in one of its forms.
    struct Entry: Sendable {
        let identifier: Int
        let form: WrittenForm
    }

    let identifiers: [Identifier]
    /// How many letters and digits the shortest number has.
    let fewestCharacters: Int
    private var entries: [UInt64: [Entry]] = [:]
    private let context: ContextWords
    /// For each word of `context`, the identifiers that it tells.
    private let owners: [[Int]]

    init(_ identifiers: [Identifier]) {
        self.identifiers = identifiers
        fewestCharacters = identifiers.flatMap(\.forms).map(\.characters.count).min() ?? 0
        var byWord: [String: [Int]] = [:]
        for (index, identifier) in identifiers.enumerated() {
            for word in identifier.words { byWord[word, default: []].append(index) }
        }
        let words = byWord.keys.sorted()
        context = ContextWords(words)
        owners = words.map { byWord[$0] ?? [] }
        for (index, identifier) in identifiers.enumerated() {
            for form in identifier.forms {
                let entry = Entry(identifier: index, form: form)
                for key in Set([form.groups, [form.characters.count]].map(IdentifierIndex.key)) {
                    entries[key, default: []].append(entry)
                }
            }
        }
    }

    /// The identifiers that are written in groups of these sizes.
    func entries(_ key: UInt64) -> [Entry] { entries[key] ?? [] }

    /// A number that stands for the sizes of groups; at most ten groups, none longer than 31.
    static func key(_ sizes: [Int]) -> UInt64 { sizes.reduce(0, key) }

    /// The key of groups with one more behind them.
    static func key(_ key: UInt64, adding size: Int) -> UInt64 { key << 6 | UInt64(size & 0x3F) }

    /// For each identifier that a word near `range` tells, the nearest such word.
    func words(near range: Range<Int>, in candidate: Candidate) -> [Int: String] {
        var words: [Int: String] = [:]
        for word in context.all(near: range, in: candidate) {
            for owner in owners[word.index] where words[owner] == nil { words[owner] = word.text }
        }
        return words
    }
}
