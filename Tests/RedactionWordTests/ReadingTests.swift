import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Documents in the forms that programs write them in.
struct ReadingTests {
    private func prose(_ file: WordFile) throws -> [String] {
        try WordContent(reading: file.bytes, limits: .standard).regions.filter { $0.role == .prose }.map(\.text)
    }

    @Test func `the strict form is read like the transitional one`() throws {
        var file = WordFile(WordFile.paragraph("a"))
        file.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        #expect(try prose(file) == ["a"])
    }

    @Test func `a main part elsewhere is found by its relationship`() throws {
        var file = WordFile(WordFile.paragraph("a"))
        file.mainName = "x/y.xml"
        #expect(try prose(file) == ["a"])
    }

    @Test(arguments: ["template.main+xml", "document.main+xml"])
    func `templates stay templates`(type: String) throws {
        var file = WordFile(WordFile.paragraph("a"))
        file.mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml." + type
        try Copy(of: file.bytes, without: []).expectKept(type, in: "[Content_Types].xml")
    }

    @Test func `values of the schema are no regions`() throws {
        let body = """
            <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc12"/>\
            <w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:lang w:val="en-GB"/></w:rPr><w:t>a</w:t></w:r></w:p>\
            <w:p><w:r><w:pict><v:shape id="_x0000_s1026" type="#_x0000_t202" style="position:absolute;margin-left:1.5pt"/></w:pict></w:r></w:p>
            """
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        #expect(content.regions.map(\.text) == ["a"])
    }

    @Test func `authors are known from their changes`() throws {
        let body = "<w:p><w:ins w:id=\"1\" w:author=\"Jo Quill\"><w:r><w:t>a</w:t></w:r></w:ins></w:p>"
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        #expect(content.regions.first { $0.role == .metadata }?.text == "Jo Quill")
    }

    @Test func `a removed word of the schema is no false alarm`() throws {
        let body = """
            <w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr><w:r><w:t>the center is Normal, by Author</w:t></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["center", "Normal", "Author", "document", "word"])
        #expect(copy.shown() == "the [TERM-1] is [TERM-1], by [TERM-1]")
        copy.expectKept("<w:jc w:val=\"center\"/>")
    }
}
