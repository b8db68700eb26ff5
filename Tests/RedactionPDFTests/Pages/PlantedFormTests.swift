import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Text that a page shows through something else: forms, patterns, soft masks, glyph procedures.
struct PlantedFormTests {
    private static let text = "BT /F1 12 Tf 10 20 Td (Heron Quillfeather Plover) Tj ET"
    private static let font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    private static let form = "/Type /XObject /Subtype /Form /BBox [0 0 400 100]"

    @Test func `a form that two pages share loses the word on both`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream("\(Self.form) /Resources << \(Self.font) >>", Self.text)
        for y in [500, 600] {
            builder.addPage("q 1 0 0 1 50 \(y) cm /Fm Do Q", resources: "/XObject << /Fm \(form) 0 R >>")
        }
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let places = try Planted.places(copy)
        #expect(places["Heron"]?.count == 2)
        #expect(places["Plover"]?.count == 2)
        #expect(try Planted.text(copy).split(separator: Planted.label, omittingEmptySubsequences: false).count == 3)
    }

    @Test func `forms nested in forms, with matrices and inherited resources, lose the word`() throws {
        var builder = PDFBuilder()
        let inner = builder.addStream("\(Self.form) /Matrix [0.5 0 0 0.5 30 10]", Self.text)
        let outer = builder.addStream(
            "\(Self.form) /Matrix [1 0 0 1 5 5] /Resources << \(Self.font) /XObject << /In \(inner) 0 R >> >>",
            "q 2 0 0 2 0 0 cm /In Do Q")
        builder.addPage("q 1 0 0 1 50 500 cm /Out Do Q", resources: "/XObject << /Out \(outer) 0 R >>")
        let original = builder.build()
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        #expect(try Planted.places(copy)["Heron"] == Planted.places(original)["Heron"])
    }

    @Test func `a form painted twice keeps its other text in both places`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream("\(Self.form) /Resources << \(Self.font) >>", Self.text)
        builder.addPage(
            "q 1 0 0 1 50 500 cm /Fm Do Q q 1 0 0 1 50 300 cm /Fm Do Q", resources: "/XObject << /Fm \(form) 0 R >>")
        let original = builder.build()
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        #expect(try Planted.places(copy)["Heron"] == Planted.places(original)["Heron"])
    }

    @Test func `a form that is listed and never painted goes`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream("\(Self.form) /Resources << \(Self.font) >>", Self.text)
        builder.addPage(PDFBuilder.showing("Heron"), resources: "/XObject << /Fm \(form) 0 R >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        #expect(try Planted.text(copy).contains("Heron"))
    }

    @Test func `comments and spare operands go from patterns and glyph procedures`() throws {
        var builder = PDFBuilder()
        let pattern = builder.addStream(
            "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>",
            "% Quillfeather\n0 0 5 5 re f")
        let glyph = builder.addStream("", "500 0 0 0 500 500 d1 (Quillfeather) 0 0 500 500 re f")
        let font = builder.add(
            """
            << /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65
            /LastChar 65 /Widths [500] /CharProcs << /A \(glyph) 0 R >> /Encoding << /Differences [65 /A] >> >>
            """)
        builder.addPage(
            "/Pattern cs /P1 scn 72 500 300 50 re f BT /F3 9 Tf 72 300 Td (A) Tj ET",
            resources: "/Pattern << /P1 \(pattern) 0 R >> /Font << /F3 \(font) 0 R >>")
        let source = String(decoding: builder.build(), as: UTF8.self)
            .replacing("/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>", with: "")
        let copy = try Planted.redact(Array(source.utf8))
        try Planted.expectGone(from: copy)
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(unpacked.contains("0 0 5 5 re") && unpacked.contains("0 0 500 500 re"))
    }

    @Test func `a tiling pattern loses the word and keeps the others`() throws {
        var builder = PDFBuilder()
        let pattern = builder.addStream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 50] /XStep 300 /YStep 50 "
                + "/Resources << \(Self.font) >>", Self.text)
        builder.addPage("/Pattern cs /P1 scn 72 500 300 50 re f", resources: "/Pattern << /P1 \(pattern) 0 R >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let regions = try PDFContent(reading: copy).regions
        #expect(regions.contains { $0.text.contains("Heron") && $0.text.contains("Plover") })
    }

    @Test func `a soft mask loses the word`() throws {
        var builder = PDFBuilder()
        let group = builder.addStream(
            "\(Self.form) /Group << /S /Transparency /CS /DeviceGray >> /Resources << \(Self.font) >>", Self.text)
        builder.addPage(
            "/G1 gs 72 500 300 50 re f",
            resources: "/ExtGState << /G1 << /SMask << /S /Luminosity /G \(group) 0 R >> >> >>")
        try Planted.expectGone(from: Planted.redact(builder.build()))
    }

    @Test func `a glyph procedure that shows text loses the word`() throws {
        var builder = PDFBuilder()
        let procedure = builder.addStream("", "1000 0 d0 BT /F1 300 Tf (Quillfeather) Tj ET")
        let font = builder.add(
            """
            << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]
            /FirstChar 97 /LastChar 97 /Widths [1000] /Encoding << /Differences [97 /a] >>
            /CharProcs << /a \(procedure) 0 R >> /Resources << \(Self.font) >> >>
            """)
        builder.addPage("BT /T3 40 Tf 72 500 Td (a) Tj ET", resources: "/Font << /T3 \(font) 0 R >>")
        try Planted.expectGone(from: Planted.redact(builder.build()))
    }

    @Test func `text shown in a Type 3 font goes`() throws {
        var builder = PDFBuilder()
        let square = builder.addStream("", "600 0 0 0 500 700 d1 0 0 500 700 re f")
        let letters = Set(Planted.word.unicodeScalars.map { Character($0) }).sorted().map(String.init)
        let procedures = letters.map { "/\($0) \(square) 0 R" }.joined(separator: " ")
        let differences = letters.map { "\($0.unicodeScalars.first?.value ?? 0) /\($0)" }.joined(separator: " ")
        let widths = Array(repeating: "600", count: 256).joined(separator: " ")
        let font = builder.add(
            """
            << /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0
            /LastChar 255 /Widths [\(widths)] /Encoding << /Differences [\(differences)] >>
            /CharProcs << \(procedures) >> /Resources << >> >>
            """)
        builder.addPage(
            "BT /T3 20 Tf 72 500 Td (Quillfeather) Tj ET \(PDFBuilder.showing("Heron"))",
            resources: "/Font << /T3 \(font) 0 R /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        #expect(try Planted.text(copy).contains("Heron"))
    }

    @Test func `an inline image between words stays as it is`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "\(PDFBuilder.showing("Quillfeather")) q 20 0 0 20 72 600 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abEI EI Q "
                + "BT /F1 12 Tf 72 500 Td (Heron) Tj ET")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        #expect(try Planted.text(copy).contains("Heron"))
        #expect(String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).contains("ID abEI EI"))
    }

    @Test func `a property list that a silenced sequence named goes with it`() throws {
        var builder = PDFBuilder()
        builder.addPage(
            "/Span /MC0 BDC \(PDFBuilder.showing("Quillfeather")) EMC BT /F1 12 Tf 72 500 Td (Heron) Tj ET",
            resources: "/Properties << /MC0 << /ActualText (Quillfeather) /MCID 0 >> >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        #expect(String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).contains("/MCID 0"))
    }
}
