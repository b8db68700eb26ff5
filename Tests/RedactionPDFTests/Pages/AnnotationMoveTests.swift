import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Links and markup are drawn around words; their rectangles must not tell how long a removed one was.
struct AnnotationMoveTests {
    @Test(
        "a note or caret at a text's end stands at the new end",
        arguments: [("Caret", 0.0, -3.0, 6.0), ("Text", 2.0, -4.0, 20.0), ("Text", -8.0, 0.0, 18.0)])
    func pins(subtype: String, away: Double, below: Double, size: Double) throws {
        try TwoNames.expectAlike { name, builder in
            let x = 72 + TwoNames.width("Heron met \(name)") + away
            builder.addPage(
                TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met \(name)) Tj ET"),
                entries: "/Annots [<< /Type /Annot /Subtype /\(subtype) /Contents (Plover) /Rect "
                    + "[\(x) \(680 + below) \(x + size) \(680 + below + size)] >>]")
        }
    }

    @Test(
        "a destination at a text's end leads to the new end",
        arguments: ["/XYZ END 692 0", "/FitR 72 670 END 700", "/XYZ END 690 1.5"])
    func destinations(view: String) throws {
        try TwoNames.expectAlike { name, builder in
            let page = builder.addPage(
                TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met \(name) at noon) Tj ET"),
                entries: "/Annots [<< /Type /Annot /Subtype /Link /Rect [72 590 99 605] /Dest (place) >>]")
            let end = "\(72 + TwoNames.width("Heron met \(name) "))"
            let dest = "[\(page) 0 R \(view.replacing("END", with: end))]"
            builder.catalog = "/Names << /Dests << /Names [(place) \(dest)] >> >>"
        }
    }

    @Test func `destinations at other places stay`() throws {
        var builder = PDFBuilder()
        let page = builder.addPage(TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met Ed Ito) Tj ET"))
        let views = ["/XYZ 72 692 0", "/XYZ 130 640 0", "/Fit", "/FitH 692", "/XYZ null 692 null"]
        let pairs = views.enumerated().map { "(place\($0.offset)) [\(page) 0 R \($0.element)]" }
        builder.catalog = "/Names << /Dests << /Names [\(pairs.joined(separator: " "))] >> >>"
        let copy = try Planted.redact(builder.build(), word: "Ed Ito")
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for view in views { #expect(unpacked.contains("R \(view) ]"), "\(unpacked)") }
    }

    @Test("the box of a free text fits the new text", arguments: ["", "/Q 2", "/Q 1"])
    func freeText(entries: String) throws {
        try TwoNames.expectAlike { name, builder in
            let width = TwoNames.width("Dear \(name)") + 8
            let starts: [String: Double] = ["/Q 2": 540 - width, "/Q 1": 300 - width / 2]
            let start = starts[entries] ?? 72
            builder.addPage(
                TwoNames.frame(""),
                entries: "/Annots [<< /Type /Annot /Subtype /FreeText /DA (/Helv 12 Tf 0 g) /Contents (Dear \(name)) "
                    + "\(entries) /Rect [\(start) 500 \(start + width) 518] >>]")
        }
    }

    @Test func `a free text whose lines are wrapped keeps its box`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            entries:
                "/Annots [<< /Type /Annot /Subtype /FreeText /DA (/Helv 12 Tf 0 g) /Contents (Dear Quillfeather, I "
                + "write to you of the harbour) /Rect [72 500 172 560] >>]")
        let content = try CommandLineTool.unpacked(Planted.redact(builder.build()))
        let text = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("/Rect [ 72 500 172 560 ]"))
    }

    @Test func `notes beside other lines and in the margin stay`() throws {
        var builder = PDFBuilder()
        let places = ["[40 678 58 696]", "[300 718 318 736]", "[500 678 518 696]"]
        let notes = places.map { "<< /Type /Annot /Subtype /Text /Contents (Plover) /Rect \($0) >>" }
        builder.addPage(
            TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met Ed Ito) Tj ET"),
            entries: "/Annots [\(notes.joined(separator: " "))]")
        let copy = try Planted.redact(builder.build(), word: "Ed Ito")
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for place in places { #expect(unpacked.contains(place.replacing("[", with: "[ ").replacing("]", with: " ]"))) }
    }

    private static let left = TwoNames.width("Heron met ") + 72

    private func page(_ name: String) -> String {
        TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met \(name) at noon) Tj ET")
    }

    private func quads(_ start: Double, _ end: Double) -> String {
        "/Rect [\(start) 677 \(end) 690] /QuadPoints [\(start) 690 \(end) 690 \(start) 677 \(end) 677]"
    }

    @Test(arguments: ["Link", "Highlight", "Underline", "StrikeOut", "Squiggly", "Redact"])
    func `an annotation over the name, over a word behind it, and over the whole line`(subtype: String) throws {
        try TwoNames.expectAlike(holding: ["/Subtype /\(subtype)"]) { name, builder in
            let end = Self.left + TwoNames.width(name)
            let behind = end + TwoNames.width(" ")
            let last = behind + TwoNames.width("at noon")
            let ranges = [(Self.left, end), (behind, last), (72, last), (Self.left - 1, end.rounded(.up) + 1)]
            let annotations = ranges.map { start, end in
                "<< /Type /Annot /Subtype /\(subtype) \(quads(start, end)) /C [0 1 0] >>"
            }
            builder.addPage(page(name), entries: "/Annots [\(annotations.joined())]")
        }
    }

    @Test func `a link with a rectangle alone keeps its address and follows its words`() throws {
        try TwoNames.expectAlike(holding: ["(https://example.com/)"]) { name, builder in
            let end = Self.left + TwoNames.width(name)
            builder.addPage(
                page(name),
                entries:
                    "/Annots [<< /Type /Annot /Subtype /Link /Rect [\(Self.left) 677 \(end) 690] /A << /S /URI /URI (https://example.com/) >> >>]"
            )
        }
    }

    @Test(arguments: ["Highlight", "Underline", "StrikeOut", "Squiggly", "Redact"])
    func `what an annotation shows is drawn anew in its colour`(subtype: String) throws {
        try TwoNames.expectAlike(holding: ["/Look gs 0 1 0 rg"]) { name, builder in
            let end = Self.left + TwoNames.width(name)
            let form = builder.addStream(
                "/Type /XObject /Subtype /Form /BBox [\(Self.left) 677 \(end) 690]",
                "0 1 0 rg \(Self.left) 677 \(end - Self.left) 13 re f")
            builder.addPage(
                page(name),
                entries:
                    "/Annots [<< /Type /Annot /Subtype /\(subtype) \(quads(Self.left, end)) /C [0 1 0] /AP << /N \(form) 0 R >> >>]"
            )
        }
    }

    @Test func `annotations that no touched line lies under stay as they are`() throws {
        for name in TwoNames.names {
            var builder = PDFBuilder()
            let rectangles = [
                "72 677 \(72 + TwoNames.width("Heron")) 690", "72 717 160 730", "0 0 612 792", "400 677 450 690",
            ]
            let annotations = rectangles.map { "<< /Type /Annot /Subtype /Link /Rect [\($0)] /Border [0 0 1] >>" }
            builder.addPage(page(name), entries: "/Annots [\(annotations.joined())]")
            let original = try PDFFile(builder.build(), password: nil, limits: .standard)
            let copy = try PDFFile(Planted.redact(builder.build(), word: name), password: nil, limits: .standard)
            let (before, after) = try (
                original.array(original.dictionary(.reference(original.page(0)))["Annots"]),
                copy.array(copy.dictionary(.reference(copy.page(0)))["Annots"])
            )
            #expect(
                try before.map { try original.dictionary($0)["Rect"] } == after.map { try copy.dictionary($0)["Rect"] })
        }
    }
}
