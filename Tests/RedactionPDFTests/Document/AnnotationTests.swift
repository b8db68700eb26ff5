import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// The word that is planted, and must be gone, is `Quillfeather`; what stands beside it must stay.
struct AnnotationTests {
    private func redact(_ annotations: [String], _ more: (inout PDFBuilder) -> Void = { _ in }) throws
        -> DocumentRedaction
    {
        var builder = PDFBuilder()
        more(&builder)
        builder.addPage(entries: "/Annots [\(annotations.joined(separator: "\n"))]")
        builder.addPage()
        return try DocumentRedaction(builder.build(), removing: "Quillfeather")
    }

    @Test(
        "a text of an annotation loses the word and keeps the rest",
        arguments: ["Contents", "T", "Subj"],
        [
            "(Ask Quillfeather today)",
            "<FEFF00410073006B0020005100750069006C006C006600650061007400680065007200200074006F006400610079>",
        ])
    func texts(key: String, spelling: String) throws {
        let redaction = try redact([
            "<< /Type /Annot /Subtype /Text /Rect [9 9 29 29] /Open true /\(key) \(spelling) >>"
        ])
        try redaction.expectGone("Quillfeather")
        let annotation = try redaction.annotation()
        #expect(annotation[key]?.string.map(TextString.decode) == "Ask [PERSON-1] today")
        #expect(annotation["Rect"] == .array([.integer(9), .integer(9), .integer(29), .integer(29)]))
        #expect(annotation["Open"] == .boolean(true))
    }

