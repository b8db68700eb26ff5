import AnnotatedText
import Foundation
import RedactionNames

/// How well a model that has not seen a part of Wikigold finds the names there.
struct CrossValidation {
    static let folds = 5

    private(set) var scores: [NameKind: SpanScore] = [:]

    mutating func add(_ texts: [AnnotatedText], taggedBy tagger: NameTagger) {
        for text in texts {
            let names = tagger.names(in: Array(text.text.utf8))
            for kind in NameKind.allCases {
                scores[kind, default: SpanScore()].add(
                    found: names.filter { $0.kind == kind }.map(\.range),
                    marked: text.mentions.filter { $0.type == MentionType("\(kind)") }.map(\.range))
            }
        }
    }

    func printTable() {
        for kind in NameKind.allCases {
            let score = scores[kind] ?? SpanScore()
            log(
                String(
                    format: "%@: precision %.3f, recall %.3f, F1 %.3f", "\(kind)", score.precision, score.recall,
                    score.f1))
        }
    }
}
