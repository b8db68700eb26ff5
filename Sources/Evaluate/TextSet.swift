import AnnotatedText
import Foundation

/// Texts of one sort, cut into the regions that documents have.
struct TextSet {
    let name: String
    let regions: [String]

    /// All there are: office prose, what lies under `data`, and files of plain text.
    static func all(prose: URL, data: URL?, files: [URL]) throws -> [TextSet] {
        var sets = [
            TextSet(
                name: "office prose, by paragraph",
                regions: try MarkedParagraphs.groups(in: prose).flatMap(\.texts).map(\.text))
        ]
        if let data {
            sets += [
                TextSet(name: "judgments, by paragraph", regions: try judgments(data).flatMap(paragraphs)),
                TextSet(name: "Wikigold, by sentence", regions: try wikigold(data).flatMap { $0 }),
                TextSet(
                    name: "Wikigold, by article",
                    regions: try wikigold(data).map { $0.joined(separator: "\n") }),
                TextSet(
                    name: "generated sentences",
                    regions: try GeneratedSentences.texts(
                        at: data.appending(path: "synthetic/presidio-research-generated-large.json")
                    ).map(\.text)),
            ]
        }
        return try sets
            + files.map { file in
                TextSet(
                    name: "\(file.lastPathComponent), by paragraph",
                    regions: paragraphs(of: try String(contentsOf: file, encoding: .utf8)))
            }
    }

    var bytes: Int { regions.reduce(0) { $0 + $1.utf8.count } }

    private static func judgments(_ data: URL) throws -> [String] {
        try ["dev", "train"].flatMap { try Judgments.texts(at: data.appending(path: "tab/\($0).jsonl")) }.map(\.text)
    }

    private static func wikigold(_ data: URL) throws -> [[String]] {
        try TaggedWords.documents(at: data.appending(path: "ner/wikigold.conll")).map { $0.map(\.text) }
    }

    private static func paragraphs(of text: String) -> [String] {
        text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
    }
}
