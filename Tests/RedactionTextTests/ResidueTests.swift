import RedactionModel
import Testing

@testable import RedactionText

struct ResidueTests {
    private let search = ResidueSearch(values: [RemovedValue("Rosa Winterborne", kind: .person)])

    @Test(arguments: [
        "by Rosa Winterborne.", "by ROSA\u{A0}WINTERBORNE", "{\"a\": \"R\\u006fsa Winterborne\"}",
        "{\"a\": \"Rosa\\nWinterborne\"}", "log {\"a\": \"\\u0052osa Winterborne\"} tail", "Um9zYSBXaW50ZXJib3JuZQ==",
        "Rosa%20Winterborne", "526f73612057696e746572626f726e65",
    ])
    func `a removed value is found however it is spelled`(file: String) throws {
        #expect(try content(file).residue(of: search).isEmpty == false)
    }

    @Test func `quotes that CSV doubles do not hide a value`() throws {
        let search = ResidueSearch(values: [RemovedValue("6\" nails", kind: .term)])
        #expect(try content("\"6\"\" nails\",b\nc,d\n").residue(of: search).map(\.place) == ["the unquoted text"])
    }

    @Test func `UTF-16 hides nothing`() throws {
        let content = try TextContent(reading: "by Rosa Winterborne".utf16Bytes(bigEndian: true))
        #expect(try content.residue(of: search).isEmpty == false)
    }

    @Test(arguments: 80...130)
    func `a value across the pieces of a large file is found`(offset: Int) {
        var residue = TextResidue(search: search, cut: .nowhere)
        residue.pieceSize = 100
        residue.overlap = 20
        let text = Array((String(repeating: "é.", count: offset / 3) + " ROSA  Winterborne \(offset)").utf8)
        #expect(residue.residue(bytes: [], text: text).map(\.place) == ["the text"])
    }

    @Test(arguments: ["by Rosa\n \r\nWinterborne", "a,Rosa\nWinterborne,b\nc,d\n", "# Rosa\n\n\nWinterborne"])
    func `words of two paragraphs or records are no value`(file: String) throws {
        #expect(try content(file).residue(of: search) == [])
    }

    @Test(arguments: ["by Rosa\r\n  Winterborne", "a,\"Rosa\nWinterborne\"\nc,d\n", "x\n\nRosa\nWinterborne\n"])
    func `a value goes on over a line's end`(file: String) throws {
        #expect(try content(file).residue(of: search).isEmpty == false)
    }

    @Test(arguments: ["Rosa", "Winterborne, Rosa", "Rosa Winterbornes", "[PERSON-1]"])
    func `other text is no residue`(file: String) throws {
        #expect(try content(file).residue(of: search) == [])
    }
}
