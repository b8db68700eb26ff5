import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Regions that are read together: the cells of a row, the lines of an address.
struct GroupTests {
    private func groups(_ body: String) throws -> [String] {
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        return content.groups.map { group in
            group.members.map { content.regions[$0].text }.joined(separator: group.separator)
        }
    }

    @Test func `the cells of a row are joined by tabs`() throws {
        func cell(_ text: String) -> String { "<w:tc>\(WordFile.paragraph(text))</w:tc>" }
        let body =
            "<w:tbl><w:tr>\(cell("Name"))\(cell("Jo Quill"))</w:tr><w:tr>\(cell("Port"))\(cell("Nassau"))</w:tr></w:tbl>"
        #expect(try groups(body) == ["Name\tJo Quill", "Port\tNassau"])
    }

    @Test func `short neighbours are joined by newlines`() throws {
        let long = String(repeating: "a long sentence ", count: 20)
        let body =
            ["Jo Quill", "7 Bay Street", "Nassau"].map { WordFile.paragraph($0) }.joined()
            + WordFile.paragraph(long) + WordFile.paragraph("one") + "<w:p/>" + WordFile.paragraph("two")
            + "<w:tbl><w:tr><w:tc>\(WordFile.paragraph("cell"))</w:tc></w:tr></w:tbl>" + WordFile.paragraph("three")
        #expect(try groups(body) == ["Jo Quill\n7 Bay Street\nNassau"])
    }

    @Test func `a tracked paragraph mark joins what it stands between`() throws {
        let mark = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>"
        let body = "<w:p>\(mark)<w:r><w:t>Quill</w:t></w:r></w:p>" + WordFile.paragraph("feather")
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        #expect(content.regions.filter { $0.role == .prose }.map(\.text) == ["Quillfeather", "Quill", "feather"])
        #expect(try groups(body) == ["Quill\nfeather"])
    }
}
