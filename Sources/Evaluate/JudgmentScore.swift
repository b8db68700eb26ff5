import AnnotatedText
import RedactionModel

/// How well court judgments are anonymised, by the rules of the Text Anonymization Benchmark: an entity is masked only
/// when every mention of it that has to go is wholly covered.
struct JudgmentScore {
    private var masked: [AnnotatedText.Masking: Int] = [:]
    private var all: [AnnotatedText.Masking: Int] = [:]
    private var (rightWords, maskedWords) = (0, 0)
    private var (documents, cleanDocuments) = (0, 0)
    private var missed: [String: Int] = [:]

    mutating func add(_ text: FoundText, showing: Bool) {
        let mentions = text.annotated.mentions.filter { $0.masking != .none }
        var isClean = true
        for (_, group) in Dictionary(grouping: mentions, by: \.entity) {
            let masking = group.contains { $0.masking == .direct } ? AnnotatedText.Masking.direct : .quasi
            all[masking, default: 0] += 1
            let open = group.filter { !text.covers($0) }
            if open.isEmpty { masked[masking, default: 0] += 1 }
            if let first = open.first {
                missed["\(masking) \(first.name)", default: 0] += 1
                if showing { print("MISSED", masking, first.name, text.excerpt(first)) }
                if masking == .direct { isClean = false }
            }
        }
        addWords(of: text, mentions, showing: showing)
        documents += 1
        if isClean { cleanDocuments += 1 }
    }

    private mutating func addWords(of text: FoundText, _ mentions: [AnnotatedText.Mention], showing: Bool) {
        var isRight = [Bool](repeating: false, count: text.isMasked.count)
        for mention in mentions { for byte in mention.range { isRight[byte] = true } }
        let bytes = Array(text.annotated.text.utf8)
        for index in bytes.indices where bytes[index].isLetterOrDigit {
            guard index == 0 || !bytes[index - 1].isLetterOrDigit, text.isMasked[index] else { continue }
            maskedWords += 1
            if isRight[index] { rightWords += 1 }
        }
        guard showing else { return }
        for finding in text.findings where !finding.range.contains(where: { isRight[$0] }) {
            print("FALSE", finding.kind, finding.detector, text.excerpt(finding.range))
        }
    }

    func printTable() {
        func share(_ part: Int?, _ whole: Int?) -> String {
            let (part, whole) = (part ?? 0, whole ?? 0)
            return "\(part) of \(whole), \(percent(part, whole))"
        }
        print("| direct identifiers masked | \(share(masked[.direct], all[.direct])) |")
        print("| quasi-identifiers masked | \(share(masked[.quasi], all[.quasi])) |")
        print("| words masked that had to be | \(share(rightWords, maskedWords)) |")
        print("| documents with no direct identifier left | \(cleanDocuments) of \(documents) |")
        let missed = missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        print("| missed, by kind | \(missed.joined(separator: ", ")) |")
    }
}
