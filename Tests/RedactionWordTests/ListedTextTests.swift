import RedactionWord
import SampleDocuments
import Testing

/// A name in every spelling that readers take for the same, and in every element that is text.
struct ListedTextTests {
    private static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }

    /// What stands between "before " and " after" in a paragraph, and reads "Zoë Quill-Feather".
    static let spellings: [(String, String)] = [
        ("over two runs", run("Zoë Quill-") + run("Feather")),
        ("over a run a letter", "Zoë Quill-Feather".map { run(String($0)) }.joined()),
        ("composed and decomposed", run("Zoe\u{308} Quill-Feather")),
        ("decomposed over two runs", run("Zoe") + run("\u{308} Quill-Feather")),
        ("full-width characters", run("Ｚｏë Ｑｕｉｌｌ-Ｆｅａｔｈｅｒ")),
        ("zero-width characters", run("Zoë\u{200B} Quill\u{200D}-Fea\u{FEFF}ther")),
        ("a no-break space", run("Zoë\u{A0}Quill-Feather")),
        ("another hyphen", run("Zoë Quill\u{2010}Feather")),
        ("a no-break hyphen that is an element", run("Zoë Quill</w:t><w:noBreakHyphen/><w:t>Feather")),
        ("a soft hyphen that is an element", run("Zoë Qu</w:t><w:softHyphen/><w:t>ill-Feather")),
        ("a soft hyphen", run("Zoë Qu\u{AD}ill-Feather")),
        ("a tab", run("Zoë</w:t><w:tab/><w:t>Quill-Feather")),
        ("a line's end", run("Zoë</w:t><w:br/><w:t>Quill-Feather")),
        ("a carriage return", run("Zoë</w:t><w:cr/><w:t>Quill-Feather")),
        ("a symbol", run("Zoë Quill-</w:t><w:sym w:font=\"Arial\" w:char=\"0046\"/><w:t>eather")),
        ("capitals", run("ZOË QUILL-FEATHER")),
        ("small capitals", run("zoë quill-feather", "<w:smallCaps/>")),
        ("right to left", run("Zoë Quill-", "<w:rtl/>") + run("Feather", "<w:rtl/>")),
        ("white letters", run("Zoë Quill-Feather", "<w:color w:val=\"FFFFFF\"/>")),
        ("hidden on the web", run("Zoë Quill-Feather", "<w:webHidden/>")),
        ("struck through", run("Zoë Quill-Feather", "<w:dstrike/>")),
        (
            "a proofing mark and an anchor",
            run("Zoë Quill-")
                + "<w:proofErr w:type=\"spellEnd\"/><w:commentRangeStart w:id=\"1\"/>" + run("Feather")
        ),
    ]

    @Test(arguments: spellings)
    func `a name goes in each spelling`(_: String, runs: String) throws {
        let body = "<w:p>\(Self.run("before "))\(runs)\(Self.run(" after"))</w:p>"
        #expect(try Copy(of: WordFile(body).bytes, without: ["Zoë Quill-Feather"]).shown() == "before [TERM-1] after")
    }

    @Test(arguments: ["قلم الريشة", "נוצת הקולמוס"])
    func `a name that is written from right to left goes`(name: String) throws {
        let words = name.split(separator: " ")
        let body = """
            <w:p><w:pPr><w:bidi/></w:pPr>\(Self.run("a ", "<w:rtl/>"))\(Self.run(words[0] + " ", "<w:rtl/>"))\
            \(Self.run(String(words[1]), "<w:rtl/>"))\(Self.run(" b"))</w:p>
            """
        #expect(try Copy(of: WordFile(body).bytes, without: [name]).shown() == "a [TERM-1] b")
    }

    private static let by = "w:id=\"1\" w:author=\"Jo Quillfeather\" w:date=\"2031-02-03T00:00:00Z\""

    /// Changes of properties, and marks of changed cells: who made them is told, and when.
    static let changes: [(String, String)] = [
        (
            "of a run",
            "<w:p><w:r><w:rPr><w:b/><w:rPrChange \(by)><w:rPr/></w:rPrChange></w:rPr><w:t>kept</w:t></w:r></w:p>"
        ),
        (
            "of a paragraph",
            "<w:p><w:pPr><w:pPrChange \(by)><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>kept</w:t></w:r></w:p>"
        ),
        ("of a section", "<w:p><w:r><w:t>kept</w:t></w:r></w:p><w:sectPr><w:sectPrChange \(by)/></w:sectPr>"),
        (
            "of tables, rows and cells",
            """
            <w:tbl><w:tblPr><w:tblPrChange \(by)><w:tblPr/></w:tblPrChange></w:tblPr>\
            <w:tblGrid><w:tblGridChange \(by)><w:tblGrid/></w:tblGridChange></w:tblGrid>\
            <w:tr><w:tblPrEx><w:tblPrExChange \(by)><w:tblPrEx/></w:tblPrExChange></w:tblPrEx>\
            <w:trPr><w:ins \(by)/><w:trPrChange \(by)><w:trPr/></w:trPrChange></w:trPr>\
            <w:tc><w:tcPr><w:cellIns \(by)/><w:tcPrChange \(by)><w:tcPr/></w:tcPrChange></w:tcPr>\(WordFile.paragraph("kept"))</w:tc>\
            <w:tc><w:tcPr><w:cellDel \(by)/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:cellMerge \(by)/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
            """
        ),
        (
            "of a custom element",
            "<w:customXmlInsRangeStart \(by)/><w:customXmlInsRangeEnd w:id=\"1\"/><w:p><w:r><w:t>kept</w:t></w:r></w:p>"
        ),
    ]

    @Test(arguments: changes)
    func `nobody is told by a change`(_: String, body: String) throws {
        let copy = try Copy(of: WordFile(body).bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectGone("2031")
        copy.expectKept("kept", "w:author=\"Author 1\"")
    }

    /// Instructions whose arguments name people, files and texts.
    static let instructions = [
        " HYPERLINK \"http://harbour.example/\" \\o \"to Quillfeather\" ", " HYPERLINK \\l \"Quillfeather\" ",
        " INCLUDETEXT \"C:\\\\Quillfeather\\\\a.docx\" ", " INCLUDEPICTURE \"file:///C:/Quillfeather.png\" \\d ",
        " MERGEFIELD Quillfeather \\* MERGEFORMAT ", " AUTHOR \"Jo Quillfeather\" ",
        " FILENAME \\p \"C:/Quillfeather\" ", " IF 1 = 1 \"Quillfeather\" \"no one\" ", " REF Quillfeather \\h ",
        " PAGEREF Quillfeather ", " DOCPROPERTY \"Quillfeather\" ", " DOCVARIABLE Quillfeather ",
        " DATABASE \\c \"DSN=Quillfeather\" ", " LINK Excel.Sheet \"C:/Quillfeather.xlsx\" ",
        " STYLEREF \"Quillfeather\" ", " USERNAME Quillfeather ", " MACROBUTTON Quillfeather here ",
        " ADDIN CSL_CITATION {\"family\":\"Quillfeather\"} ",
    ]

    @Test(arguments: instructions)
    func `a word goes from every kind of field`(instruction: String) throws {
        let cut = try #require(instruction.firstRange(of: "feather")).lowerBound
        let pieces = [instruction[..<cut], instruction[cut...]].map {
            "<w:r><w:instrText xml:space=\"preserve\">\($0)</w:instrText></w:r>"
        }
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>\(pieces.joined())<w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>kept</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "kept")
    }

    @Test func `a word goes from a table of contents and the heading it lists`() throws {
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>About Quill</w:t></w:r>\
            <w:r><w:t>feather</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink></w:p>\
            <w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\
            <w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:r><w:t>About Quillfeather</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("About [TERM-1]", "TOC \\o", "w:anchor=\"_Toc1\"", "w:name=\"_Toc1\"", "<w:t>3</w:t>")
    }

    @Test func `a bookmark that is read word by word is renamed in fields too`() throws {
        let body = """
            <w:p><w:bookmarkStart w:id="1" w:name="MsQuillfeather2"/><w:r><w:t>there</w:t></w:r><w:bookmarkEnd w:id="1"/>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF MsQuillfeather2 \\h </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("w:name=\"RedactedBookmark1\"", " PAGEREF RedactedBookmark1 \\h ", "there", "7")
    }
}
