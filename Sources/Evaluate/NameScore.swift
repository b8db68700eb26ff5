import AnnotatedText
import RedactionModel

/// How many names of a data set are found exactly as they are marked, and how many are covered at all.
struct NameScore {
    private static let kinds: [(type: MentionType, kind: Kind)] = [
        (.person, .person), (.organization, .organization), (.location, .location),
    ]

    private var exact: [Kind: SpanScore] = [:]
    private var covered: [Kind: Int] = [:]

    mutating func add(_ text: FoundText) {
        let ignored = text.annotated.mentions.filter { $0.type == .handle }.map(\.range)
        for (type, kind) in NameScore.kinds {
            let marked = text.annotated.mentions.filter { $0.type == type }
            let found = text.findings.filter { finding in
                finding.kind == kind && !ignored.contains { $0.overlaps(finding.range) }
            }
            exact[kind, default: SpanScore()].add(found: found.map(\.range), marked: marked.map(\.range))
            covered[kind, default: 0] += marked.count { text.covers($0) }
        }
    }

    func printTable(_ name: String) {
        for (_, kind) in NameScore.kinds {
            let score = exact[kind] ?? SpanScore()
            let parts = [score.precision, score.recall, score.f1].map { percent(Int($0 * 10_000), 10_000) }
            print(
                "| \(name) | \(kind) | \(parts.joined(separator: " | ")) | \(percent(covered[kind] ?? 0, score.marked)) |"
            )
        }
    }
}
