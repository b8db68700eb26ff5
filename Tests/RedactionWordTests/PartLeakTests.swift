import RedactionModel
import RedactionWord
import RedactionZIP
import SampleDocuments
import Testing

/// Whole parts: emptied, dropped with everything that refers to them, or redacted like the document around them.
struct PartLeakTests {
    private static let word = Array("Quillfeather".utf8)

    /// Parts that no copy has, by the last segment of their relationship's type.
    static let dropped: [(String, String, String)] = [
        ("people", "word/people.xml", "<w15:people/>"),
        ("commentsExtended", "word/commentsExtended.xml", ""),
        ("webSettings", "word/webSettings.xml", ""),
        ("stylesWithEffects", "word/stylesWithEffects.xml", ""),
        ("customXml", "customXml/item1.xml", ""),
        ("font", "word/fonts/font1.odttf", ""),
        ("vbaProject", "word/vbaProject.bin", ""),
        ("printerSettings", "word/printerSettings1.bin", "<w:sectPr><w:printerSettings r:id=\"rId9\"/></w:sectPr>"),
        (
            "oleObject", "word/embeddings/ole1.bin",
            "<w:p><w:r><w:object><v:shape><v:imagedata o:title=\"\"/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"Package\" r:id=\"rId9\"/></w:object></w:r></w:p>"
        ),
        (
            "control", "word/activeX/activeX1.xml",
            "<w:p><w:r><w:object><w:control r:id=\"rId9\" w:name=\"Quillfeather\"/></w:object></w:r></w:p>"
        ),
        ("aFChunk", "word/chunk.html", "<w:altChunk r:id=\"rId9\"/>"),
        ("subDocument", "word/sub.xml", "<w:subDoc r:id=\"rId9\"/>"),
        (
            "package", "word/embeddings/book.xlsx",
            "<w:p><w:r><w:object><o:OLEObject Type=\"Embed\" r:id=\"rId9\"/></w:object></w:r></w:p>"
        ),
        ("somethingNew", "word/quillfeather.xml", ""),
    ]

    @Test(arguments: dropped)
    func `a part goes with its references`(relationship: String, name: String, reference: String) throws {
        var file = WordFile(WordFile.paragraph("kept") + reference)
        file.add(name, type: "application/x", relationship: relationship, id: "rId9", Self.word)
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        #expect(!copy.document.contains("rId9"))
        #expect(copy.parts["word/_rels/document.xml.rels"] == nil)
        copy.expectKept("kept")
        #expect(copy.notes.contains { $0.place == "word/document.xml" && $0.message.hasSuffix("was dropped") })
    }

