import Foundation
import Testing

/// The list of places in `Docs/DOCX-Places.md`.
struct PlacesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func names(of file: URL, between opening: String) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        return Set(
            text.split(separator: opening).dropFirst().compactMap { $0.split(separator: "`").first.map(String.init) })
    }

    @Test func `the tests that the list names exist`() throws {
        let list = try String(contentsOf: Self.root.appending(path: "Docs/DOCX-Places.md"), encoding: .utf8)
        let named = list.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap {
            $0.split(separator: "|").last
        }
        .flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.1) } }
        #expect(named.count > 80)
        var tests: Set<String> = []
        for folder in ["RedactionWordTests", "RedactionZIPTests", "RedactionXMLTests"] {
            let files = try FileManager.default.contentsOfDirectory(
                at: Self.root.appending(path: "Tests/" + folder), includingPropertiesForKeys: nil)
            for file in files where file.pathExtension == "swift" {
                tests.formUnion(try names(of: file, between: "func `"))
            }
        }
        #expect(named.filter { !tests.contains($0) } == [])
    }
}
