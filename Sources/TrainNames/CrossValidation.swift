import AnnotatedText
import Foundation
import RedactionDetection
import RedactionModel
import RedactionNames

/// How well a model that has not seen a part of Wikigold finds the names there.
struct CrossValidation {
    static let folds = 5

    private(set) var scores: [NameKind: SpanScore] = [:]

    /// What the tagger finds in each sentence by itself.
    mutating func add(_ texts: [AnnotatedText], taggedBy tagger: NameTagger) {
        for text in texts {
            let names = tagger.names(in: Array(text.text.utf8))
            add(text) { kind in names.filter { $0.kind == kind }.map(\.range) }
        }
    }

    /// What is masked in an article as a name, with the rules around the tagger and the names of the other sentences,
    /// but without titles, which the annotators left.
    mutating func add(_ article: [AnnotatedText], searchedWith tagger: NameTagger) async throws {
        let document = Document.plain(article.map(\.text))
        let findings = try await DetectorChain([NameDetector(tagger: tagger)]).findings(in: document)
        let masked = MaskedRange.union(of: findings, in: document)
        for (index, text) in article.enumerated() {
            let names = masked.filter { $0.region == index }
            add(text) { kind in
                names.filter { $0.kind == Kind(rawValue: "\(kind)") }.map { $0.range.withoutTitle(in: text.text) }
            }
        }
    }

    private mutating func add(_ text: AnnotatedText, found: (NameKind) -> [Range<Int>]) {
        for kind in NameKind.allCases {
            scores[kind, default: SpanScore()].add(
                found: found(kind), marked: text.mentions.filter { $0.type == MentionType("\(kind)") }.map(\.range))
        }
    }

    func printTable(_ name: String) {
        log(name)
        for kind in NameKind.allCases {
            let score = scores[kind] ?? SpanScore()
            log(
                String(
                    format: "%@: precision %.3f, recall %.3f, F1 %.3f", "\(kind)", score.precision, score.recall,
                    score.f1))
        }
    }
}

extension Range<Int> {
    /// The range of a name without the titles that it begins with.
    fileprivate func withoutTitle(in text: String) -> Range {
        var tokenizer = Tokenizer(Array(text.utf8))
        var tokens: [Token] = []
        while let segment = tokenizer.nextSegment() { tokens += segment.filter { overlaps($0.range) } }
        let name = tokens.drop { Titles.hashes.contains($0.word) || $0.shape == .sign }
        return (name.first?.range.lowerBound ?? lowerBound)..<upperBound
    }
}
