import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// The inspector has to find by itself what the rewriting forgot, so it is shown files that nobody has cleaned.
struct ObjectInspectorTests {
    private func residue(
        of value: String = "Quillfeather", content: String = "", _ build: (inout PDFBuilder) -> Void = { _ in }
    ) throws -> [Residue] {
        var builder = PDFBuilder()
        build(&builder)
        builder.addPage(content)
        let file = try PDFFile(builder.build(), password: nil, limits: .standard)
        return try ObjectInspector.residue(in: file, search: ResidueSearch(values: [RemovedValue(value, kind: .term)]))
    }

    @Test(arguments: [
        "(by Quillfeather)", "(by \\121uill\\\nfeather)", "<517569 6C6C66656174686572>", "/By#20Quillfeather",
        "<FEFF005100750069006C006C0066006500610074006800650072>",
        "<FFFE5100750069006C006C0066006500610074006800650072 00>", "[1 << /Quillfeather 2 >>]", "(%51%75illfeather)",
        "(&#81;uillfeather)", "(UXVpbGxmZWF0aGVy)", "(5175696c6c66656174686572)", "[[[(QUILLFEATHER)]]]",
    ])
    func `a string or name in any spelling is found`(value: String) throws {
        let found = try residue { builder in builder.catalog = "/Own \(value)" }
        #expect(!found.isEmpty)
    }

    @Test func `places are told by object and key`() throws {
        let found = try residue { builder in builder.catalog = "/Lang (Quillfeather)" }
        #expect(found.map(\.place).contains("object 1 /Lang"))
    }

    @Test func `streams are unpacked`() throws {
        let found = try residue { builder in
            let stream = builder.addStream("/Filter /FlateDecode", Deflate.stored(Array("x Quillfeather".utf8)))
            builder.catalog = "/Own \(stream) 0 R"
        }
        #expect(found.map(\.place) == ["object 3, stream"])
    }

    @Test(arguments: [
        "BT (by Quillfeather) Tj ET", "BT [(Quill) -20 (feat) 3 (her)] TJ ET", "% by Quillfeather\nq Q",
        "q Q %Quillfeather",
        "/Quillfeather gs", "/Span << /ActualText (Quillfeather) >> BDC EMC", "BI /W 1 /H 1 ID Quillfeather EI",
        "/Span << /Own [(x) (Quillfeather)] >> BDC EMC",
        "/Own << /A << /B [(x) << /C (Quillfeather) >>] >> >> DP",
        "[(x) (Quillfeather)] 0 d",
        "BT <5175696C6C6665617468 6572> Tj ET", "BT (\\121uillfeather) Tj ET", "q ) (Quillfeather",
    ])
    func `page content is taken apart`(content: String) throws {
        #expect(try !residue(content: content).isEmpty)
    }

    @Test func `bytes that are no part of any object`() throws {
        #expect(try !residue { $0.prefix = "Quillfeather\n" }.isEmpty)
        #expect(try !residue { $0.suffix = "Quillfeather\n" }.isEmpty)
        #expect(try !residue { $0.trailer = "/Own (Quillfeather)" }.isEmpty)
        #expect(try !residue { $0.add("1 % Quillfeather") }.isEmpty)
    }

    @Test func `objects that nothing refers to`() throws {
        let found = try residue { builder in
            builder.addStream("/Filter /FlateDecode", Deflate.stored(Array("x Quillfeather".utf8)))
        }
        #expect(found.map(\.place) == ["object 3, stream"])
    }

    @Test(arguments: [
        "Pages", "Catalog", "Length", "stream", "Helvetica", "Resources", "trailer", "Parent", "endobj", "MediaBox",
        "Count",
    ])
    func `words of the standard are no residue where the standard has them`(word: String) throws {
        #expect(try residue(of: word, content: PDFBuilder.showing("Kept")) == [])
        #expect(try !residue(of: word, content: PDFBuilder.showing("The \(word) of it")).isEmpty)
    }

    @Test func `operators are no residue`() throws {
        #expect(try residue(of: "BT", content: PDFBuilder.showing("Kept")) == [])
        #expect(try residue(of: "12 Tf", content: PDFBuilder.showing("Kept")) == [])
    }
}
