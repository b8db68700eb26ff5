internal import RedactionModel

/// Gives every removed value its label: numbered for each kind in order of appearance, the same for the same value.
struct LabelBook: Sendable {
    /// What a label can say, beside its kind, when the kind's own name is a word that has to go.
    static let neutralWords = ["REDACTED", "REMOVED", "WITHHELD"]
    /// How many numbers are tried before a value is given a box.
    private static let mostNumbers = 100_000

    private var labels: [[Unicode.Scalar]: Substitution.StandIn] = [:]
    private var counts: [String: Int] = [:]
    /// Every label that was given.
    private(set) var issued: Set<String> = []
    /// Labels that stand in the documents already, from an earlier redaction, for values of their own.
    private var reserved: Set<String> = []
    private let style: Policy.StandIn

    init(style: Policy.StandIn) { self.style = style }

    /// The stand-in for `value`.
    /// - Parameter removed: all that has to go; a label that held some of it would bring it back.
    mutating func standIn(for value: String, kind: Kind, removed: ResidueSearch) -> Substitution.StandIn {
        guard style == .label else { return .box }
        let key = LabelBook.key(for: value)
        if let known = labels[key], removed.residue(inText: text(of: known), place: "") == nil { return known }
        let new = newLabel(kind: kind, removed: removed).map(Substitution.StandIn.label) ?? .box
        labels[key] = new
        return new
    }

    /// Gives no label that `documents` hold already.
    mutating func reserveLabels(in documents: [Document], kinds: some Sequence<Kind>) {
        let labels = LabelRanges(words: Set(kinds.map(LabelBook.word)).union(LabelBook.neutralWords))
        for region in documents.lazy.flatMap(\.regions) where region.text.utf8.contains(UInt8(ascii: "[")) {
            for range in labels.ranges(in: region.text) { reserved.insert(String(region[range])) }
        }
        reserved.subtract(issued)
    }

    private mutating func newLabel(kind: Kind, removed: ResidueSearch) -> String? {
        let words = [LabelBook.word(for: kind)] + LabelBook.neutralWords
        guard let word = words.first(where: { !$0.isEmpty && removed.residue(inText: $0, place: "") == nil }) else {
            return nil
        }
        var number = counts[word, default: 0]
        while number < LabelBook.mostNumbers {
            number += 1
            let label = "[\(word)-\(number)]"
            guard !reserved.contains(label), removed.residue(inText: label, place: "") == nil else { continue }
            counts[word] = number
            issued.insert(label)
            return label
        }
        return nil
    }

    /// What two spellings of one value share: its letters, digits and marks. Spaces and hyphens come and go at the end of
    /// a line, and between groups of digits.
    private static func key(for value: String) -> [Unicode.Scalar] {
        let scalars = FoldedText(value).scalars
        let key = scalars.filter { $0 != " " && $0 != "-" }
        return key.isEmpty ? scalars : key
    }

    private func text(of standIn: Substitution.StandIn) -> String {
        if case .label(let label) = standIn { label } else { "" }
    }

    /// The kind's name in capitals, without anything that a format would have to quote.
    static func word(for kind: Kind) -> String {
        String(kind.label.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }
}
