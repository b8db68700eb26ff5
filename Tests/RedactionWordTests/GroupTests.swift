import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Regions that are read together: the cells of a row, the lines of an address.
struct GroupTests {
    private func groups(_ body: String) throws -> [String] {
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        return content.groups.map { group in
            let labels = group.labels.map { content.regions[$0].text + ": " }
            let members = group.members.map { content.regions[$0].text }
            return (labels.isEmpty ? members : zip(labels, members).map(+)).joined(separator: group.separator)
        }
    }

    private func row(_ cells: String...) -> String {
        "<w:tr>" + cells.map { "<w:tc>\($0.isEmpty ? "<w:p/>" : WordFile.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }

    @Test func `the cells of a row are joined by tabs`() throws {
        let body = "<w:tbl>\(row("Name", "Jo Quill"))\(row("Port 12", "Nassau"))</w:tbl>"
        #expect(try groups(body) == ["Name\tJo Quill", "Port 12\tNassau"])
    }

    @Test func `cells are read behind the headings of their columns`() throws {
        let title = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>\(WordFile.paragraph("Crew"))</w:tc></w:tr>"
        let wide =
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(WordFile.paragraph("Lou"))</w:tc>"
            + "<w:tc>\(WordFile.paragraph("Cook"))\(WordFile.paragraph("Deck"))</w:tc></w:tr>"
        let table =
            "<w:tbl>\(title)\(row("Name", "Date of birth", "Rank 1"))\(row("Jo Quill", "", "Mate"))\(wide)</w:tbl>"
        #expect(
            try groups(table + WordFile.paragraph("after")) == [
                "Cook\nDeck", "Name\tDate of birth\tRank 1", "Jo Quill\tMate", "Lou\tCook\tDeck",
                "Name: Jo Quill\nRank 1: Mate", "Name: Lou\nRank 1: Cook\nRank 1: Deck",
            ])
    }

    @Test func `tables within tables have headings of their own`() throws {
        let inner = "<w:tbl>\(row("Alias", "Since", "Port"))\(row("Quilly", "1998", ""))</w:tbl>"
        let outer =
            "<w:tr><w:tc>\(WordFile.paragraph("Jo"))\(inner)<w:p/></w:tc><w:tc>\(WordFile.paragraph("Mate"))</w:tc></w:tr>"
        let found = try groups("<w:tbl>\(row("Name", "Rank", "Pay"))\(outer)</w:tbl>")
        #expect(found.filter { $0.contains(": ") } == ["Name: Jo\nRank: Mate", "Alias: Quilly\nSince: 1998"])
    }

    @Test func `a first row with numbers or addresses is no headings`() throws {
        let found = try groups("<w:tbl>\(row("Jo", "jo@example.com", "Mate"))\(row("Lou", "555-0101", ""))</w:tbl>")
        #expect(found == ["Jo\tjo@example.com\tMate", "Lou\t555-0101"])
    }

    @Test func `two columns are labels and values, and have no headings`() throws {
        let found = try groups("<w:tbl>\(row("Name", "Jo Quill"))\(row("Heimathafen", "Nassau"))</w:tbl>")
        #expect(found == ["Name\tJo Quill", "Heimathafen\tNassau"])
    }

    @Test func `what is encoded in a paragraph does not part the groups behind it from their texts`() throws {
        let encoded = WordFile.paragraph("data:text/plain;base64,Sm8gUXVpbGwgd2FzIGhlcmUgYW5kIGxlZnQ=")
        let body = encoded + "<w:p/><w:tbl>\(row("Name", "Port", "Pay"))\(row("Jo Quill", "Nassau", ""))</w:tbl>"
        #expect(try groups(body).suffix(2) == ["Jo Quill\tNassau", "Name: Jo Quill\nPort: Nassau"])
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
