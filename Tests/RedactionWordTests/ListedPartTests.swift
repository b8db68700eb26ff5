import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// The parts and attributes of the list that no other test plants.
struct ListedPartTests {
    private static let word = Array("Quillfeather".utf8)

    /// A file whose package has one more relationship, to a part with the word in it.
    private static func file(_ type: String, _ target: String, _ content: String = "Quillfeather") -> WordFile {
        var file = WordFile(WordFile.paragraph("kept"))
        file.packageRelationships = "<Relationship Id=\"p1\" Type=\"\(type)\" Target=\"\(target)\"/>"
        file.files = [(target, Array(content.utf8))]
        return file
    }

    static let packageParts: [(String, String)] = [
        ("http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml"),
        ("http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "customUI/customUI.xml"),
        ("http://schemas.microsoft.com/office/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
        (
            "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
            "word/webextensions/taskpanes.xml"
        ),
        ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.emf"),
        ("http://harbour.example/Quillfeather", "Quillfeather.xml"),
    ]

    @Test(arguments: packageParts)
    func `a part of the package goes`(type: String, target: String) throws {
        let copy = try Copy(of: Self.file(type, target).bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
        #expect(copy.notes.contains { $0.message.hasSuffix("was dropped") })
    }

    static let properties: [(String, String, String)] = [
        (
            "package/2006/relationships/metadata/core-properties", "docProps/core.xml",
            """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Quillfeather</dc:title><dc:subject>Quillfeather</dc:subject>\
            <dc:creator>Quillfeather</dc:creator><cp:keywords>Quillfeather</cp:keywords>\
            <dc:description>Quillfeather</dc:description><cp:lastModifiedBy>Quillfeather</cp:lastModifiedBy>\
            <cp:category>Quillfeather</cp:category><cp:contentStatus>Quillfeather</cp:contentStatus></cp:coreProperties>
            """
        ),
        (
            "officeDocument/2006/relationships/extended-properties", "docProps/app.xml",
            """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" \
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Template>Quillfeather.dotx</Template>\
            <Manager>Quillfeather</Manager><Company>Quillfeather</Company><HyperlinkBase>Quillfeather</HyperlinkBase>\
            <TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Quillfeather</vt:lpstr></vt:vector></TitlesOfParts>\
            <HLinks><vt:vector size="1" baseType="variant"><vt:variant><vt:lpwstr>Quillfeather</vt:lpwstr></vt:variant></vt:vector></HLinks>\
            </Properties>
            """
        ),
        (
            "officeDocument/2006/relationships/custom-properties", "docProps/custom.xml",
            """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
            <property fmtid="{1}" pid="2" name="Quillfeather" linkTarget="Quillfeather"><vt:lpwstr>Quillfeather</vt:lpwstr></property>\
            </Properties>
            """
        ),
    ]

    @Test(arguments: properties)
    func `properties go, and their values are known first`(type: String, target: String, content: String) throws {
        let file = Self.file("http://schemas.openxmlformats.org/" + type, target, content)
        let content = try WordContent(reading: file.bytes, limits: .standard)
        #expect(content.regions.contains { $0.role == .metadata && $0.text == "Quillfeather" })
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
    }

    /// Parts of the main part, by the type of their relationship, and what refers to them.
    static let parts: [(String, String, String)] = [
        ("http://schemas.microsoft.com/office/2016/09/relationships/commentsIds", "word/commentsIds.xml", ""),
        ("http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible", "word/commentsExt.xml", ""),
        ("http://schemas.microsoft.com/office/2011/relationships/people", "word/people.xml", ""),
        ("http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations", "word/customizations.xml", ""),
        ("http://schemas.microsoft.com/office/2006/relationships/wordVbaData", "word/vbaData.xml", ""),
        (
            WordFile.office + "customXml", "word/ink/ink1.xml",
            "<w:p><w:r><w:t>held</w:t></w:r><w:r><w:drawing><w14:contentPart r:id=\"rId9\"/></w:drawing></w:r></w:p>"
        ),
        (
            WordFile.office + "package", "word/embeddings/slides.pptx",
            "<w:p><w:r><w:t>held</w:t></w:r><w:r><w:object><o:OLEObject Type=\"Embed\" r:id=\"rId9\"/></w:object></w:r></w:p>"
        ),
        (WordFile.office + "aFChunk", "word/chunk.rtf", "<w:altChunk r:id=\"rId9\"/>"),
        (WordFile.office + "video", "word/media/a.mp4", ""),
    ]

    @Test(arguments: parts)
    func `a part that is no part of a copy goes with what refers to it`(
        type: String, name: String, reference: String
    ) throws {
        var file = WordFile(WordFile.paragraph("kept") + reference)
        file.parts = [
            WordFile.Part(name: name, contentType: "application/x", relationship: type, id: "rId9", bytes: Self.word)
        ]
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("kept")
        #expect(!copy.document.contains("rId9"))
        #expect(copy.document.contains("held") == reference.contains("held"))
    }

    @Test func `a store goes with its binding, and what it was bound to stays`() throws {
        var file = WordFile(
            """
            <w:sdt><w:sdtPr><w:dataBinding w:prefixMappings="xmlns:q='urn:quillfeather'" w:xpath="/q:a" w:storeItemID="{1}"/>\
            <w15:dataBinding w:xpath="/quillfeather"/></w:sdtPr><w:sdtContent>\(WordFile.paragraph("kept, Quillfeather"))</w:sdtContent></w:sdt>
            """)
        file.add(
            "customXml/item1.xml", type: "application/xml", relationship: "customXml", id: "rId9",
            Array("<a xmlns='urn:quillfeather'>Quillfeather</a>".utf8),
            relationships: WordFile.relationship("rId1", "customXmlProps", "itemProps1.xml"))
        file.files = [("customXml/itemProps1.xml", Self.word)]
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown() == "kept, [TERM-1]")
        #expect(!copy.document.contains("dataBinding"))
        #expect(!copy.parts.keys.contains { $0.hasPrefix("customXml") })
    }

    @Test func `settings tell of no merge, no schema and no store`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.add(
            "settings", root: "settings",
            """
            <w:mailMerge><w:connectString w:val="Quillfeather"/><w:query w:val="Quillfeather"/><w:dataSource r:id="rId1"/>\
            <w:odso><w:recipientData r:id="rId2"/></w:odso></w:mailMerge><w:saveThroughXslt w:solutionID="Quillfeather"/>\
            <w:attachedSchema w:val="urn:quillfeather"/><w:compat/>\
            <sl:schemaLibrary xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main"><sl:schema sl:uri="Quillfeather"/></sl:schemaLibrary>
            """,
            relationships: WordFile.relationship(
                "rId1", "mailMergeSource", "file:///Quillfeather.mdb", isExternal: true)
                + WordFile.relationship("rId2", "recipientData", "recipients.xml"))
        file.files = [("word/recipients.xml", Self.word)]
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("<w:compat/>", in: "word/settings.xml")
    }

    @Test func `separators of notes are stories too`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.add(
            "footnotes", root: "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/><w:t>of Quillfeather</w:t></w:r></w:p></w:footnote>"
        )
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("<w:separator/><w:t>of [TERM-1]</w:t>", "w:type=\"separator\"", in: "word/footnotes.xml")
    }

