import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Text beside the text: in attributes, rewritten, renamed or taken away; what stands beside it stays.
struct AttributeLeakTests {
    static let rewritten: [(String, String, String)] = [
        (
            "a content control's title",
            "<w:sdt><w:sdtPr><w:alias w:val=\"x Quillfeather y\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
            "w:val=\"x [TERM-1] y\""
        ),
        (
            "a content control's tag",
            "<w:sdt><w:sdtPr><w:tag w:val=\"Quillfeather\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
            "w:val=\"RedactedTag1\""
        ),
        (
            "a list item",
            "<w:sdt><w:sdtPr><w:dropDownList w:lastValue=\"Quillfeather\"><w:listItem w:displayText=\"Quillfeather\" w:value=\"Quillfeather\"/><w:listItem w:displayText=\"other\" w:value=\"o\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
            "w:displayText=\"other\""
        ),
        (
            "alternative text",
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Quillfeather.jpg\" descr=\"a picture of Quillfeather\" title=\"Quillfeather\"/></wp:inline></w:drawing></w:r></w:p>",
            "descr=\"a picture of [TERM-1]\""
        ),
        (
            "a picture's own name",
            "<w:p><w:r><w:drawing><pic:cNvPr id=\"1\" name=\"Quillfeather\" descr=\"Quillfeather\"/></w:drawing></w:r></w:p>",
            "descr=\"[TERM-1]\""
        ),
        (
            "VML",
            "<w:p><w:r><w:pict><v:shape id=\"Quillfeather\" alt=\"Quillfeather\" o:title=\"Quillfeather\" style=\"width:1pt\"><v:textpath string=\"for Quillfeather\"/></v:shape></w:pict></w:r></w:p>",
            "string=\"for [TERM-1]\""
        ),
        (
            "VML data", "<w:p><w:r><w:pict><v:shape o:gfxdata=\"UXVpbGxmZWF0aGVy\" alt=\"kept\"/></w:pict></w:r></w:p>",
            "alt=\"kept\""
        ),
        (
            "a table's description",
            "<w:tbl><w:tblPr><w:tblCaption w:val=\"Quillfeather\"/><w:tblDescription w:val=\"of Quillfeather\"/></w:tblPr></w:tbl>",
            "w:val=\"of [TERM-1]\""
        ),
        (
            "a tooltip",
            "<w:p><w:hyperlink w:anchor=\"a\" w:tooltip=\"to Quillfeather\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>",
            "w:tooltip=\"to [TERM-1]\""
        ),
        (
            "a permission",
            "<w:p><w:permStart w:id=\"1\" w:ed=\"Quillfeather\"/><w:r><w:t>kept</w:t></w:r><w:permEnd w:id=\"1\"/></w:p>",
            "kept"
        ),
        (
            "an author",
            "<w:p><w:ins w:id=\"1\" w:author=\"Quillfeather\" w:date=\"2031-02-03T00:00:00Z\"><w:r><w:t>kept</w:t></w:r></w:ins></w:p>",
            "w:author=\"Author 1\""
        ),
        (
            "an old number",
            "<w:p><w:pPr><w:numPr><w:numberingChange w:id=\"1\" w:author=\"A\" w:original=\"Quillfeather\"/></w:numPr></w:pPr><w:r><w:t>kept</w:t></w:r></w:p>",
            "kept"
        ),
        (
            "a data binding",
            "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/Quillfeather\" w:storeItemID=\"{1}\"/><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
            "<w:id w:val=\"5\"/>"
        ),
        (
            "an attribute of no vocabulary",
            "<w:p xmlns:x=\"urn:x\" x:y=\"Quillfeather\"><w:r><w:t>kept</w:t></w:r></w:p>", "kept"
        ),
        (
            "an attribute that ought to be a word of the schema",
            "<w:p><w:pPr><w:jc w:val=\"Quillfeather\"/></w:pPr><w:r><w:t>kept</w:t></w:r></w:p>", "kept"
        ),
        (
            "a paragraph's session",
            "<w:p w:rsidR=\"00ABCDEF\" w14:paraId=\"12345678\"><w:r w:rsidRPr=\"00ABCDEF\"><w:t>Quillfeather kept</w:t></w:r></w:p>",
            "kept"
        ),
    ]

