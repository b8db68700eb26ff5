import Redaction
import SampleDocuments
import Testing

/// Values that only the headings of their columns tell.
struct TableTests {
    private static let people = [
        ["Passenger", "DOB", "Account", "Passport no.", "Login", "Nationality"],
        ["Rosa Winterborne", "04/06/1990", "31926819", "B50441772", "rosaw", "Irish"],
        ["Ngaire", "19.12.1985", "73918264", "C01X0006H", "theoq", "Bahamian"],
    ]
    private static let goods = [
        ["Product", "Colour", "Stock", "Part", "Size"], ["garden hose", "green", "31926820", "B50441773", "small"],
        ["rake", "brown", "73918265", "C01X0007H", "large"],
    ]

    private static func wordTable(_ rows: [[String]]) -> String {
        let rows = rows.map { row in
            "<w:tr>" + row.map { "<w:tc>\(WordFile.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl>" + rows.joined() + "</w:tbl>"
    }

    /// The cells that are left of `table` after redaction, in rows as before.
    private static func left(of table: [[String]], as bytes: [UInt8], _ name: String) async throws -> [[String]] {
        let redactor = Redactor()
        let copy = try await redactor.redactAndVerify(Document(bytes: bytes, name: name))
        let texts = try Document(bytes: copy.bytes, name: name).regions.map(\.text)
        return table.map { row in row.filter { texts.contains($0) } }
    }

    @Test func `cells of a Word table go by the headings of their columns, and the headings stay`() async throws {
        let file = try WordFile(Self.wordTable(Self.people) + WordFile.paragraph("") + Self.wordTable(Self.goods)).bytes
        #expect(try await Self.left(of: Self.people, as: file, "crew.docx") == [Self.people[0], [], []])
        #expect(try await Self.left(of: Self.goods, as: file, "crew.docx") == Self.goods)
    }

    @Test func `so they do on a PDF page`() async throws {
        func page(_ table: [[String]]) -> String {
            let cells = table.enumerated().flatMap { row, cells in
                cells.enumerated().map { "BT /F1 9 Tf \(20 + 95 * $0) \(700 - 20 * row) Td (\($1)) Tj ET" }
            }
            return cells.joined(separator: "\n")
        }
        var builder = PDFBuilder()
        builder.addPage(page(Self.people))
        builder.addPage(page(Self.goods))
        let copy = try await Redactor().redactAndVerify(Document(bytes: builder.build(), name: "crew.pdf"))
        let text = try Document(bytes: copy.bytes, name: "crew.pdf").text
        #expect(Self.people[0].filter { !text.contains($0) } == [])
        #expect(Self.people.dropFirst().joined().filter(text.contains) == [])
        #expect(Self.goods.joined().filter { !text.contains($0) } == [])
    }

    @Test func `so they do in a CSV table`() async throws {
        func file(_ table: [[String]]) -> [UInt8] {
            Array(table.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
        }
        #expect(try await Self.left(of: Self.people, as: file(Self.people), "crew.csv") == [Self.people[0], [], []])
        #expect(try await Self.left(of: Self.goods, as: file(Self.goods), "goods.csv") == Self.goods)
    }
}
