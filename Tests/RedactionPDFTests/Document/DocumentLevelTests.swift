import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct DocumentLevelTests {
    private func redact(
        _ catalog: String, trailer: String = "", page: String = "", _ more: (inout PDFBuilder) -> Void = { _ in }
    )
        throws -> DocumentRedaction
    {
        var builder = PDFBuilder()
        builder.catalog = catalog
        builder.trailer = trailer
        more(&builder)
        builder.addPage(PDFBuilder.showing("Kept"), entries: page)
        return try DocumentRedaction(builder.build(), removing: "Quillfeather")
    }

    @Test func `bookmarks lose the word, lead where they led, and stay in order`() throws {
        let redaction = try redact("/Outlines 3 0 R /PageMode /UseOutlines") { builder in
            while builder.reserve() < 5 {}
            builder.set(3, "<< /Type /Outlines /First 4 0 R /Last 5 0 R /Count 2 >>")
            builder.set(
                4,
                "<< /Title (About Quillfeather) /Parent 3 0 R /Next 5 0 R /Dest [7 0 R /XYZ 0 700 null] /C [1 0 0] /F 2 >>"
            )
            builder.set(5, "<< /Title (About boats) /Parent 3 0 R /Prev 4 0 R /A << /S /GoTo /D [7 0 R /Fit] >> >>")
        }
        try redaction.expectGone("Quillfeather")
        let file = redaction.file
        let outlines = try file.dictionary(redaction.catalog["Outlines"])
        let first = try file.dictionary(outlines["First"])
        let last = try file.dictionary(first["Next"])
        #expect(first["Title"] == .string(Array("About [PERSON-1]".utf8)))
        let page = try PDFObject.reference(file.page(0))
        #expect(try file.array(first["Dest"]) == [page, .name("XYZ"), .integer(0), .integer(700), .null])
        #expect(first["F"] == .integer(2))
        #expect(last["Title"] == .string(Array("About boats".utf8)))
        #expect(try file.array(file.dictionary(last["A"])["D"]) == [page, .name("Fit")])
        #expect(try redaction.catalog["PageMode"] == .name("UseOutlines"))
        #expect(redaction.regions.map(\.location.description) == ["outline, bookmark"])
    }

    @Test func `named destinations are renamed with all that use them, and their tree stays sorted`() throws {
        let redaction = try redact(
            """
            /Names << /Dests << /Kids [3 0 R 4 0 R] >> >> /Dests << /Quillfeather [6 0 R /Fit] /Other [6 0 R /Fit] >>
            /OpenAction << /S /GoTo /D (Quillfeather) >>
            """,
            page: """
                /Annots [<< /Subtype /Link /Rect [0 0 9 9] /Dest (Quillfeather) >>
                << /Subtype /Link /Rect [0 0 9 9] /Dest /Quillfeather >>
                << /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D (Avocet) >> >>]
                """
        ) { builder in
            while builder.reserve() < 4 {}
            builder.set(3, "<< /Limits [(Avocet) (Avocet)] /Names [(Avocet) [6 0 R /FitH 1]] >>")
            builder.set(
                4,
                "<< /Limits [(Quillfeather) (Zebra)] /Names [(Quillfeather) << /D [6 0 R /FitH 2] >> (Zebra) [6 0 R /FitH 3]] >>"
            )
        }
        try redaction.expectGone("Quillfeather")
        let file = redaction.file
        let tree = try file.dictionary(file.dictionary(redaction.catalog["Names"])["Dests"])
        let names = try file.array(tree["Names"])
        let keys = stride(from: 0, to: names.count, by: 2).map {
            String(decoding: names[$0].string ?? [], as: UTF8.self)
        }
        #expect(keys == ["Avocet", "Zebra", "destination1"])
        #expect(try redaction.annotation(0)["Dest"] == .string(Array("destination1".utf8)))
        #expect(try redaction.annotation(1)["Dest"] == .name("destination1"))
        #expect(try file.dictionary(redaction.catalog["Dests"]).keys.sorted() == ["Other", "destination1"])
        #expect(try file.dictionary(redaction.annotation(2)["A"])["D"] == .string(Array("Avocet".utf8)))
        #expect(try file.dictionary(redaction.catalog["OpenAction"])["D"] == .string(Array("destination1".utf8)))
    }

    @Test func `page labels and layers keep their use`() throws {
        let redaction = try redact(
            """
            /PageLabels << /Nums 4 0 R >>
            /OCProperties << /OCGs [3 0 R] /D << /Name (Quillfeather) /Creator (Quillfeather) /Order [[(Quillfeather) 3 0 R]]
            /OFF [3 0 R] /AS [<< /Event /View /Category [/View] /OCGs [3 0 R] >>] >> >>
            """
        ) { builder in
            builder.add(
                """
                << /Type /OCG /Name (Notes by Quillfeather) /Usage << /CreatorInfo << /Creator (Quillfeather) >>
                /View << /ViewState /OFF >> /User << /Type /Ind /Name (Quillfeather) >> >> >>
                """)
            builder.add("[0 << /S /r /P (Quillfeather-) /St 3 >>]")
        }
        try redaction.expectGone("Quillfeather")
        let file = redaction.file
        let labels = try file.array(file.dictionary(redaction.catalog["PageLabels"])["Nums"])
        #expect(
            try file.dictionary(labels.last) == [
                "S": .name("r"), "P": .string(Array("[PERSON-1]-".utf8)), "St": .integer(3),
            ])
        let properties = try file.dictionary(redaction.catalog["OCProperties"])
        let layer = try file.dictionary(file.array(properties["OCGs"]).first)
        #expect(layer["Name"] == .string(Array("Notes by [PERSON-1]".utf8)))
        #expect(try file.dictionary(layer["Usage"]).keys.sorted() == ["View"])
        let configuration = try file.dictionary(properties["D"])
        #expect(try file.array(configuration["OFF"]).count == 1)
        #expect(try file.array(file.array(configuration["Order"]).first).first == .string(Array("[PERSON-1]".utf8)))
    }

    @Test(
        "what no reader shows goes, wherever it is",
        arguments: [
            "/Metadata 3 0 R", "/PieceInfo << /App << /Private (Quillfeather) >> >>", "/Quillfeather (Quillfeather)",
            "/Names << /JavaScript << /Names [(Quillfeather) << /S /JavaScript /JS (Quillfeather) >>] >> >>",
            "/Names << /EmbeddedFiles << /Names [(Quillfeather.txt) << /EF << /F 3 0 R >> /UF (Quillfeather.txt) >>] >> >>",
            "/Names << /Templates << /Names [(Quillfeather) 3 0 R] >> /IDS << /Names [(Quillfeather) 3 0 R] >> >>",
            "/AF [<< /UF (Quillfeather) /EF << /F 3 0 R >> >>]",
            "/Collection << /Schema << /Quillfeather << /N (Quillfeather) >> >> >>",
            "/OpenAction << /S /JavaScript /JS 3 0 R /Next << /S /Launch /F (Quillfeather) >> >>",
            "/AA << /WC << /S /JavaScript /JS (Quillfeather) >> >>",
            "/SpiderInfo << /V 1 /C [<< /AU (Quillfeather) >>] >>",
            "/DPartRoot << /DPartRootNode << /DPM << /CIP4_Root (Quillfeather) >> >> >>",
            "/Perms << /DocMDP << /Name (Quillfeather) >> >> /DSS << /Certs [3 0 R] >>",
            "/Legal << /Attestation (Quillfeather) >>", "/Requirements [<< /S /Quillfeather >>]",
            "/OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier (Quillfeather) /Info (Quillfeather) /OutputCondition (Quillfeather) >>]",
            "/Threads [<< /I << /Title (Quillfeather) >> >>]", "/URI << /Base (https://example.com/Quillfeather/) >>",
            "/Extensions << /QuillfeatherCo << /BaseVersion /1.7 >> >>", "/Lang (Quillfeather)",
            "/ViewerPreferences << /HideToolbar true /Quillfeather (Quillfeather) >>",
            "/OpenAction << /S /SubmitForm /F << /FS /URL /F (https://example.com/Quillfeather) >> >>",
            "/AcroForm << /Fields [] /XFA 3 0 R >>",
        ])
    func dropped(catalog: String) throws {
        let redaction = try redact(catalog) {
            $0.addStream("/Type /Metadata /Subtype /XML", "<x>&#81;uillfeather Quillfeather</x>")
        }
        try redaction.expectGone("Quillfeather")
        let contents = try redaction.file.resolve(redaction.page()["Contents"])
        #expect(try redaction.file.decodedData(of: #require(contents.stream)) == Array(PDFBuilder.showing("Kept").utf8))
    }

    @Test(arguments: [
        "/Metadata 3 0 R", "/Thumb 3 0 R",
        "/PieceInfo << /App << /Private (Quillfeather) >> >> /LastModified (Quillfeather)",
        "/AA << /O << /S /JavaScript /JS (Quillfeather) >> >>", "/SeparationInfo << /DeviceColorant (Quillfeather) >>",
        "/Quillfeather (Quillfeather)", "/AF [<< /UF (Quillfeather) >>]", "/ID (Quillfeather)",
        "/VP [<< /Name (Quillfeather) >>]",
        "/PresSteps << /NA << /S /JavaScript /JS (Quillfeather) >> >>", "/DPart << /DPM << /a (Quillfeather) >> >>",
        "/TemplateInstantiated /Quillfeather", "/BoxColorInfo << /CropBox << /Quillfeather 1 >> >>",
        "/Trans << /S /Quillfeather2 /Own (Quillfeather) >> /Tabs /S",
    ])
    func `what no reader shows of a page goes too`(entries: String) throws {
        var planted = entries
        if planted.contains("Quillfeather2") { planted = planted.replacing("/S /Quillfeather2", with: "/S /Fade") }
        let redaction = try redact("", page: planted) { $0.addStream("", "Quillfeather") }
        try redaction.expectGone("Quillfeather")
    }

    @Test func `information and metadata are read, and not copied`() throws {
        let redaction = try redact(
            "/Metadata 4 0 R", trailer: "/Info 3 0 R /ID [<517569> <517569>] /Quillfeather (Quillfeather)"
        ) { builder in
            builder.add("<< /Author (Quillfeather) /Own#20key (By Quillfeather) /Title (Kept out) >>")
            builder.addStream(
                "/Type /Metadata /Subtype /XML", "<rdf:li xmp:Tool=\"Q&#x75;illfeather\">Quillf&#101;ather</rdf:li>")
        }
        try redaction.expectGone("Quillfeather")
        #expect(redaction.file.trailer["Info"] == nil)
        #expect(
            redaction.regions.map(\.location.description) == [
                "document, author", "document, property", "document, XMP",
            ])
        #expect(redaction.notes.contains { $0.message.contains("information") })
        #expect(String(decoding: redaction.copy, as: UTF8.self).contains("<517569>") == false)
    }

    @Test func `what was left out is told even when names change on the way`() throws {
        let redaction = try redact("/AA << /WC << /S /JavaScript /JS (x) >> >> /Dests << /Quillfeather [3 0 R /Fit] >>")
        #expect(redaction.notes.map(\.message) == ["actions on events were removed"])
    }

    @Test func `pages outside the page tree go, and links to them lead nowhere`() throws {
        let redaction = try redact("", page: "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /Dest [3 0 R /Fit] >>]") {
            builder in
            builder.add("<< /Type /Page /MediaBox [0 0 9 9] /Contents 4 0 R /Own (Quillfeather) >>")
            builder.addStream("", "BT (Quillfeather) Tj ET")
        }
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.annotation()["Dest"] == nil)
    }

    @Test func `older revisions, free objects, bytes before the header and behind the end`() throws {
        var builder = PDFBuilder()
        builder.prefix = "Quillfeather\n"
        builder.add("(Quillfeather, free)")
        builder.addPage(PDFBuilder.showing("Kept"))
        builder.suffix = "Quillfeather\n"
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        #expect(!String(decoding: redaction.copy, as: UTF8.self).contains("Quillfeather"))
    }

    @Test func `a later revision's objects stay and the earlier ones' go`() throws {
        var builder = PDFBuilder()
        let note = builder.add("(Quillfeather, first thought)")
        builder.catalog = "/Outlines << /First << /Title \(note) 0 R >> >>"
        builder.addPage(PDFBuilder.showing("Kept"))
        let first = builder.build()
        let start = first.count
        let object = "\(note) 0 obj\n(Second thought)\nendobj\n"
        let update = """
            \(object)xref
            \(note) 1
            \(String(repeating: "0", count: 10 - String(start).count))\(start) 00000 n\u{20}
            trailer
            << /Size 20 /Root 1 0 R /Prev \(String(decoding: first, as: UTF8.self).split(separator: "\n").dropLast().last ?? "") >>
            startxref
            \(start + object.utf8.count)
            %%EOF
            """
        let redaction = try DocumentRedaction(first + Array(update.utf8), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let outlines = try redaction.file.dictionary(redaction.catalog["Outlines"])
        let title = try redaction.file.dictionary(outlines["First"])["Title"]
        #expect(try redaction.file.resolve(title) == .string(Array("Second thought".utf8)))
    }

    @Test func `rings of bookmarks, fields and tags end`() throws {
        let redaction = try redact("/Outlines 3 0 R /AcroForm << /Fields [4 0 R] >> /StructTreeRoot 5 0 R") { builder in
            builder.add("<< /Title (Quillfeather) /First 3 0 R /Next 3 0 R /Parent 3 0 R >>")
            builder.add("<< /T (a) /FT /Tx /V (Quillfeather) /Kids [4 0 R] /Parent 4 0 R >>")
            builder.add("<< /Type /StructTreeRoot /K [5 0 R] /IDTree << /Kids [6 0 R] >> >>")
            builder.add("<< /Kids [6 0 R] /Names [(Quillfeather) 5 0 R] >>")
        }
        try redaction.expectGone("Quillfeather")
    }
}

struct ConformanceTests {
    @Test func `a claim to be PDF/A and PDF/UA stays, and nothing else of the metadata`() throws {
        var builder = PDFBuilder()
        let packet = """
            <x:xmpmeta><rdf:Description pdfaid:part="2" xmp:CreatorTool="Quillfeather"><pdfaid:conformance>B</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part><pdfaid:rev>Quillfeather</pdfaid:rev></rdf:Description></x:xmpmeta>
            """
        let metadata = builder.addStream("/Type /Metadata /Subtype /XML", packet)
        builder.catalog = "/Metadata \(metadata) 0 R /PageMode /UseAttachments"
        builder.addPage()
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let stream = try #require(redaction.file.resolve(redaction.catalog["Metadata"]).stream)
        let text = String(decoding: try redaction.file.decodedData(of: stream), as: UTF8.self)
        #expect(
            text.contains("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n<pdfuaid:part>1<"))
        #expect(!text.contains("rev"))
        #expect(try DocumentStrings.read(from: redaction.file).strings.map(\.text) == ["2 B 1"])
        #expect(try redaction.catalog["PageMode"] == .name("UseNone"))
    }
}
