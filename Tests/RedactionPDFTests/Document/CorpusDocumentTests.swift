import Foundation
import RedactionModel
import Testing

@testable import RedactionPDF

/// Real and odd files: none may crash, hang or come out as something that does not open. Skipped where the corpus
/// does not lie beside the package.
struct CorpusDocumentTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/corpus/pdf")
        .standardized

    /// Every twentieth file of the corpus; all of them with `REDACTION_WHOLE_CORPUS` set.
    private static var files: [URL] {
        let all =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "pdf" }.sorted { $0.path < $1.path } ?? []
        let isWhole = ProcessInfo.processInfo.environment["REDACTION_WHOLE_CORPUS"] != nil
        return all.enumerated().filter { isWhole || $0.offset % 20 == 0 }.map(\.element)
    }

    @Test(.enabled(if: !files.isEmpty), arguments: files)
    func `a file is cleaned into one that opens, or refused`(file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        let source: PDFFile
        do { source = try PDFFile(bytes, password: nil, limits: .standard) } catch is RedactionError { return }
        do {
            let word = CorpusDocumentTests.word(in: try DocumentStrings.read(from: source))
            let redaction = try DocumentRedaction(bytes, removing: word ?? "Quillfeather")
            #expect(try redaction.file.pageCount == source.pageCount)
            // Of metadata a copy has no more than a part and a level of PDF/A and PDF/UA.
            let metadata = try DocumentStrings.read(from: redaction.file).strings.filter { $0.role == .metadata }
            #expect(metadata.allSatisfy { $0.text.count <= 16 })
        } catch let error as RedactionError {
            Issue.record("\(file.lastPathComponent): \(error)", severity: .warning)
        }
    }

    /// A word of the document's own to take out.
    private static func word(in strings: DocumentStrings) -> String? {
        strings.strings.lazy.flatMap { $0.text.split { !$0.isLetter } }.first { $0.count > 5 }.map(String.init)
    }
}
