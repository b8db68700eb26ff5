import RedactionWord
import SampleDocuments
import Testing

/// Fields: instructions over any number of pieces, and results.
struct FieldLeakTests {
    private func field(_ instruction: String..., result: String, data: String = "") -> String {
        let pieces = instruction.map { "<w:r><w:instrText xml:space=\"preserve\">\($0)</w:instrText></w:r>" }
        return """
            <w:p><w:r><w:t>before </w:t></w:r><w:r><w:fldChar w:fldCharType="begin">\(data)</w:fldChar></w:r>\
            \(pieces.joined())<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:i/></w:rPr>\
            <w:t>\(result)</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
    }

    @Test func `a field with a word in its instruction becomes its result`() throws {
        let body = field(" HYPERLINK \"mailto:quill", "feather@mail.example\" ", result: "write to us")
        let copy = try Copy(of: WordFile(body).bytes, without: ["quillfeather"])
        copy.expectGone("quillfeather")
        #expect(copy.shown() == "before write to us")
        #expect(!copy.document.contains("fldChar"))
        copy.expectKept("<w:rPr><w:i/></w:rPr>")
    }

    @Test func `a field that holds nothing removed stays a field`() throws {
        let copy = try Copy(of: WordFile(field(" PAGE ", result: "7 Quillfeather")).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>", "7 [TERM-1]")
    }

    @Test func `a field in a field's instruction goes with it`() throws {
        let inner = """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD Quillfeather</w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>
            """
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>\(inner)\
            <w:r><w:instrText> = "Quillfeather" "yes" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>result</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "result")
    }

    @Test func `a simple field with a word in its instruction leaves its result`() throws {
        let body =
            "<w:p><w:fldSimple w:instr=\" AUTHOR Quillfeather \"><w:r><w:t>result</w:t></w:r></w:fldSimple></w:p>"
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "result")
    }

    @Test func `deleted instructions and stray ones are instructions too`() throws {
        let body = """
            <w:p><w:del w:id="1" w:author="A"><w:r><w:delInstrText>XE Quillfeather</w:delInstrText></w:r></w:del>\
            <w:r><w:instrText>TC "Quillfeather"</w:instrText></w:r><w:r><w:t>after</w:t></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("after")
    }

    @Test func `data of a field and forms are emptied or rewritten`() throws {
        let form = """
            <w:fldData xml:space="preserve">UXVpbGxmZWF0aGVy</w:fldData><w:ffData><w:name w:val="Quillfeather"/>\
            <w:helpText w:type="text" w:val="ask Quillfeather"/><w:statusText w:type="text" w:val="Quillfeather here"/>\
            <w:entryMacro w:val="Quillfeather"/><w:textInput><w:default w:val="for Quillfeather"/></w:textInput>\
            <w:ddList><w:listEntry w:val="Quillfeather"/><w:listEntry w:val="someone"/></w:ddList></w:ffData>
            """
        let copy = try Copy(of: WordFile(field(" FORMTEXT ", result: "x", data: form)).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("w:val=\"ask [TERM-1]\"", "w:val=\"for [TERM-1]\"", "w:val=\"someone\"", "FORMTEXT")
    }

    @Test func `a renamed bookmark is renamed in the fields and links that lead to it`() throws {
        let body = """
            <w:p><w:bookmarkStart w:id="1" w:name="Quillfeather"/><w:r><w:t>there</w:t></w:r><w:bookmarkEnd w:id="1"/>\
            <w:hyperlink w:anchor="Quillfeather"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("w:name=\"RedactedBookmark1\"", "w:anchor=\"RedactedBookmark1\"", "there", "link")
    }

    @Test func `a word that hides in an instruction's base64 takes the field with it`() throws {
        // {"Author": "Jo Quillfeather", "Year": 1999}
        let data = "eyJBdXRob3IiOiAiSm8gUXVpbGxmZWF0aGVyIiwgIlllYXIiOiAxOTk5fQ=="
        let copy = try Copy(
            of: WordFile(field(" ADDIN Sources{\(data)}", result: "(1999)")).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "before (1999)")
    }

    static let spellings: [(String, String)] = [
        ("percent-encoding", "HYPERLINK \"http://harbour.example/%51uillfeather\""),
        ("hexadecimal digits", "ADDIN x 5175696c6c66656174686572 y"),
        ("JSON's escapes", "ADDIN ZOTERO {\"family\":\"Qu\\u0069llfeather\"}"),
        ("base64 of UTF-16", "ADDIN x UQB1AGkAbABsAGYAZQBhAHQAaABlAHIA y"),
        ("a short base64", "ADDIN x UXVpbGxmZWF0aGVy y"),
    ]

    @Test(arguments: spellings)
    func `a word that an instruction spells in another way takes the field with it`(
        _: String, instruction: String
    ) throws {
        let copy = try Copy(of: WordFile(field(instruction, result: "result")).bytes, without: ["Quillfeather"])
        copy.expectGone("uillfeather")
        #expect(copy.shown() == "before result")
    }

    @Test func `a word that running text spells in another way goes, and nothing else`() throws {
        let copy = try Copy(
            of: WordFile(WordFile.paragraph("see http://harbour.example/%51uill", "feather or UXVpbGxmZWF0aGVy there"))
                .bytes,
            without: ["Quillfeather"])
        #expect(copy.shown() == "see [TERM-1] or [TERM-1] there")
    }

    static let textual: [(String, String)] = [
        (" XE \"Quillfeather:kept\" ", " XE \"[TERM-1]:kept\" "),
        (" EQ \\f(Quillfeather,kept) ", " EQ \\f([TERM-1],kept) "),
        (" TC \"about Quillfeather\" \\f ", " TC \"about [TERM-1]\" \\f "),
        (" QUOTE \"Quillfeather, kept\" ", " QUOTE \"[TERM-1], kept\" "),
    ]

    @Test(arguments: textual)
    func `a word in a field of text is replaced in it`(instruction: String, kept: String) throws {
        let copy = try Copy(of: WordFile(field(instruction, result: "x")).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept(kept)
    }

    @Test func `pieces of instructions outside any field are read as one`() throws {
        let body = """
            <w:p><w:r><w:instrText>XE Quill</w:instrText></w:r><w:r><w:instrText>feather</w:instrText></w:r>\
            <w:r><w:t>after</w:t></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("feather")
        copy.expectKept("after")
    }

    @Test func `an instruction is put together from the results of fields in it`() throws {
        let inner = """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>feather</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>
            """
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://quill</w:instrText></w:r>\
            \(inner)<w:r><w:instrText>.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>result</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("feather")
        #expect(copy.shown() == "result")
    }

    @Test func `a field that never ends takes none of the text behind it`() throws {
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF Quillfeather </w:instrText></w:r>\
            <w:r><w:t>the rest of Quillfeather</w:t></w:r></w:p>\(WordFile.paragraph("and more"))
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "the rest of [TERM-1]and more")
    }

    @Test func `an instruction made of the schema's words is no alarm`() throws {
        let copy = try Copy(
            of: WordFile(field(" PAGE \\* ARABIC ", result: "the page")).bytes, without: ["page"])
        copy.expectKept("PAGE \\* ARABIC", "the [TERM-1]")
    }

    @Test(arguments: [" SEQ Table \\* ARABIC ", " TOC \\h \\c \"Table\" "])
    func `the name of a sequence is text, even when it is a word of the schema`(instruction: String) throws {
        let copy = try Copy(of: WordFile(field(instruction, result: "the table")).bytes, without: ["table"])
        #expect(!copy.document.contains("instrText"))
        copy.expectKept("the [TERM-1]")
    }
}
