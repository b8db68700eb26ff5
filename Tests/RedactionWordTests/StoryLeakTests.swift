import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Text that readers see, planted in each story and in each way of writing it; the control word stays.
struct StoryLeakTests {
    private static let split = WordFile.paragraph("before Quill", "feather after")
    private static let run = "<w:r><w:rPr><w:b/></w:rPr><w:t>Quillfeather</w:t></w:r><w:r><w:t> after</w:t></w:r>"
    private static let by = "w:id=\"1\" w:author=\"Quillfeather\" w:date=\"2024-01-01T00:00:00Z\""

    static let bodies: [(String, String)] = [
        ("one run", "<w:p>\(run)</w:p>"),
        ("two runs", split),
        ("a table cell", "<w:tbl><w:tr><w:tc>\(split)</w:tc></w:tr></w:tbl>"),
        ("a hyperlink", "<w:p><w:hyperlink w:anchor=\"x\">\(run)</w:hyperlink></w:p>"),
        (
            "half in a hyperlink",
            "<w:p><w:r><w:t>Quill</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>feather after</w:t></w:r></w:hyperlink></w:p>"
        ),
        ("an insertion", "<w:p><w:ins \(by)>\(run)</w:ins></w:p>"),
        (
            "a deletion",
            "<w:p><w:del \(by)><w:r><w:delText>Quillfeather</w:delText></w:r></w:del><w:r><w:t> after</w:t></w:r></w:p>"
        ),
        (
            "half deleted",
            "<w:p><w:r><w:t>after Quill</w:t></w:r><w:del \(by)><w:r><w:delText>feather</w:delText></w:r></w:del><w:ins \(by)><w:r><w:t>er</w:t></w:r></w:ins></w:p>"
        ),
        (
            "half inserted",
            "<w:p><w:r><w:t>after Quill</w:t></w:r><w:ins \(by)><w:r><w:t>feather</w:t></w:r></w:ins><w:del \(by)><w:r><w:delText>er</w:delText></w:r></w:del></w:p>"
        ),
        (
            "inserted and deleted",
            "<w:p><w:ins \(by)><w:del \(by)><w:r><w:delText>Quillfeather</w:delText></w:r></w:del></w:ins><w:r><w:t>after</w:t></w:r></w:p>"
        ),
        ("a move", "<w:p><w:moveFrom \(by)>\(run)</w:moveFrom><w:moveTo \(by)>\(run)</w:moveTo></w:p>"),
        (
            "a deleted paragraph mark",
            "<w:p><w:pPr><w:rPr><w:del \(by)/></w:rPr></w:pPr><w:r><w:t>Quill</w:t></w:r></w:p><w:p><w:r><w:t>feather after</w:t></w:r></w:p>"
        ),
        ("an inline content control", "<w:p><w:sdt><w:sdtContent>\(run)</w:sdtContent></w:sdt></w:p>"),
        ("a block content control", "<w:sdt><w:sdtContent>\(split)</w:sdtContent></w:sdt>"),
        (
            "a smart tag",
            "<w:p><w:smartTag w:uri=\"urn:x\" w:element=\"Quillfeather\"><w:smartTagPr><w:attr w:name=\"n\" w:val=\"Quillfeather\"/></w:smartTagPr>\(run)</w:smartTag></w:p>"
        ),
        (
            "a custom element",
            "<w:customXml w:uri=\"urn:x\" w:element=\"Quillfeather\"><w:customXmlPr><w:attr w:name=\"n\" w:val=\"Quillfeather\"/></w:customXmlPr>\(split)</w:customXml>"
        ),
        ("a simple field", "<w:p><w:fldSimple w:instr=\" MERGEFIELD x \">\(run)</w:fldSimple></w:p>"),
        ("a direction", "<w:p><w:dir w:val=\"rtl\"><w:bdo w:val=\"ltr\">\(run)</w:bdo></w:dir></w:p>"),
        ("hidden text", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Quillfeather after</w:t></w:r></w:p>"),
        ("mathematics", "<w:p><m:oMath><m:r><m:t>Quillfeather</m:t></m:r></m:oMath><w:r><w:t> after</w:t></w:r></w:p>"),
        (
            "ruby",
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>Quillfeather</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Quillfeather</w:t></w:r></w:rubyBase></w:ruby><w:t> after</w:t></w:r></w:p>"
        ),
        (
            "around a proofing mark",
            "<w:p><w:r><w:t>Quill</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:lastRenderedPageBreak/><w:t>feather after</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
        ),
        ("a reference and CDATA", "<w:p><w:r><w:t>&#81;uill<![CDATA[feather]]> after</w:t></w:r></w:p>"),
        ("around a soft hyphen", "<w:p><w:r><w:t>Quill</w:t><w:softHyphen/><w:t>feather after</w:t></w:r></w:p>"),
        (
            "variation selectors and a mathematical alphabet",
            "<w:p><w:r><w:t>Quill\u{FE0F}fea\u{34F}ther 𝐐𝐮𝐢𝐥𝐥𝒇𝑒𝓪𝔱𝕙𝖾𝗿 after</w:t></w:r></w:p>"
        ),
        (
            "an unknown element that leaves its content",
            "<w:p xmlns:x=\"urn:x\" mc:Ignorable=\"x\" mc:ProcessContent=\"x:y\"><x:y z=\"Quillfeather\"><w:r><w:t>Quillfeather after</w:t></w:r></x:y></w:p>"
        ),
        ("text outside a paragraph", "<w:p><w:r><w:t>after</w:t></w:r></w:p><w:t>Quillfeather</w:t>"),
        ("a comment in the markup", "<!--Quillfeather--><w:p><w:r><w:t>after</w:t></w:r></w:p>"),
        ("a processing instruction", "<?x Quillfeather?><w:p><w:r><w:t>after</w:t></w:r></w:p>"),
        (
            "an unknown vocabulary",
            "<w:p><x:y xmlns:x=\"urn:x\" z=\"Quillfeather\">Quillfeather</x:y><w:r><w:t>after</w:t></w:r></w:p>"
        ),
    ]

    @Test(arguments: bodies)
    func `a word goes from the body`(_: String, body: String) throws {
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("after")
    }

    @Test(arguments: [
        "header:hdr", "footer:ftr", "footnotes:footnotes:footnote", "endnotes:endnotes:endnote",
        "comments:comments:comment",
    ])
    func `a word goes from every story`(kind: String) throws {
        let names = kind.split(separator: ":").map(String.init)
        var file = WordFile(WordFile.paragraph("body stays"))
        let inner =
            names.count == 3
            ? "<w:\(names[2]) \(Self.by) w:initials=\"Quillfeather\">\(Self.split)</w:\(names[2])>" : Self.split
        file.add(names[0], root: names[1], inner)
        if names.count == 2 {
            file.body += "<w:sectPr><w:\(names[0])Reference w:type=\"default\" r:id=\"rIdOf\(names[0])\"/></w:sectPr>"
        }
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("body stays")
        let name = names.count == 2 ? "word/\(names[0])1.xml" : "word/\(names[0]).xml"
        copy.expectKept("before [TERM-1]", " after", in: name)
    }

    @Test func `a word goes from a text box, in the choice and in the fallback`() throws {
        let box = "<w:txbxContent>\(Self.split)</w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>host Quill</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
            <wp:inline><wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r><w:r><w:t>feather goes on</w:t></w:r></w:p>
            """
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        #expect(
            content.regions.filter { $0.role == .prose }.map(\.text) == [
                "host Quillfeather goes on", "before Quillfeather after", "before Quillfeather after",
            ])
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "host [TERM-1]before [TERM-1] afterbefore [TERM-1] after goes on")
    }

    @Test func `a word goes from a choice of characters in a run`() throws {
        let body = """
            <w:p><w:r><w:t>Quill</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>feather</w:t>\
            </mc:Choice><mc:Fallback><w:t>feather</w:t></mc:Fallback></mc:AlternateContent></w:r>\
            <w:r><w:t> after</w:t></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectGone("feather")
        #expect(copy.shown() == "[TERM-1] after")
    }

    @Test func `a word goes from the building blocks`() throws {
        var file = WordFile(WordFile.paragraph("body"))
        let block = """
            <w:docParts><w:docPart><w:docPartPr><w:name w:val="Quillfeather"/><w:description w:val="of Quillfeather"/>\
            </w:docPartPr><w:docPartBody>\(Self.split)</w:docPartBody></w:docPart></w:docParts>
            """
        file.body +=
            "<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val=\"Quillfeather\"/></w:placeholder></w:sdtPr><w:sdtContent>\(WordFile.paragraph("held"))</w:sdtContent></w:sdt>"
        file.add(
            "word/glossary/document.xml", type: WordFile.wordType + "document.glossary+xml",
            relationship: "glossaryDocument", id: "rId9", WordFile.root("glossaryDocument", block))
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("body", "held", "w:val=\"RedactedBuildingBlock1\"")
        copy.expectKept("before [TERM-1]", "w:val=\"RedactedBuildingBlock1\"", in: "word/glossary/document.xml")
    }
}
