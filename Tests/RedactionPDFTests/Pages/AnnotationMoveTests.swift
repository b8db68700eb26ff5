import RedactionModel
import Testing

@testable import RedactionPDF

/// Links and markup are drawn around words; their rectangles must not tell how long a removed one was.
struct AnnotationMoveTests {
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
