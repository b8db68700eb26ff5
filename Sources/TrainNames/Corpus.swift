import AnnotatedText
import Foundation

/// A source of annotated texts.
struct Corpus {
    let texts: [AnnotatedText]
    let coverage: Coverage

    /// All sources beside Wikigold, of which parts are left out for cross-validation.
    static func others(in data: URL) throws -> [Corpus] {
        let ner = data.appending(path: "ner")
        func sentences(_ name: String) throws -> [AnnotatedText] {
            try TaggedWords.documents(at: ner.appending(path: "\(name).conll")).flatMap { $0 }
        }
        return [
            Corpus(texts: try "abfgh".flatMap { try sentences("btc-\($0)") }, coverage: .withoutOtherNames),
            Corpus(
                texts: try ["wnut17-train", "wnut17-dev"].flatMap { try sentences($0) }, coverage: .withoutOtherNames),
            Corpus(
                texts: try Judgments.texts(at: data.appending(path: "tab/train.jsonl")), coverage: .withoutOtherNames),
        ]
    }

    static func wikigold(in data: URL) throws -> [[AnnotatedText]] {
        try TaggedWords.documents(at: data.appending(path: "ner/wikigold.conll"))
    }
}