    @Test func `an extended chart is rewritten, and its workbook goes`() throws {
        var file = WordFile(
            """
            <w:p><w:r><w:drawing><a:graphic><cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="rId9"/>\
            </a:graphic></w:drawing></w:r></w:p>
            """)
        let chart = """
            <cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" \(WordFile.namespaces)>\
            <cx:chartData><cx:externalData r:id="rId1"/><cx:data id="0"><cx:strDim type="cat"><cx:f>Quillfeather!$A$1</cx:f>\
            <cx:lvl ptCount="2"><cx:pt idx="0">Quillfeather</cx:pt><cx:pt idx="1">kept</cx:pt></cx:lvl></cx:strDim></cx:data></cx:chartData>\
            <cx:tx><cx:txData><cx:v>by Quillfeather</cx:v></cx:txData></cx:tx></cx:chartSpace>
            """
        file.parts = [
            WordFile.Part(
                name: "word/charts/chartEx1.xml", contentType: "application/vnd.ms-office.chartex+xml",
                relationship: "http://schemas.microsoft.com/office/2014/relationships/chartEx", id: "rId9",
                bytes: Array(chart.utf8),
                relationships: WordFile.relationship("rId1", "package", "../embeddings/book.xlsx"))
        ]
        file.files.append(("word/embeddings/book.xlsx", Self.word))
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("r:id=\"rId9\"")
        copy.expectKept(
            "<cx:pt idx=\"1\">kept</cx:pt>", "<cx:v>by [TERM-1]</cx:v>", in: "word/charts/chartEx1.xml")
    }

