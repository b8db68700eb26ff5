import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Kept text around a removed word: it is all there, can be seen, and stands where it belongs.
@Suite struct LineFidelityTests {
    private static func places(_ content: String, resources: String = "") throws -> (
        before: [String: [String]], after: [String: [String]]
    ) {
        var builder = PDFBuilder()
        builder.addPage(content, resources: resources)
        let original = builder.build()
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        return (try Planted.places(original), try Planted.places(copy))
    }

    /// From the left, in whole points.
    private static func left(_ word: String, _ places: [String: [String]]) throws -> Int {
        try #require(places[word]?.first?.split(separator: " ").first.flatMap { Int($0) })
    }

    @Test func `a raised mark behind a name goes along with it, and nothing is squeezed`() throws {
        let (_, after) = try LineFidelityTests.places(
            "BT /F1 12 Tf 72 700 Td (Anna Meyer, Quillfeather) Tj /F1 7 Tf 4.3 Ts (1) Tj 0 Ts /F1 12 Tf (, and Marlow) Tj ET"
        )
        #expect(try LineFidelityTests.left("Anna", after) == 72)
        #expect(try LineFidelityTests.left("Marlow", after) > LineFidelityTests.left("and", after) + 20)
        #expect(try LineFidelityTests.left("and", after) > 200)
    }

    @Test func `small type under a heading stays when a word goes from the heading`() throws {
        let (before, after) = try LineFidelityTests.places(
            "BT /F1 28 Tf 72 700 Td (Quillfeather & Co) Tj /F1 8 Tf 0 -13 Td (Some street, any town, telephone) Tj ET")
        for word in ["Some", "street,", "town,", "telephone"] { #expect(after[word] == before[word]) }
    }

    @Test func `what clips and forms show is not pushed out of them`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 130 14] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
            "BT /F1 10 Tf 2 3 Td (Quillfeather pays 45,000) Tj ET")
        builder.addPage(
            """
            q 72 690 140 20 re W n BT /F1 12 Tf 72 700 Td (Dear Quillfeather yes) Tj ET Q
            q 72 650 30 20 re W n BT /F1 12 Tf 72 660 Td (Dear) Tj ET Q
            q 102 650 72 20 re W n BT /F1 12 Tf 103 660 Td (Quillfeather) Tj ET Q
            q 174 650 90 20 re W n BT /F1 12 Tf 175 660 Td (certainly) Tj ET Q
            q 1 0 0 1 72 600 cm /Fm Do Q
            """, resources: "/XObject << /Fm \(form) 0 R >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let places = try Planted.places(copy)
        #expect(try LineFidelityTests.left("yes", places) < 200)
        #expect(try LineFidelityTests.left("certainly", places) == 175)
        #expect(try LineFidelityTests.left("45,000", places) < 185)
    }

    @Test func `flattened letters take no other line with them`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "BT /F1 12 Tf 0 0 0 1 72 700 Tm (Quillfeather) Tj ET BT /F1 12 Tf 72 500 Td (Marlow) Tj ET")
        let content = try PDFContent(reading: builder.build())
        let copy = try content.rewritten(
            making: Planted.substitutions(of: Planted.word, in: content),
            RewritingOptions(removing: ResidueSearch(terms: [Planted.word]), spacing: .line)
        ).bytes
        try Planted.expectGone(from: copy)
        #expect(try Planted.text(copy).contains("Marlow"))
    }

    @Test func `codes beyond a font's widths keep the width of the font's descriptor`() throws {
        let widths =
            "/FirstChar 65 /LastChar 122 /Widths [\(Array(repeating: "600", count: 58).joined(separator: " "))]"
        var builder = PDFBuilder()
        let font = builder.add(
            """
            << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding \(widths)
            /FontDescriptor << /Type /FontDescriptor /FontName /Courier /Flags 33 /MissingWidth 600 >> >>
            """)
        builder.addPage(
            "BT /E1 12 Tf 72 700 Td (Quillfeather pays) Tj 0 -20 Td (45,000 Marlow) Tj ET",
            resources: "/Font << /E1 \(font) 0 R >>")
        let source = String(decoding: builder.build(), as: UTF8.self)
            .replacing("/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>", with: "")
        let (before, after) = (
            try Planted.places(Array(source.utf8)), try Planted.places(Planted.redact(Array(source.utf8)))
        )
        for word in ["45,000", "Marlow"] { #expect(after[word] == before[word]) }
    }
}
