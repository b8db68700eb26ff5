import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Words that only the page shows as one: what lies between their parts is hidden, raised or of another formula.
struct HiddenTextTests {
    private static let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>bolt</w:t></w:r>"
    private static let start = "<w:r><w:t>before Quill</w:t></w:r>"
    private static let end = "<w:r><w:t>feather after</w:t></w:r>"

    @Test func `a word around hidden text goes, and the hidden text stays`() throws {
        let copy = try Copy(
            of: WordFile("<w:p>\(Self.start)\(Self.hidden)\(Self.end)</w:p>").bytes, without: ["Quillfeather"])
        #expect(copy.shown() == "before [TERM-1]bolt after")
        copy.expectKept(Self.hidden)
    }

    @Test func `text that nobody sees is told of`() throws {
        let white = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>white</w:t></w:r>"
        let shaded = "<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"000000\"/></w:pPr>\(white)</w:p>"
        let body = "<w:p>\(Self.start)\(Self.hidden)\(white)</w:p>\(shaded)"
        let copy = try Copy(of: WordFile(body).bytes, without: [])
        #expect(copy.notes.map(\.description) == ["word/document.xml: 2 runs of hidden or white text stayed"])
        copy.expectKept("bolt", "white")
        #expect(try Copy(of: WordFile("<w:p>\(Self.start)</w:p>\(shaded)").bytes, without: []).notes.isEmpty)
    }

    @Test func `hidden text between words is a word of its own`() throws {
        let body =
            "<w:p><w:r><w:t>one</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Quillfeather</w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>"
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        #expect(copy.shown() == "one[TERM-1]two")
    }

    @Test func `text of a style that hides it is hidden`() throws {
        let run = "<w:r><w:rPr><w:rStyle w:val=\"Inner\"/></w:rPr><w:t>bolt</w:t></w:r>"
        var file = WordFile("<w:p>\(Self.start)\(run)\(Self.end)</w:p>")
        let styles = """
            <w:style w:type="character" w:styleId="Outer"><w:rPr><w:vanish/></w:rPr></w:style>\
            <w:style w:type="character" w:styleId="Inner"><w:basedOn w:val="Outer"/></w:style>
            """
        file.add("styles", root: "styles", styles)
        #expect(try Copy(of: file.bytes, without: ["Quillfeather"]).shown() == "before [TERM-1]bolt after")
    }

    @Test(arguments: ["<w:vanish/>", "<w:vanish/><w:specVanish/>"])
    func `a hidden paragraph mark parts nothing`(mark: String) throws {
        let body = "<w:p><w:pPr><w:rPr>\(mark)</w:rPr></w:pPr>\(Self.start)</w:p><w:p>\(Self.end)</w:p>"
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        #expect(copy.shown() == "before [TERM-1] after")
    }

    @Test func `text that is not hidden after all parts a word`() throws {
        let body =
            "<w:p>\(Self.start)\(Self.hidden.replacing("<w:vanish/>", with: "<w:vanish w:val=\"0\"/>"))\(Self.end)</w:p>"
        #expect(
            try Copy(of: WordFile(body).bytes, without: ["Quillfeather"]).shown() == "before Quillboltfeather after")
    }

    @Test func `a raised number is no part of the word before it`() throws {
        let body = """
            <w:p><w:r><w:t>Quillfeather</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1,2</w:t></w:r>\
            <w:r><w:t> wrote</w:t></w:r></w:p>
            """
        #expect(try Copy(of: WordFile(body).bytes, without: ["Quillfeather"]).shown() == "[TERM-1]1,2 wrote")
    }

    @Test func `arguments of a formula are words of their own`() throws {
        let body = """
            <w:p><m:oMath><m:f><m:num><m:r><m:t>Quillfeather</m:t></m:r></m:num><m:den><m:r><m:t>kept</m:t></m:r></m:den>\
            </m:f></m:oMath></w:p>
            """
        #expect(try Copy(of: WordFile(body).bytes, without: ["Quillfeather"]).shown() == "[TERM-1]kept")
    }
}
