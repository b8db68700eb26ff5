import Foundation
import Redaction
import Testing

/// Finds one word, as a whole or wherever it stands, under a kind.
struct WordDetector: Detector {
    let word: String
    var kind = Kind.person
    var name: String { "word-\(word)" }
    var kinds: [Kind] { [kind] }

    func matches(in text: String) -> [Match] {
        text.ranges(of: word).map { Match(kind, at: $0, confidence: 0.8, reason: "the word") }
    }
}

func document(_ text: String, name: String = "letter.txt") throws -> Document {
    try Document(bytes: Array(text.utf8), name: name)
}

/// What is left of `text` after redaction with `redactor`.
func redacted(_ text: String, _ redactor: Redactor) async throws -> String {
    try await redactor.redactAndVerify(document(text)).text
}

/// The line a user gets to see when `body` fails, or nil.
func failure(_ body: () async throws -> Void) async -> String? {
    do {
        try await body()
        return nil
    } catch {
        return "\(error)"
    }
}

extension VerifiedDocument {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Redactor {
    /// A redactor for terms and detectors of the test alone.
    static func forTerms(_ terms: String..., detectors: [any Detector] = []) throws -> Redactor {
        Redactor(policy: try Policy(terms: terms), detectors: detectors)
    }
}

/// A folder that is gone after the test.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "redaction-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A path in the folder.
    subscript(name: String) -> URL { url.appending(path: name) }

    @discardableResult func write(_ text: String, to name: String) throws -> URL {
        try Data(text.utf8).write(to: self[name])
        return self[name]
    }

    func text(of name: String) throws -> String { try String(decoding: Data(contentsOf: self[name]), as: UTF8.self) }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
}