    @Test(arguments: rewritten)
    func `a word goes from attributes`(_: String, body: String, kept: String) throws {
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectGone("2031-02-03")
        copy.expectGone("00ABCDEF")
        copy.expectKept(kept)
    }

    @Test func `a style is renamed in all its places`() throws {
        var file = WordFile("<w:p><w:pPr><w:pStyle w:val=\"Quillfeather\"/></w:pPr><w:r><w:t>styled</w:t></w:r></w:p>")
        let styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Quillfeather"><w:name w:val="Quillfeather"/>\
            <w:aliases w:val="by Quillfeather"/><w:basedOn w:val="Normal"/><w:next w:val="Quillfeather"/>\
            <w:rsid w:val="00ABCDEF"/><w:rPr><w:b/></w:rPr></w:style>
            """
        file.add("styles", root: "styles", styles)
        let copy = try Copy(of: file.bytes, without: ["Quillfeather", "Normal"])
        copy.expectGone("Quillfeather")
        copy.expectKept("<w:pStyle w:val=\"RedactedStyle1\"/>")
        copy.expectKept(
            "w:styleId=\"RedactedStyle1\"", "<w:next w:val=\"RedactedStyle1\"/>", "w:styleId=\"Normal\"",
            "<w:name w:val=\"Normal\"/>", "<w:b/>", in: "word/styles.xml")
    }

    @Test(arguments: ["style", "redacted", "name"])
    func `a new name holds no removed word`(word: String) throws {
        var file = WordFile("<w:p><w:pPr><w:pStyle w:val=\"Quill\"/></w:pPr><w:r><w:t>styled</w:t></w:r></w:p>")
        file.add("styles", root: "styles", "<w:style w:styleId=\"Quill\"><w:name w:val=\"my \(word)\"/></w:style>")
        let copy = try Copy(of: file.bytes, without: ["Quill", word, "redacted"])
        let style = try #require(copy.document.firstMatch(of: /pStyle w:val="(\w+)"/)?.1)
        #expect(["Name1", "X1"].contains(style))
        copy.expectKept("w:styleId=\"\(style)\"", in: "word/styles.xml")
        let again = try WordContent(reading: copy.bytes, limits: .standard)
        let search = ResidueSearch(values: [RemovedValue(word, kind: .term)])
        #expect(again.regions.allSatisfy { search.residue(inText: $0.text, place: "") == nil })
    }

    @Test func `a font is renamed in all its places`() throws {
        var file = WordFile(
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Quillfeather Sans\"/></w:rPr><w:t>set</w:t></w:r></w:p>")
        file.add(
            "fontTable", root: "fonts",
            "<w:font w:name=\"Quillfeather Sans\"><w:embedRegular r:id=\"rId1\"/></w:font><w:font w:name=\"Arial\"/>")
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("w:ascii=\"RedactedFont1\"")
        copy.expectKept("w:name=\"RedactedFont1\"", "w:name=\"Arial\"", in: "word/fontTable.xml")
    }

    @Test func `a list's label is rewritten and its identifiers go`() throws {
        var file = WordFile(WordFile.paragraph("x"))
        file.add(
            "numbering", root: "numbering",
            "<w:abstractNum w:abstractNumId=\"0\"><w:nsid w:val=\"12ABCDEF\"/><w:tmpl w:val=\"12ABCDEF\"/><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"Quillfeather %1.\"/></w:lvl></w:abstractNum>"
        )
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectGone("12ABCDEF")
        copy.expectKept("w:val=\"[TERM-1] %1.\"", in: "word/numbering.xml")
    }
}