    @Test func `a theme's names go, and its colours stay`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        let theme = """
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Quillfeather"><a:themeElements>\
            <a:clrScheme name="for Quillfeather"><a:dk1><a:srgbClr val="102030"/></a:dk1></a:clrScheme>\
            <a:fontScheme name="Quillfeather"><a:majorFont><a:latin typeface="Quillfeather Sans"/></a:majorFont></a:fontScheme>\
            </a:themeElements></a:theme>
            """
        file.add(
            "word/theme/theme1.xml", type: "application/vnd.openxmlformats-officedocument.theme+xml",
            relationship: "theme", id: "rId9", Array(theme.utf8))
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("val=\"102030\"", "name=\"for [TERM-1]\"", "RedactedFont1", in: "word/theme/theme1.xml")
    }

    /// Attributes and paths, each with what stays.
    static let attributes: [(String, String, String)] = [
        (
            "the date of a content control",
            "<w:sdt><w:sdtPr><w:date w:fullDate=\"Quillfeather\"><w:dateFormat w:val=\"d MMMM yyyy\"/></w:date></w:sdtPr><w:sdtContent>\(WordFile.paragraph("kept"))</w:sdtContent></w:sdt>",
            "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/>"
        ),
        (
            "the tooltip of a picture",
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\"><a:hlinkClick tooltip=\"to Quillfeather\"/></wp:docPr></wp:inline></w:drawing></w:r></w:p>",
            "tooltip=\"to [TERM-1]\""
        ),
        (
            "a link in VML",
            "<w:p><w:r><w:pict><v:shape href=\"http://harbour.example/Quillfeather\" style=\"width:1pt\"/></w:pict></w:r></w:p>",
            "<v:shape style=\"width:1pt\"/>"
        ),
        (
            "a name of a shape",
            "<w:p><w:r><w:drawing><wps:cNvPr id=\"2\" name=\"box of Quillfeather\"/></w:drawing></w:r></w:p>",
            "name=\"box of [TERM-1]\""
        ),
        (
            "a place in another document",
            "<w:p><w:hyperlink w:docLocation=\"Quillfeather\" w:anchor=\"a\"><w:r><w:t>kept</w:t></w:r></w:hyperlink></w:p>",
            "<w:hyperlink w:anchor=\"a\">"
        ),
        (
            "an exit macro",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:exitMacro w:val=\"Quillfeather\"/><w:enabled/></w:ffData></w:fldChar></w:r></w:p>",
            "<w:enabled/>"
        ),
    ]

    @Test(arguments: attributes)
    func `a word goes from more attributes`(_: String, body: String, kept: String) throws {
        let copy = try Copy(of: WordFile(body).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept(kept)
    }

    @Test(arguments: ["file:///C:/Users/Quillfeather/a.docx", "\\\\harbour\\Quillfeather$", "%51uillfeather.docx"])
    func `a link to a path leads nowhere`(target: String) throws {
        var file = WordFile("<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>kept</w:t></w:r></w:hyperlink></w:p>")
        file.relationships = WordFile.relationship("rId1", "hyperlink", target, isExternal: true)
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("uillfeather")
        copy.expectKept("<w:hyperlink><w:r><w:t>kept")
    }

    @Test func `any prefix of the main vocabulary will do`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        file.add("header", root: "hdr", "")
        file.parts[0].bytes = Array(
            "<hdr xmlns=\"\(word)\"><p><r><t>of Quill</t></r><r><t>feather</t></r></p></hdr>".utf8)
        file.body += "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdOfheader\"/></w:sectPr>"
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown("word/header1.xml") == "of [TERM-1]")
    }

    @Test(arguments: [false, true])
    func `a part in UTF-16 is read and written like any other`(isBigEndian: Bool) throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.add("endnotes", root: "endnotes", "")
        let text =
            "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + String(decoding: WordFile.root("endnotes", WordFile.paragraph("Zoë of Quillfeather")), as: UTF8.self)
            .drop { $0 != ">" }.dropFirst()
        file.parts[0].bytes = text.utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            return isBigEndian ? [high, low] : [low, high]
        }
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        #expect(copy.shown("word/endnotes.xml") == "Zoë of [TERM-1]")
    }

    @Test func `types that parts claim are not copied`() throws {
        var file = WordFile("<w:p><w:r><w:t>kept</w:t><w:drawing><a:blip r:embed=\"rId9\"/></w:drawing></w:r></w:p>")
        file.add(
            "word/media/a.quillfeather", type: "image/quillfeather", relationship: "image", id: "rId9",
            TestImage.png(chunks: []))
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("r:embed=\"rId9\"")
        #expect(copy.parts["word/media/image1.png"] != nil)
    }
}
