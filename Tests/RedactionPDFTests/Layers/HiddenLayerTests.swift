import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct HiddenLayerTests {
    // MARK: What goes

    @Test func `text on a hidden layer goes, and the words around it stay where they were`() throws {
        let original = LayeredFile().bytes(
            """
            BT /F1 12 Tf 72 720 Td (Avocet) Tj /OC /Off BDC /F1 20 Tf 3 Tr 2 Tc ( and Curlew ) Tj 0 -20 Td (Dunlin) Tj
            [(Egret) -500 (Egret)] TJ T* 1 1 (Egret) " EMC ( Fulmar) Tj ET
            /OC /On BDC BT /F1 12 Tf 72 600 Td (Gannet) Tj ET EMC
            """)
        let copy = try RedactedCopy(original)
        for word in ["Curlew", "Dunlin", "Egret", "(Off)"] { #expect(try !copy.unpacked.contains(word)) }
        #expect(try Planted.places(copy.bytes) == Planted.places(original))
        #expect(try RedactedCopy.picture(copy.bytes) == RedactedCopy.picture(original))
        #expect(try copy.layers == ["On"])
        #expect(try copy.content.contains("/OC /On BDC"))
        #expect(copy.notes == ["document: what the hidden layer \"Off\" shows was removed"])
    }

    @Test func `drawings go, and matrices, colours and clips of theirs still hold for what follows`() throws {
        let original = LayeredFile().bytes(
            """
            q /OC /Off BDC 0.5 0 0 0.5 20 20 cm 1 0 0 rg 0 0 1 RG 7 w 11 11 m 600 900 l 90 1300 l W S
            33 33 44 44 re B 55 55 m 66 66 l s BI /W 1 /H 1 /BPC 8 /CS /G ID \u{41} EI EMC
            100 100 500 500 re f 200 200 300 300 re S Q
            BT /F1 30 Tf 72 720 Td (Avocet) Tj ET
            """)
        let copy = try RedactedCopy(original)
        #expect(try RedactedCopy.picture(copy.bytes) == RedactedCopy.picture(original))
        let content = try copy.content
        #expect(content.contains("11 11 m") && content.contains("W\nn\n"))
        for operation in ["33 33 44 44 re", "66 66 l", "BI"] { #expect(!content.contains(operation)) }
        #expect(content.contains("100 100 500 500 re"))
    }

    @Test func `forms, images and shadings of hidden layers go with their objects`() throws {
        let resources = """
            /XObject << /A 5 0 R /B 6 0 R /C 7 0 R >>
            /Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 8 0 R >> >>
            """
        let original = LayeredFile(resources: resources).bytes(
            """
            /A Do /B Do q 100 0 0 100 50 50 cm /C Do Q /OC /Off BDC /B Do /S sh EMC
            """
        ) { builder in
            let entries = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources 9 0 R"
            builder.addStream("\(entries) /OC 3 0 R", "BT /F1 12 Tf 72 500 Td (Curlew) Tj ET")
            builder.addStream(
                entries,
                """
                BT /F1 12 Tf 72 400 Td (Avocet) Tj ET /OC /Inner BDC BT /F1 12 Tf 72 300 Td (Dunlin) Tj ET EMC
                """)
            builder.addStream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /OC 3 0 R",
                "Z")
            builder.add("<< /FunctionType 2 /Domain [0 1] /N 1 >>")
            builder.add(
                """
                << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Properties << /Inner 3 0 R >> >>
                """)
        }
        let copy = try RedactedCopy(original)
        let text = try copy.unpacked
        for word in ["Curlew", "Dunlin", "/Image"] { #expect(!text.contains(word)) }
        #expect(try Planted.places(copy.bytes) == Planted.places(original))
        #expect(try RedactedCopy.picture(copy.bytes) == RedactedCopy.picture(original))
    }

    @Test func `annotations and fields of hidden layers go, and others stay`() throws {
        let page = """
            /Annots [5 0 R << /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Avocet) /OC 4 0 R >>
            << /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Dunlin) /OC 3 0 R >> 6 0 R]
            """
        let original = LayeredFile(page: page, catalog: "/AcroForm << /Fields [5 0 R] >>").bytes("") { builder in
            builder.add(
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Curlew) /Rect [0 0 9 9] /OC 3 0 R >>")
            builder.add(
                """
                << /Type /Annot /Subtype /Stamp /Rect [72 72 172 172] /AP << /N 7 0 R >> >>
                """)
            builder.addStream(
                """
                /Subtype /Form /BBox [0 0 100 100] /Resources << /Properties << /Off 3 0 R >>
                /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>
                """,
                "BT /F1 12 Tf 5 50 Td (Fulmar) Tj ET /OC /Off BDC BT /F1 12 Tf 5 20 Td (Egret) Tj ET EMC")
        }
        let copy = try RedactedCopy(original)
        let text = try copy.unpacked
        for word in ["Curlew", "Dunlin", "Egret"] { #expect(!text.contains(word)) }
        for word in ["Avocet", "Fulmar"] { #expect(text.contains(word)) }
        #expect(copy.notes.contains("page 1: annotations of a hidden layer were removed"))
    }

    @Test func `what is said in words of hidden text goes with it`() throws {
        let copy = try RedactedCopy(
            LayeredFile().bytes(
                """
                /Span << /MCID 0 /ActualText (Curlew) >> BDC /OC /Off BDC BT /F1 12 Tf 72 720 Td (x) Tj ET EMC EMC
                /OC /Off BDC /Span << /MCID 1 /Alt (Dunlin) >> BDC 0 0 9 9 re f EMC EMC
                /Span << /MCID 2 /ActualText (Avocet) >> BDC BT /F1 12 Tf 72 700 Td (y) Tj ET EMC
                """))
        let content = try copy.content
        #expect(!content.contains("Curlew") && !content.contains("Dunlin") && content.contains("Avocet"))
        for mark in 0...2 { #expect(content.contains("/MCID \(mark)")) }
    }

    // MARK: Layers that are never ended

    @Test(arguments: ["3 0 R", "5 0 R", "<< /Type /OCMD /OCGs 3 0 R >>"])
    func `a layer that is never ended goes to the page's end, and hides what readers hid after it`(
        membership: String
    ) throws {
        let page = "/Contents [6 0 R 7 0 R] /Annots [8 0 R]"
        let original = LayeredFile(membership: membership, page: page).bytes("") { builder in
            builder.add("<< /Type /OCMD /OCGs [3 0 R] >>")
            builder.addStream("", "BT /F1 12 Tf 72 720 Td (Avocet) Tj ET /OC /M BDC /Span BMC 72 600 50 50 re f EMC")
            builder.addStream("", "BT /F1 12 Tf 72 700 Td (Curlew) Tj ET q 1 0 0 1 0 -200 cm 72 600 50 50 re f")
            builder.add("<< /Type /Annot /Subtype /Stamp /F 4 /Rect [72 72 172 172] /AP << /N 9 0 R >> >>")
            builder.addStream("/Subtype /Form /BBox [0 0 100 100]", "0 0 100 100 re f")
        }
        let copy = try RedactedCopy(original)
        #expect(try RedactedCopy.picture(copy.bytes) == RedactedCopy.picture(original))
        #expect(try !copy.unpacked.contains("Curlew") && !copy.content.contains("50 50 re"))
        #expect(try copy.content.contains("Avocet") && copy.unpacked.contains("0 0 100 100 re f"))
        #expect(try copy.layers == ["Off", "On"])
    }

    @Test func `a layer that is never ended in a form goes to the form's end, and what follows stays`() throws {
        let original = LayeredFile(resources: "/XObject << /A 5 0 R >>").bytes(
            "BT /F1 12 Tf 72 720 Td (Avocet) Tj ET /A Do BT /F1 12 Tf 72 700 Td (Dunlin) Tj ET"
        ) { builder in
            builder.addStream(
                """
                /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Properties << /Off 3 0 R >>
                /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>
                """,
                "/OC /Off BDC BT /F1 12 Tf 72 600 Td (Curlew) Tj ET")
        }
        let copy = try RedactedCopy(original)
        #expect(try RedactedCopy.picture(copy.bytes) == RedactedCopy.picture(original))
        #expect(try !copy.unpacked.contains("Curlew"))
        #expect(try copy.content.contains("Dunlin"))
        // Some readers hide what follows the form, too, and go on doing so.
        #expect(try copy.unpacked.contains("/OC /Off BDC"))
        #expect(try copy.layers == ["Off", "On"])
    }

    // MARK: Findings

    @Test(arguments: [Substitution.StandIn.label("[PERSON-1]"), .box])
    func `a finding on a hidden layer leaves no stand-in, and does not move what is seen`(
        standIn: Substitution.StandIn
    ) throws {
        let original = LayeredFile().bytes(
            """
            /OC /On BDC BT /F1 12 Tf 72 720 Td (Avocet in the marsh) Tj ET EMC
            /OC /Off BDC BT /F1 12 Tf 74 720 Td (Quillfeather) Tj ET EMC
            """)
        let copy = try Planted.redact(original, standIn: standIn)
        try Planted.expectGone(from: copy)
        #expect(try RedactedCopy.picture(copy) == RedactedCopy.picture(original))
    }

    @Test func `a finding that is seen goes as ever beside a hidden layer`() throws {
        let original = LayeredFile().bytes(
            """
            BT /F1 12 Tf 72 720 Td (Dear Quillfeather and Avocet) Tj ET
            /OC /Off BDC BT /F1 12 Tf 72 720 Td (Cher Quillfeather et Curlew) Tj ET EMC
            """)
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        #expect(try Planted.text(copy).split(separator: "\n").first?.contains("Dear [PERSON-1] and Avocet") == true)
        #expect(try PDFContent(reading: copy).regions.allSatisfy { !$0.text.contains("Curlew") })
    }

    @Test func `a policy can keep hidden layers, searched like all others`() throws {
        let original = LayeredFile().bytes(
            "/OC /Off BDC BT /F1 12 Tf 72 720 Td (Curlew and Quillfeather) Tj ET EMC")
        let copy = try RedactedCopy(original, layers: .keep)
        #expect(try copy.content.contains("Curlew"))
        #expect(try !copy.unpacked.contains("Quillfeather"))
        #expect(try copy.layers == ["Off", "On"])
        #expect(copy.notes == [])
    }
}
