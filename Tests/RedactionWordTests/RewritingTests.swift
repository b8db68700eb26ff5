import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// What a rewrite changes, and what it leaves to the letter.
struct RewritingTests {
    private func body(_ copy: Copy) -> String {
        String(copy.document.split(separator: "<w:body>")[1].split(separator: "</w:body>")[0])
    }

    @Test func `without substitutions the body stays to the letter`() throws {
        let body = """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc1"/>\
            <w:r><w:rPr><w:b/><w:color w:val="FF0000" w:themeColor="accent1"/></w:rPr><w:t xml:space="preserve"> a &amp; b &lt; c </w:t>\
            <w:tab/><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0E8"/></w:r><w:bookmarkEnd w:id="0"/></w:p>\
            <w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid>\
            <w:tr><w:tc><w:tcPr><w:tcW w:w="10" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Zoë – ‘x’</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>
            """
        #expect(self.body(try Copy(of: WordFile(body).bytes, without: [])) == body)
    }

    @Test func `a label takes the formatting of the first run it touches`() throws {
        let body = """
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>dear Quill</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>feat</w:t></w:r>\
            <w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>her of us</w:t></w:r></w:p>
            """
        #expect(
            self.body(try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])) == """
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>dear [TERM-1]</w:t></w:r>\
                <w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve"> of us</w:t></w:r></w:p>
                """)
    }

    @Test func `several words in one text are replaced each`() throws {
        let body = WordFile.paragraph("Quill and Feather and Quill")
        #expect(
            try Copy(of: WordFile(body).bytes, without: ["Quill", "Feather"]).shown()
                == "[TERM-1] and [TERM-1] and [TERM-1]")
    }

    @Test func `breaks, tabs and hyphens are text`() throws {
        let body = """
            <w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t>\
            <w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:cr/></w:r></w:p>
            """
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        #expect(content.regions.map(\.text) == ["one\ttwo\nthree\u{2011}four\u{AD}\u{F0B7}\n"])
        let copy = try Copy(of: WordFile(body).bytes, without: ["two three"])
        #expect(
            self.body(copy) == """
                <w:p><w:r><w:t>one</w:t><w:tab/><w:t>[TERM-1]</w:t><w:noBreakHyphen/><w:t>four</w:t>\
                <w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:cr/></w:r></w:p>
                """)
    }

    @Test func `a character that is an element can be replaced alone`() throws {
        let body = "<w:p><w:r><w:t>a</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p>"
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        let substitution = Substitution(kind: .term, region: 0, range: 1..<4, value: "\u{F0B7}", standIn: .box)
        let copy = try content.rewritten(making: [substitution])
        let again = try WordContent(reading: copy.bytes, limits: .standard)
        #expect(again.regions.map(\.text) == ["a" + Substitution.boxText])
    }

    @Test func `cells keep a paragraph and rows keep their cells`() throws {
        let body =
            "<w:tbl><w:tr><w:tc>\(WordFile.paragraph("Quillfeather"))</w:tc><w:tc>\(WordFile.paragraph("b"))</w:tc></w:tr></w:tbl>"
        #expect(
            self.body(try Copy(of: WordFile(body).bytes, without: ["Quillfeather"]))
                == body.replacing("Quillfeather", with: "[TERM-1]"))
    }

    @Test func `a change keeps both of its sides`() throws {
        let by = "w:id=\"1\" w:author=\"A\""
        let body = """
            <w:p><w:r><w:t>Ms </w:t></w:r><w:del \(by)><w:r><w:delText>Quill</w:delText></w:r></w:del><w:ins \(by)>\
            <w:r><w:t>Feather</w:t></w:r></w:ins><w:r><w:t> wrote</w:t></w:r></w:p>
            """
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        #expect(content.regions.filter { $0.role == .prose }.map(\.text) == ["Ms Feather wrote", "Ms Quill wrote"])
        #expect(content.regions.first { $0.text == "Ms Quill wrote" }?.location.detail == "before tracked changes")
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quill", "Feather"])
        copy.expectKept("<w:delText>[TERM-1]</w:delText>", "<w:t>[TERM-1]</w:t>", " wrote")
    }

    @Test func `a word that both sides of a change share is replaced once`() throws {
        let by = "w:id=\"1\" w:author=\"A\""
        let body = """
            <w:p><w:r><w:t>Ms Quill</w:t></w:r><w:del \(by)><w:r><w:delText>feather</w:delText></w:r></w:del><w:ins \(by)>\
            <w:r><w:t>feather</w:t></w:r></w:ins><w:r><w:t> wrote</w:t></w:r></w:p>
            """
        #expect(try Copy(of: WordFile(body).bytes, without: ["Quillfeather"]).shown() == "Ms [TERM-1] wrote")
    }

    @Test func `substitutions outside a region are refused`() throws {
        let content = try WordContent(reading: WordFile(WordFile.paragraph("abc")).bytes, limits: .standard)
        for (region, range) in [(0, 2..<4), (9, 0..<1)] {
            let substitution = Substitution(kind: .term, region: region, range: range, value: "x", standIn: .box)
            #expect(throws: RedactionError.self) { try content.rewritten(making: [substitution]) }
        }
    }

    @Test func `a part in which nothing has to change keeps its bytes`() throws {
        let level = "<w:lvl  w:ilvl='0'><w:start w:val='1'/></w:lvl>"
        var file = WordFile(WordFile.paragraph("dear Quillfeather"))
        file.add("numbering", root: "numbering", "<w:abstractNum w:abstractNumId='0'>\(level)</w:abstractNum>")
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        #expect(copy.parts["word/numbering.xml"] == file.parts[0].bytes)
    }

    @Test func `a part that two files share is changed only where something has to go`() throws {
        let style = "<w:style w:styleId='s1'><w:name w:val='Quillfeather Head'/></w:style>"
        var file = WordFile(WordFile.paragraph("dear Quillfeather"))
        file.add("styles", root: "styles", style)
        let untouched = try Copy(of: file.bytes, without: ["Marigold"])
        let touched = try Copy(of: file.bytes, without: ["Quillfeather"])
        let again = try Copy(of: file.bytes, without: ["Marigold"])
        #expect(!touched.text("word/styles.xml").contains("Quillfeather"))
        #expect(untouched.parts["word/styles.xml"] == again.parts["word/styles.xml"])
        #expect(again.text("word/styles.xml").contains("Quillfeather Head"))
    }

    @Test(arguments: ["target", "Relationship", "override", "extension", "default", "mode"])
    func `words that every package's markup is made of can be removed`(word: String) throws {
        let copy = try Copy(of: WordFile(WordFile.paragraph("our \(word) remains")).bytes, without: [word])
        #expect(copy.shown() == "our [TERM-1] remains")
    }
}
