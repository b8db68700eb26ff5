internal import Foundation
package import RedactionModel

/// Counts the phrases of a set of files, and tells which are most likely the company's own.
package struct TermSuggestions {
    /// From here on a phrase is strange wherever it stands: several words that are in no list, or a code.
    private static let strange = 2.5
    /// How much of the text around a phrase is shown, in characters.
    private static let contextLength = 30

    /// What is known of a phrase in all its spellings.
    private struct Candidate {
        var spellings: [String: Int] = [:]
        var count = 0
        var documents: Set<Int> = []
        var strangeness = 0.0
        var isTelling = false
        var hasCue = false
        var context: String?

        var score: Double {
            let weight = isTelling ? strangeness : strangeness * 0.3
            return log2(1 + Double(count)) * weight + (hasCue ? 2 * min(1, weight) : 0)
        }

        /// Most often used.
        var text: String {
            spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
        }
    }

    private var candidates: [String: Candidate] = [:]

    /// - Parameter findings: what goes from each document anyway, and is not suggested.
    package init(for documents: [Document], beside findings: [[Finding]]) {
        let reader = PhraseReader()
        for (index, document) in documents.enumerated() {
            let found = Dictionary(grouping: findings[index], by: \.region)
            for region in document.regions where region.role == .prose {
                var gone = (found[region.id] ?? []).map(\.range).sorted { $0.lowerBound < $1.lowerBound }[...]
                for phrase in reader.phrases(in: region.text) {
                    while let first = gone.first, first.upperBound <= phrase.range.lowerBound { gone.removeFirst() }
                    if gone.first?.overlaps(phrase.range) != true { add(phrase, in: region, of: index) }
                }
            }
        }
    }

    private mutating func add(_ phrase: Phrase, in region: TextRegion, of document: Int) {
        let text = region[phrase.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let key = FoldedText(text, loosely: true).text
        var candidate = candidates[key] ?? Candidate()
        candidate.spellings[text, default: 0] += 1
        candidate.count += 1
        candidate.documents.insert(document)
        candidate.strangeness = max(candidate.strangeness, phrase.strangeness)
        candidate.hasCue = candidate.hasCue || phrase.hasCue
        if candidate.context == nil || (phrase.isTelling && !candidate.isTelling) {
            candidate.context = TermSuggestions.context(of: phrase.range, in: region.text)
        }
        candidate.isTelling = candidate.isTelling || phrase.isTelling
        candidates[key] = candidate
    }

    /// The likeliest first.
    package func best(_ limit: Int) -> [SuggestedTerm] {
        candidates.values.filter { $0.isTelling || $0.strangeness >= TermSuggestions.strange }
            .map { ($0.score, $0.text, $0) }
            .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
            .prefix(limit)
            .map { _, text, candidate in
                SuggestedTerm(
                    text: text, count: candidate.count, documents: candidate.documents.count,
                    context: candidate.context ?? "")
            }
    }

    /// The words around a phrase, in one line.
    private static func context(of range: Range<Int>, in text: String) -> String {
        let place = text.indices(of: range)
        let start = text.index(place.lowerBound, offsetBy: -contextLength, limitedBy: text.startIndex)
        let end = text.index(place.upperBound, offsetBy: contextLength, limitedBy: text.endIndex)
        let shown = text[(start ?? text.startIndex)..<(end ?? text.endIndex)]
        let line = String(shown).oneLine.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (start == nil ? "" : "…") + line + (end == nil ? "" : "…")
    }
}
