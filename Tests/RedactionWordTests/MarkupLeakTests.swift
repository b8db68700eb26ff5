import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Names of the markup's own: a removed word in one goes, and what it is the name of keeps its content.
struct MarkupLeakTests {
    static let bodies: [(String, String, [String])] = [
        (
            "an element", "<w:p><w:Quillfeather><w:r><w:t>kept</w:t></w:r></w:Quillfeather></w:p>",
            ["<w:p><w:r><w:t>kept"]
        ),
        ("an attribute", "<w:p><w:r w:Quillfeather=\"1\"><w:t>kept</w:t></w:r></w:p>", ["<w:r><w:t>kept"]),
        ("an attribute of relationships", "<w:p><w:r r:Quillfeather=\"1\"><w:t>kept</w:t></w:r></w:p>", ["kept"]),
        ("an attribute without a namespace", "<w:p><w:r Quillfeather=\"1\"><w:t>kept</w:t></w:r></w:p>", ["kept"]),
        (
            "an element without a namespace",
            "<w:p><Quillfeather>Quillfeather</Quillfeather><w:r><w:t>kept</w:t></w:r></w:p>", ["kept"]
        ),
        ("a prefix", "<w:p xmlns:Quillfeather=\"urn:x\"><w:r><w:t>kept</w:t></w:r></w:p>", ["<w:p><w:r>"]),
        ("an address", "<w:p xmlns:x=\"urn:Quillfeather\"><w:r><w:t>kept</w:t></w:r></w:p>", ["<w:p><w:r>"]),
        (
            "an address like the formats' own",
            "<w:p xmlns:x=\"http://schemas.microsoft.com/office/Quillfeather\"><w:r><w:t>kept</w:t></w:r></w:p>",
            ["<w:p><w:r>"]
        ),
        (
            "a prefix of the main vocabulary",
            "<Quillfeather:p xmlns:Quillfeather=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:r><w:t>kept</w:t></w:r></Quillfeather:p>",
            ["<ns1:p xmlns:ns1=", "kept"]
        ),
    ]

    @Test(arguments: bodies)
    func `a word goes from names`(_: String, body: String, kept: [String]) throws {
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        for text in kept { copy.expectKept(text) }
    }

    @Test func `lists of prefixes name only those that are declared`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.rootAttributes = "xmlns:Quillfeather=\"urn:x\" mc:Ignorable=\"w14 Quillfeather w15\""
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("mc:Ignorable=\"w14 w15\"", "kept")
    }

    @Test func `names that every document has stay, whatever is removed`() throws {
        let body = "<w:p><w:pPr><w:color w:val=\"FF0000\"/></w:pPr><w:r><w:t>body color document kept</w:t></w:r></w:p>"
        let copy = try Copy(of: WordFile(body).bytes, without: ["body", "color", "document", "w", "t"])
        copy.expectKept("<w:color w:val=\"FF0000\"/>", "<w:body>", " kept</w:t>")
    }

    @Test func `what a document is made of stays when it is called like a removed word`() throws {
        let choice = "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>a</w:t></mc:Choice></mc:AlternateContent>"
        let body = "<w:p><w:r>\(choice)</w:r><w:r><w:footnoteReference w:id=\"2\"/><w:t>b</w:t></w:r></w:p>"
        let copy = try Copy(of: WordFile(body).bytes, without: ["alternatecontent", "footnotereference"])
        copy.expectKept(choice, "<w:footnoteReference w:id=\"2\"/>")
    }

    @Test func `a type of relationship that holds a word is unknown`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.parts = [
            WordFile.Part(
                name: "word/header1.xml", contentType: WordFile.wordType + "header+xml",
                relationship: "http://schemas.microsoft.com/office/Quillfeather/header", id: "rId9",
                bytes: WordFile.root("hdr", WordFile.paragraph("top")))
        ]
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
    }

    @Test func `identifiers are read word by word`() throws {
        var file = WordFile(
            """
            <w:p><w:pPr><w:pStyle w:val="QuillfeatherBody"/></w:pPr><w:bookmarkStart w:id="1" w:name="MsQuillfeather2"/>\
            <w:r><w:t>kept</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
            """)
        file.add(
            "styles", root: "styles",
            "<w:style w:styleId=\"QuillfeatherBody\"><w:name w:val=\"QuillfeatherBody\"/><w:aliases w:val=\"a,QuillfeatherBody\"/><w:rPr><w:b/></w:rPr></w:style>"
        )
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("<w:pStyle w:val=\"RedactedStyle1\"/>", "w:name=\"RedactedBookmark1\"", "kept")
        copy.expectKept("w:styleId=\"RedactedStyle1\"", "<w:b/>", in: "word/styles.xml")
    }
}
