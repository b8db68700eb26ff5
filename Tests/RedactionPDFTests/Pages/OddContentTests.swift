import SampleDocuments
import Testing

@testable import RedactionPDF

/// Content that breaks the standard's rules and that all readers show all the same.
struct OddContentTests {
    private static let lines =
        "BT /F1 12 Tf 72 700 Td (Heron) Tj 0 -20 Td (Meet Quillfeather) Tj 0 -20 Td (Plover) Tj ET"

    private static func expectRedacted(_ builder: PDFBuilder, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        let original = builder.build()
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy, sourceLocation: sourceLocation)
        let (before, after) = try (Planted.places(original), Planted.places(copy))
        #expect(after["Heron"] == before["Heron"] && before["Heron"] != nil, sourceLocation: sourceLocation)
        #expect(after["Plover"] == before["Plover"] && before["Plover"] != nil, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "[ /oops", "<< /oops", "<< /oops (Quillfeather)", "[ (Quillfeather) 3 [", "(Quillfeather)",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1}\u{2}", ") /P BMC ) EMC",
    ])
    func `what a stream ends with before any operator takes it goes`(end: String) throws {
        var builder = PDFBuilder()
        builder.addPage("\(Self.lines)\n\(end)\n")
        try Self.expectRedacted(builder)
    }

    @Test func `words that are no operators go from an array, and its text stays`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "BT /F1 12 Tf 72 700 Td [(Her) Mar. (on) FR] TJ 0 -20 Td [(Quill)x (feather)] TJ ET \(Self.tail)")
        try Self.expectRedacted(builder)
    }

    @Test func `an operator within an array is refused`() throws {
        var builder = PDFBuilder()
        builder.addPage("BT /F1 12 Tf 72 700 Td [(Heron) Tj (Quillfeather)] TJ ET")
        #expect(throws: (any Error).self) { try Planted.redact(builder.build()) }
    }

    private static let tail = "BT /F1 12 Tf 72 600 Td (Plover) Tj ET"

    @Test func `a text object that begins within another one loses its word`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "BT /F1 12 Tf 72 700 Td (Heron) Tj 0 -20 Td (Meet Quillfeather) Tj BT 72 600 Td (Plover) Tj ET")
        try Self.expectRedacted(builder)
    }

    @Test func `text outside of a text object loses its word`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "/F1 12 Tf 1 0 0 1 72 700 Tm (Heron) Tj 1 0 0 1 72 680 Tm (Meet Quillfeather) Tj 0 -20 Td (Dunlin) Tj \(Self.tail)"
        )
        try Self.expectRedacted(builder)
    }

    @Test func `text in a font that the resources do not name loses its word`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "BT /F1 12 Tf 72 700 Td (Heron) Tj /None 12 Tf 0 -20 Td (Meet Quillfeather) Tj /F1 12 Tf 0 -20 Td (Plover) Tj ET"
        )
        try Self.expectRedacted(builder)
    }

    @Test func `text in a font that a graphics state sets loses its word`() throws {
        var builder = PDFBuilder()
        let font = builder.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>")
        builder.addPage(
            "/Gs gs BT 72 700 Td (Heron) Tj 0 -20 Td (Meet Quillfeather) Tj 0 -20 Td (Plover) Tj ET",
            resources: "/ExtGState << /Gs << /Font [\(font) 0 R 12] >> >>")
        try Self.expectRedacted(builder)
    }

    @Test func `text in the font of the stream that paints its form loses its word`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 500 100] /Resources << >>",
            "BT 10 60 Td (Heron) Tj 0 -20 Td (Meet Quillfeather) Tj 0 -20 Td (Plover) Tj ET")
        builder.addPage("/F1 12 Tf q 1 0 0 1 72 600 cm /Fm Do Q", resources: "/XObject << /Fm \(form) 0 R >>")
        try Self.expectRedacted(builder)
    }

    /// Each paints the other; whichever begins, a reader stops when the first comes again.
    @Test(arguments: ["(Quillfeather) Tj", "(Dunlin) Tj"])
    func `forms that paint one another lose the word`(inner: String) throws {
        var builder = PDFBuilder()
        let (one, other) = (builder.reserve(), builder.reserve())
        for (number, next, text) in [(one, other, "(Quillfeather) Tj"), (other, one, inner)] {
            let data = "BT /F1 12 Tf 10 10 Td \(text) ET 0.5 0 0 0.5 9 40 cm /X Do"
            builder.set(
                number,
                """
                << /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X \(next) 0 R >>
                /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Length \(data.utf8.count) >>
                stream
                \(data)
                endstream
                """)
        }
        builder.addPage(
            "BT /F1 12 Tf 72 700 Td (Heron) Tj 0 -20 Td (Plover) Tj ET q /X Do Q",
            resources: "/XObject << /X \(one) 0 R >>")
        try Self.expectRedacted(builder)
    }

    @Test func `samples of an image that spell the word are overwritten`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 12 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
            "Quillfeather............")
        builder.addPage(
            "\(Self.lines) q 40 0 0 10 300 300 cm /Im Do Q", resources: "/XObject << /Im \(image) 0 R >>")
        try Self.expectRedacted(builder)
    }
}