    @Test func `properties, thumbnails and signatures go, and blank properties take their place`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        let office = "officeDocument/2006/relationships/"
        let kinds = [
            (
                "package/2006/relationships/metadata/core-properties", "docProps/core.xml",
                "<a><creator>Quillfeather</creator></a>"
            ),
            (office + "extended-properties", "docProps/app.xml", "<a><Company>Quillfeather</Company></a>"),
            (office + "custom-properties", "docProps/custom.xml", "<a><property name=\"Quillfeather\"/></a>"),
            ("package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg", "Quillfeather"),
            ("package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs", "Quillfeather"),
        ]
        for (index, kind) in kinds.enumerated() {
            file.packageRelationships +=
                "<Relationship Id=\"p\(index)\" Type=\"http://schemas.openxmlformats.org/\(kind.0)\" Target=\"\(kind.1)\"/>"
            file.files.append((kind.1, Array(kind.2.utf8)))
        }
        let content = try WordContent(reading: file.bytes, limits: .standard)
        #expect(
            content.regions.filter { $0.role == .metadata }.map(\.text) == [
                "Quillfeather", "Quillfeather", "Quillfeather",
            ])
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
        #expect(
            copy.parts.keys.sorted() == [
                "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
            ])
        #expect(copy.notes.contains(Note(place: "package", message: "the digital signature was dropped")))
    }

    @Test func `settings keep what they set and lose what they tell`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        let settings = """
            <w:writeProtection w:hash="Quillfeather"/><w:zoom w:percent="120"/><w:attachedTemplate r:id="rId1"/>\
            <w:mailMerge><w:query w:val="Quillfeather"/></w:mailMerge><w:documentProtection w:hash="Quillfeather"/>\
            <w:defaultTabStop w:val="708"/><w:rsids><w:rsidRoot w:val="00ABCDEF"/></w:rsids>\
            <w:docVars><w:docVar w:name="Quillfeather" w:val="Quillfeather"/></w:docVars><w:evenAndOddHeaders/>\
            <w:captions><w:caption w:name="Quillfeather"/></w:captions><w14:docId w14:val="12ABCDEF"/>
            """
        file.add(
            "settings", root: "settings", settings,
            relationships: WordFile.relationship(
                "rId1", "attachedTemplate", "file:///C:/Quillfeather.dotm", isExternal: true))
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectGone("ABCDEF")
        copy.expectKept(
            "<w:zoom w:percent=\"120\"/><w:defaultTabStop w:val=\"708\"/><w:evenAndOddHeaders/>",
            in: "word/settings.xml")
    }

    @Test func `a link that holds a removed word leads nowhere, and the others stay`() throws {
        var file = WordFile(
            """
            <w:p><w:hyperlink r:id="rId1"><w:r><w:t>one</w:t></w:r></w:hyperlink>\
            <w:hyperlink r:id="rId2"><w:r><w:t>two</w:t></w:r></w:hyperlink></w:p>
            """)
        file.relationships =
            WordFile.relationship("rId1", "hyperlink", "mailto:%51uillfeather@mail.example", isExternal: true)
            + WordFile.relationship("rId2", "hyperlink", "https://harbour.example/?a=1&amp;b=2", isExternal: true)
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("uillfeather")
        copy.expectKept("<w:hyperlink><w:r><w:t>one", "<w:hyperlink r:id=\"rId2\"><w:r><w:t>two")
        copy.expectKept("https://harbour.example/?a=1&amp;b=2", in: "word/_rels/document.xml.rels")
    }

    @Test func `an embedded document is redacted like the one around it`() throws {
        var inner = WordFile(WordFile.paragraph("inside Quill", "feather too"))
        inner.packageRelationships = WordFile.relationship("t", "thumbnail", "quillfeather.jpeg")
        var file = WordFile(WordFile.paragraph("outside") + "<w:altChunk r:id=\"rId9\"/>")
        file.add("word/afchunk.docx", type: inner.mainType, relationship: "aFChunk", id: "rId9", try inner.bytes)
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("outside", "<w:altChunk r:id=\"rId9\"/>")
        #expect(copy.shown("word/chunks/document1.docx!word/document.xml") == "inside [TERM-1] too")
    }

    @Test func `a chart loses its workbook and keeps its other figures`() throws {
        var file = WordFile(
            "<w:p><w:r><w:drawing><a:graphic><c:chart r:id=\"rId9\"/></a:graphic></w:drawing></w:r></w:p>")
        let chart = """
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \(WordFile.namespaces.replacing("xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" ", with: ""))>\
            <c:title><a:p><a:r><a:t>Sales of Quill</a:t></a:r><a:r><a:t>feather</a:t></a:r></a:p></c:title>\
            <c:f>Quillfeather!$A$1</c:f><c:strCache><c:pt idx="0"><c:v>Quillfeather</c:v></c:pt></c:strCache>\
            <c:numCache><c:pt idx="0"><c:v>4711.5</c:v></c:pt><c:pt idx="1"><c:v>12</c:v></c:pt></c:numCache>\
            <c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
            """
        file.add(
            "word/charts/chart1.xml", type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            relationship: "chart", id: "rId9", Array(chart.utf8),
            relationships: WordFile.relationship("rId1", "package", "../embeddings/book.xlsx"))
        file.files.append(("word/embeddings/book.xlsx", Self.word))
        let copy = try Copy(of: file.bytes, without: ["Quillfeather", "4711.5"])
        copy.expectGone("Quillfeather")
        copy.expectGone("4711.5")
        copy.expectKept("r:id=\"rId9\"")
        copy.expectKept("Sales of [TERM-1]", "<c:pt idx=\"1\"><c:v>12</c:v></c:pt>", in: "word/charts/chart1.xml")
        #expect(!copy.text("word/charts/chart1.xml").contains("externalData"))
    }

    @Test func `both parts of a diagram are rewritten`() throws {
        var file = WordFile(
            "<w:p><w:r><w:drawing><dgm:relIds r:dm=\"rId1\" r:lo=\"rId3\" r:qs=\"rId3\" r:cs=\"rId3\"/></w:drawing></w:r></w:p>"
        )
        let text = "<a:p><a:r><a:t>Quill</a:t></a:r><a:r><a:t>feather leads</a:t></a:r></a:p>"
        let type = "application/vnd.openxmlformats-officedocument.drawingml.diagram"
        for (id, kind) in [("rId1", "Data"), ("rId2", "Drawing"), ("rId3", "Layout")] {
            file.add(
                "word/diagrams/\(kind).xml", type: type + kind + "+xml", relationship: "diagram" + kind, id: id,
                Array("<dgm:x \(WordFile.namespaces)>\(text)</dgm:x>".utf8))
        }
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("[TERM-1]", " leads", in: "word/diagrams/data1.xml")
        copy.expectKept("[TERM-1]", " leads", in: "word/diagrams/drawing1.xml")
    }

    @Test func `names of parts and identifiers of relationships are made anew`() throws {
        var file = WordFile("<w:p><w:r><w:drawing><a:blip r:embed=\"Quillfeather\"/></w:drawing></w:r></w:p>")
        file.mainName = "quillfeather/main.xml"
        file.parts = [
            WordFile.Part(
                name: "media/quillfeather.png", contentType: "image/png", relationship: WordFile.office + "image",
                id: "Quillfeather", bytes: TestImage.png(chunks: []))
        ]
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("r:embed=\"rId1\"")
        #expect(copy.parts["word/media/image1.png"] != nil)
    }

    @Test func `parts that nothing leads to are not copied`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.files = [("word/orphan.xml", Self.word), ("quillfeather.txt", Self.word), ("word/media/q.png", Self.word)]
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
    }

    @Test func `macros go and the copy is a plain document`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.mainType = "application/vnd.ms-word.document.macroEnabled.main+xml"
        file.add(
            "word/vbaProject.bin", type: "application/vnd.ms-office.vbaProject", relationship: "vbaProject", id: "rId9",
            Self.word)
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectGone("macroEnabled")
        copy.expectKept("wordprocessingml.document.main+xml", in: "[Content_Types].xml")
        #expect(copy.notes.contains { $0.message == "the macros were dropped; the copy is a .docx" })
    }

    @Test func `a picture that only a dropped object showed goes with it`() throws {
        var file = WordFile(
            """
            <w:p><w:r><w:t>kept</w:t></w:r><w:r><w:object><v:shape><v:imagedata r:id="rId8"/></v:shape>\
            <o:OLEObject Type="Embed" r:id="rId9"/></w:object></w:r></w:p>
            """)
        file.add("word/a.bin", type: "application/x", relationship: "oleObject", id: "rId9", Self.word)
        file.add("word/media/a.png", type: "image/png", relationship: "image", id: "rId8", TestImage.png(chunks: []))
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
        #expect(!copy.parts.keys.contains { $0.hasPrefix("word/media/") })
    }
}
