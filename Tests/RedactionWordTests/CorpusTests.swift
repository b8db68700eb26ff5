import Foundation
import RedactionModel
import RedactionWord
import Testing

/// Real documents of other programs, where the corpus lies beside the package.
struct CorpusTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/corpus/docx").standardizedFileURL

    /// Every 40th file, in the order of their paths.
    private static let sample: [URL] = {
        let files = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let documents = (files ?? []).filter { $0.pathExtension.hasPrefix("doc") }.sorted { $0.path < $1.path }
        return documents.enumerated().filter { $0.offset.isMultiple(of: 40) }.map(\.element)
    }()

    /// A word of the document's text, from its middle.
    private func word(of content: WordContent) -> String? {
        let words = content.regions.filter { $0.role == .prose }
            .flatMap { $0.text.split { !$0.isLetter } }.filter { $0.count > 4 }
        return words.isEmpty ? nil : String(words[words.count / 2])
    }

    @Test(.enabled(if: !sample.isEmpty), arguments: sample)
    func `a word goes from a real document, and without one its text stays`(file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        let content: WordContent
        do {
            content = try WordContent(reading: bytes, limits: .standard)
        } catch let error as RedactionError {
            #expect([.encrypted, .damaged].contains(error.code), "\(error)")
            return
        }
        let same = try WordContent(reading: try content.rewritten(making: []).bytes, limits: .standard)
        let texts = [content, same].map { $0.regions.filter { $0.role == .prose }.map(\.text).sorted() }
        #expect(texts[0] == texts[1])
        if let word = word(of: content) { _ = try Copy(of: bytes, without: [word]) }
    }
}
