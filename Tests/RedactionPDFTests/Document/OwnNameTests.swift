import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct OwnNameTests {
    @Test(arguments: [
        ("Quillfeather", true), ("ABCDEF+Quillfeather-Bold", true), ("QuillfeatherSans", true),
        ("quillfeather_2", true),
        ("TheQuillFeather", true), ("xquillfeatherx", true), ("Quill", false), ("Helvetica", false),
    ])
    func `a name holds a value as a word, or anywhere if the value is long`(name: String, isHeld: Bool) {
        #expect(OwnNames.hold(["Quillfeather"], in: Identifier(space: .font, bytes: Array(name.utf8))) == isHeld)
    }

    @Test(arguments: [
        ("Aria", "ArialMT", false), ("Ann", "Ann-Regular", true), ("Ann", "Anniversary", false),
        ("Jo Doe", "JoDoe1", true),
    ])
    func `short values are found at word boundaries`(value: String, name: String, isHeld: Bool) {
        #expect(OwnNames.hold([value], in: Identifier(space: .font, bytes: Array(name.utf8))) == isHeld)
    }

    @Test func `names go that hold a value of another file`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re f")
        builder.addPage("/Quillfeather Do", resources: "/XObject << /Quillfeather \(form) 0 R >>")
        let content = try PDFContent(reading: builder.build())
        let copy = try content.rewritten(making: [], RewritingOptions(removing: ResidueSearch(terms: ["Quillfeather"])))
            .bytes
        try Planted.expectGone(from: copy)
        #expect(String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).contains("0 0 9 9 re"))
    }

    @Test func `fonts, resources and glyphs are renamed with all that use them`() throws {
        var builder = PDFBuilder()
        let glyph = builder.addStream("", "500 0 0 0 500 500 d1 0 0 500 500 re f")
        let map = builder.addStream(
            "/Type /CMap /CMapName /Quillfeather-UCS",
            "/CMapName /Quillfeather-UCS def 1 begincodespacerange <00> <FF> endcodespacerange")
        let program = builder.addStream("/Length1 40", "\u{0}\u{1}\u{0}\u{0} name table by Quillfeather & Co")
        let type3 = builder.add(
            """
            << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65
            /Widths [500] /CharProcs << /Quillfeather \(glyph) 0 R >> /Encoding << /Differences [65 /Quillfeather] >> >>
            """)
        let font = builder.add(
            """
            << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Quillfeather-Bold /ToUnicode \(map) 0 R /FontDescriptor
            << /Type /FontDescriptor /FontName /ABCDEF+Quillfeather-Bold /FontFamily (Quillfeather) /FontFile2 \(program) 0 R >> >>
            """)
        let field = builder.add("<< /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /DA (/Quillfeather 9 Tf 0 g) >>")
        builder.catalog = "/AcroForm << /Fields [\(field) 0 R] /DR << /Font << /Quillfeather \(font) 0 R >> >> >>"
        builder.addPage(
            "BT /Quillfeather 12 Tf (A) Tj /F1 9 Tf (B) Tj ET BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI /CSQuillfeather cs",
            entries: "/Annots [\(field) 0 R]",
            resources:
                "/Font << /F1 \(font) 0 R /Quillfeather \(type3) 0 R >> /ColorSpace << /CSQuillfeather [/Separation /Quillfeather /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>] >>"
        )
        // The builder's own font entry must not stand beside this one.
        let text = String(decoding: builder.build(), as: UTF8.self)
            .replacing(
                "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Font", with: "<< /Font")
        let redaction = try DocumentRedaction(Array(text.utf8), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let file = redaction.file
        let resources = try file.dictionary(redaction.page()["Resources"])
        let fonts = try file.dictionary(resources["Font"])
        #expect(fonts.keys.sorted() == ["F1", "R2"])
        let content = try file.decodedData(of: #require(file.resolve(redaction.page()["Contents"]).stream))
        #expect(
            String(decoding: content, as: UTF8.self)
                == "BT /R2 12 Tf (A) Tj /F1 9 Tf (B) Tj ET BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI /R1 cs")
        #expect(try redaction.annotation()["DA"] == .string(Array("/R2 9 Tf 0 g".utf8)))
        let form = try file.dictionary(redaction.catalog["AcroForm"])
        #expect(try file.dictionary(file.dictionary(form["DR"])["Font"]).keys.sorted() == ["R2"])
        let glyphs = try file.dictionary(fonts["R2"])
        #expect(try file.dictionary(glyphs["CharProcs"]).keys.sorted() == ["g1"])
        #expect(try file.dictionary(glyphs["Encoding"])["Differences"] == .array([.integer(65), .name("g1")]))
        let embedded = try file.dictionary(fonts["F1"])
        let descriptor = try file.dictionary(embedded["FontDescriptor"])
        #expect(embedded["BaseFont"]?.name?.hasPrefix("ABCDEF+Font") == true)
        #expect(descriptor["FontName"] == embedded["BaseFont"])
        let data = try file.decodedData(of: #require(file.resolve(descriptor["FontFile2"]).stream))
        #expect(String(decoding: data, as: UTF8.self) == "\u{0}\u{1}\u{0}\u{0} name table by xxxxxxxxxxxx & Co")
    }

    @Test func `names go where the standard wants one of its own`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "/G gs \(PDFBuilder.showing("Heron Quillfeather"))",
            entries: """
                /Trans << /S /Quillfeather >> /Tabs /S
                /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Named /N /Quillfeather >> >>]
                """,
            resources: "/ExtGState << /G << /BM [/Quillfeather /Multiply] >> >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(unpacked.contains("/Multiply") && unpacked.contains("/Tabs /S"))
    }

    @Test func `names that hold nothing removed stay`() throws {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("Kept"))
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        let fonts = try redaction.file.dictionary(redaction.file.dictionary(redaction.page()["Resources"])["Font"])
        #expect(try redaction.file.dictionary(fonts["F1"])["BaseFont"] == .name("Helvetica"))
    }
}
