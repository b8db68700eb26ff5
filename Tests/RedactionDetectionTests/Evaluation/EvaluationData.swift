import Foundation

/// Annotated texts beside the package, where they are there; they are no part of it.
enum EvaluationData {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data").standardizedFileURL

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    /// Generated sentences with the spans of what is sensitive in them, in Unicode scalars.
    struct Sentence: Decodable {
        let fullText: String
        let spans: [Span]

        struct Span: Decodable {
            let entityType: String
            let startPosition: Int
            let endPosition: Int
        }
    }

    static func sentences() throws -> [Sentence] {
        let file = folder.appending(path: "synthetic/presidio-research-generated-large.json")
        return try decoder.decode([Sentence].self, from: Data(contentsOf: file))
    }

    /// Court judgments, with the stretches that an annotator marked.
    struct Judgment: Decodable {
        let text: String
        let entities: [Mention]

        struct Mention: Decodable {
            let entityType: String
            let startOffset: Int
            let endOffset: Int
        }
    }

    static func judgments() throws -> [Judgment] {
        let lines = try String(contentsOf: folder.appending(path: "tab/dev.jsonl"), encoding: .utf8).split(
            separator: "\n")
        let decoder = decoder
        return try lines.map { try decoder.decode(Judgment.self, from: Data($0.utf8)) }
    }

    /// Tweets, encyclopaedia articles and comments: the words of lists of tagged words, one sentence a line.
    static func prose() throws -> [String] {
        try ["wikigold", "wnut17-train", "btc-a"].map { name in
            try String(contentsOf: folder.appending(path: "ner/\(name).conll"), encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map { line in line.split { $0 == " " || $0 == "\t" }.first.map { $0 + " " } ?? "\n" }
                .joined()
        }
    }
}
