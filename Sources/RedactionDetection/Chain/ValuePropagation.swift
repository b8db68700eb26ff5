internal import RedactionModel

/// Finds again, everywhere in the file set, the values that were found somewhere in it.
///
/// A phone number that one detector knew by the word before it stands elsewhere without that word, and verification
/// looks for removed values in every place of the copy.
struct ValuePropagation {
    private let values: [Value]
    private let table: PhraseTable

    private struct Value: Hashable {
        let text: String
        let kind: Kind
        let confidence: Double
        let reason: String

        /// Whether this kind and reason is to be told of a value that was found in two ways.
        func goesBefore(_ other: Value) -> Bool {
            (confidence, other.kind, other.reason) > (other.confidence, kind, reason)
        }
    }

    init(of findings: some Sequence<Finding>) {
        var best: [String: Value] = [:]
        for finding in findings where finding.isDistinctive {
            let value = Value(
                text: finding.value, kind: finding.kind, confidence: finding.confidence,
                reason: "found elsewhere by \(finding.detector)")
            for text in ValuePropagation.spellings(of: finding.value).flatMap(\.inPieces) {
                if let other = best[text], !value.goesBefore(other) { continue }
                best[text] = value
            }
        }
        let entries = best.sorted { $0.key < $1.key }
        values = entries.map(\.value)
        table = PhraseTable(entries.map(\.key))
    }

    var isEmpty: Bool { table.isEmpty }

    func matches(in text: SearchedText, _ folded: Folded) -> [Match] {
        places(in: folded).map { range, index in
            let value = values[index]
            return Match(
                value.kind, at: text.indices(of: range), confidence: value.confidence, reason: value.reason)
        }
    }

    /// Where values stand; where one overlaps itself, as in text that repeats without end, all of it as one.
    private func places(in text: Folded) -> [(range: Range<Int>, value: Int)] {
        var places: [(range: Range<Int>, value: Int)] = []
        var last: [Int: Int] = [:]
        for (range, value) in table.matches(in: text) {
            if let place = last[value], range.lowerBound < places[place].range.upperBound {
                places[place].range = places[place].range.lowerBound..<range.upperBound
            } else {
                last[value] = places.count
                places.append((range, value))
            }
        }
        return places
    }

    /// The value as it stands, and as it reads where its lines are joined.
    private static func spellings(of value: String) -> Set<String> {
        // Most values are of one line and in ASCII, and have no other.
        guard value.utf8.contains(where: { $0 >= 0x80 || (0x0A...0x0D).contains($0) }) else { return [value] }
        let reading = TextView(reading: value)
        return Set([value] + [true, false].compactMap { reading.joiningLines(keepingHyphens: $0)?.text })
    }
}

extension String {
    private static let shortestPiece = 1000

    /// The text, or where it is very long its pieces, each to the end of a word: a search for them takes no more than
    /// their length from any place on. None is so short that it stands elsewhere by chance.
    fileprivate var inPieces: [String] {
        var pieces: [String] = []
        var rest = unicodeScalars[...]
        while Substring(rest).utf8.count > 2 * String.shortestPiece {
            let part = rest.prefix(String.shortestPiece)
            guard let end = rest[part.endIndex...].firstIndex(where: { !$0.isWord }) else { break }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        if let last = pieces.popLast() {
            guard Substring(rest).utf8.count < String.shortestPiece else { return pieces + [last, String(rest)] }
            return pieces + [last + String(rest)]
        }
        return [self]
    }
}