    @Test func `rich text goes where the plain text changes, and stays where it does not`() throws {
        let redaction = try redact([
            "<< /Subtype /Text /Rect [0 0 9 9] /Contents (See Quillfeather) /RC (<body><p>See <b>Quill</b>feather</p></body>) >>",
            "<< /Subtype /Text /Rect [0 0 9 9] /RC (<body><p>See &#81;uillfeather now</p></body>) >>",
            "<< /Subtype /Text /Rect [0 0 9 9] /Contents (Kept) /RC (<body><p>Kept</p></body>) >>",
        ])
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.annotation(0)["RC"] == nil)
        #expect(try redaction.annotation(1)["Contents"] == .string(Array("See [PERSON-1] now".utf8)))
        #expect(try redaction.annotation(2)["RC"] == .string(Array("<body><p>Kept</p></body>".utf8)))
    }

    @Test(
        "a link to an address with the word keeps its place and loses its action",
        arguments: [
            "(https://example.com/Quillfeather/about)", "(mailto:Quillfeather@example.com)",
            "(https://example.com/?q=%51%75illfeather)", "(https://example.com/?to=%2551%2575illfeather)",
            "<FEFF005100750069006C006C0066006500610074006800650072>",
        ])
    func links(address: String) throws {
        let redaction = try redact([
            "<< /Subtype /Link /Rect [10 20 30 40] /A << /S /URI /URI \(address) >> >>",
            "<< /Subtype /Link /Rect [10 50 30 70] /A << /S /URI /URI (https://example.com/other) >> >>",
        ])
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.annotation(0)["A"] == nil)
        #expect(try redaction.annotation(0)["Rect"]?.array?.count == 4)
        let other = try redaction.file.dictionary(redaction.annotation(1)["A"])
        #expect(other == ["S": .name("URI"), "URI": .string(Array("https://example.com/other".utf8))])
    }

    @Test(arguments: [
        "https://example.com/?q=Heron+Quillfeather", "https://example.com/heron_quillfeather.pdf",
        "mailto:heron.quillfeather@example.com", "https://example.com/?q=Heron%2BQuillfeather",
    ])
    func `a link whose address joins the words of a name loses its action`(address: String) throws {
        var builder = PDFBuilder()
        let other = "<< /Subtype /Link /Rect [0 20 9 29] /A << /S /URI /URI (https://heron.example.com/a_b) >> >>"
        let link = "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (\(address)) >> >>"
        builder.addPage(entries: "/Annots [\(link) \(other)]")
        let redaction = try DocumentRedaction(builder.build(), removing: "Heron Quillfeather")
        #expect(try redaction.annotation(0)["A"] == nil)
        #expect(try redaction.annotation(1)["A"] != nil)
    }

    @Test func `an action that several links share goes from all of them`() throws {
        var builder = PDFBuilder()
        let action = builder.add("<< /S /URI /URI (https://example.com/Quillfeather) >>")
        let link = "<< /Subtype /Link /Rect [0 0 9 9] /A \(action) 0 R >>"
        builder.addPage(entries: "/Annots [\(link)]")
        builder.addPage(entries: "/Annots [\(link)]")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.annotation(0, page: 0)["A"] == nil)
        #expect(try redaction.annotation(0, page: 1)["A"] == nil)
    }

    @Test func `links into other files and programs`() throws {
        let redaction = try redact([
            "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (Quillfeather.pdf) /D [0 /Fit] >> >>",
            "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F << /Type /Filespec /UF (Quillfeather.pdf) >> /D [0 /Fit] >> >>",
            "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (/home/Quillfeather/run.exe) >> >>",
            "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /JavaScript /JS (app.alert\\('Quillfeather'\\)) >> >>",
            "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Named /N /NextPage /Next << /S /JavaScript /JS (Quillfeather) >> >> >>",
            "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (other.pdf) /D [0 /Fit] >> >>",
        ])
        try redaction.expectGone("Quillfeather")
        for index in 0..<4 { #expect(try redaction.annotation(index)["A"] == nil) }
        #expect(try redaction.file.dictionary(redaction.annotation(4)["A"])["S"] == .name("Named"))
        #expect(try redaction.file.dictionary(redaction.annotation(5)["A"])["F"] == .string(Array("other.pdf".utf8)))
        #expect(redaction.notes.contains { $0.place == "page 1" && $0.message.contains("action") })
    }

    @Test(arguments: [
        "/Subtype /FileAttachment /FS << /F (Quillfeather.txt) >>", "/Subtype /Sound /Sound 5 0 R /T (Quillfeather)",
        "/Subtype /Screen /T (Quillfeather)", "/Subtype /RichMedia /NM (Quillfeather)",
        "/Subtype /3D /Contents (Quillfeather)",
        "/Subtype /Movie /T (Quillfeather)", "/Subtype /Quillfeather",
    ])
    func `annotations that carry files or media go as a whole`(entries: String) throws {
        let redaction = try redact([
            "<< /Type /Annot /Rect [0 0 9 9] \(entries) >>", "<< /Subtype /Square /Rect [1 2 3 4] /IC [1 0 0] >>",
        ])
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.file.array(redaction.page()["Annots"]).count == 1)
        #expect(try redaction.annotation()["IC"] == .array([.integer(1), .integer(0), .integer(0)]))
    }

    @Test func `replies, popups and states stay together`() throws {
        let redaction = try redact(["8 0 R", "9 0 R", "10 0 R"]) { builder in
            while builder.reserve() < 7 {}
            builder.add(
                "<< /Subtype /Text /Rect [0 0 9 9] /T (Quillfeather) /Contents (One) /Popup 10 0 R /NM (Quillfeather-1) >>"
            )
            builder.add("<< /Subtype /Text /Rect [0 0 9 9] /T (Brambleby) /Contents (Two) /IRT 8 0 R /RT /R >>")
            builder.add("<< /Subtype /Popup /Rect [0 0 99 99] /Parent 8 0 R /Open false >>")
        }
        try redaction.expectGone("Quillfeather")
        let first = try #require(redaction.file.array(redaction.page()["Annots"]).first)
        #expect(try redaction.annotation(0)["T"] == .string(Array("[PERSON-1]".utf8)))
        #expect(try redaction.annotation(0)["NM"] == .string(Array("annotation1".utf8)))
        #expect(try redaction.annotation(1)["T"] == .string(Array("Brambleby".utf8)))
        #expect(try redaction.annotation(1)["IRT"] == first)
        #expect(try redaction.annotation(2)["Parent"] == first)
    }

    @Test func `free text is drawn anew, a highlight keeps its look`() throws {
        let redaction = try redact([
            "<< /Subtype /FreeText /Rect [0 0 200 40] /DA (/Helv 10 Tf 1 0 0 rg) /Contents (Call Quillfeather) /AP << /N 9 0 R >> >>",
            "<< /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [0 9 9 9 0 0 9 0] /Contents (Call Quillfeather) /AP << /N 10 0 R >> >>",
        ]) { builder in
            while builder.reserve() < 8 {}
            builder.addStream("/Subtype /Form /BBox [0 0 200 40]", "BT (Call Quillfeather) Tj ET")
            builder.addStream("/Subtype /Form /BBox [0 0 9 9]", "1 1 0 rg 0 0 9 9 re f")
        }
        try redaction.expectGone("Quillfeather")
        let form = try redaction.file.resolve(redaction.file.dictionary(redaction.annotation(0)["AP"])["N"])
        let content = String(decoding: try redaction.file.decodedData(of: #require(form.stream)), as: UTF8.self)
        #expect(content.contains("1 0 0 rg"))
        #expect(content.contains("/Text 10 Tf <43616c6c205b504552534f4e2d315d> Tj"))
        let kept = try redaction.file.resolve(redaction.file.dictionary(redaction.annotation(1)["AP"])["N"])
        #expect(try redaction.file.decodedData(of: #require(kept.stream)) == Array("1 1 0 rg 0 0 9 9 re f".utf8))
    }

    @Test func `what else an annotation can say`() throws {
        let redaction = try redact([
            "<< /Subtype /Stamp /Rect [0 0 9 9] /Name /Quillfeather /M (Quillfeather) /Quillfeather 1 >>",
            "<< /Subtype /Redact /Rect [0 0 9 9] /OverlayText (Quillfeather) /QuadPoints [0 9 9 9 0 0 9 0] >>",
            "<< /Subtype /Text /Rect [0 0 9 9] /State (Quillfeather) /StateModel (Review) /M (D:20240102030405Z) >>",
            "<< /Subtype /FreeText /Rect [0 0 9 9] /DS (font-family: Quillfeather) /DA (/Helv 9 Tf) /Contents (Kept) >>",
        ])
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.annotation(1)["OverlayText"] == .string(Array("[PERSON-1]".utf8)))
        #expect(try redaction.annotation(2)["StateModel"] == .string(Array("Review".utf8)))
        #expect(try redaction.annotation(2)["M"] == .string(Array("D:20240102030405Z".utf8)))
        #expect(try redaction.annotation(3)["DA"] == .string(Array("/Helv 9 Tf".utf8)))
    }
}
