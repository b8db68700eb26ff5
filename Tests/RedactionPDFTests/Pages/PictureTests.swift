import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Pages that cannot be interpreted, and become pictures where that is asked for.
@Suite struct PictureTests {
    /// Two pages; the content of the first has a string without its end.
    private static func broken(entries: String = "") -> [UInt8] {
        var builder = PDFBuilder()
        builder.addPage(
            "BT /F1 24 Tf 72 700 Td (Dear Quillfeather,) Tj 0 -200 Td (Marlow) Tj ET (x", entries: entries)
        builder.addPage(PDFBuilder.showing("Kestrel"))
        return builder.build()
    }

    private static func pictured(_ bytes: [UInt8]) throws -> RewrittenContent {
        let content = try PDFContent(reading: bytes, uninterpretable: .picture)
        return try content.rewritten(making: Planted.substitutions(of: Planted.word, in: content))
    }

    @Test func `a page that cannot be interpreted is refused unless pictures are allowed`() throws {
        #expect(throws: RedactionError.self) { try PDFContent(reading: PictureTests.broken()) }
        _ = try PDFContent(reading: PictureTests.broken(), uninterpretable: .picture)
    }

    @Test(arguments: ["", "/Rotate 90", "/CropBox [50 300 600 780]", "/Rotate 270 /CropBox [50 300 600 780]"])
    func `the picture has the word burned in under a label, and shows the rest where it was`(entries: String) throws {
        let original = PictureTests.broken(entries: entries)
        let copy = try PictureTests.pictured(original)
        try Planted.expectGone(from: copy.bytes)
        let text = try Planted.text(copy.bytes)
        #expect(text.contains("[PERSON-1]") && text.contains("Kestrel"))
        #expect(!text.contains("Marlow"))
        let (before, after) = try (PageImage(original, page: 1), PageImage(copy.bytes, page: 1))
        #expect(before.width == after.width && before.height == after.height)
        #expect(PageImage.distance(before, after) < 0.06)
        #expect(PageImage.distance(before, after) > 0.0005)
    }

    @Test func `the report names the page and the reason`() throws {
        let copy = try PictureTests.pictured(PictureTests.broken())
        #expect(copy.notes.contains { $0.place == "page 1" && $0.message.hasPrefix("became a picture of 200 dots") })
        #expect(!copy.notes.contains { $0.place == "page 2" })
    }

    @Test func `a bar does not tell how long the text under it was`() throws {
        func bars(_ width: Double) -> [Double] {
            let substitution = Substitution(
                kind: .person, region: 0, range: 0..<1, value: "x", standIn: .box)
            let text = PopplerText(
                text: "x", rectangles: [Rectangle(left: 10, bottom: 10, right: 10 + width, top: 20)])
            return Burning([substitution], in: text).bars.map(\.area.width)
        }
        #expect(bars(32) == bars(59))
        #expect(bars(32) != bars(61))
    }
}

/// The first page as a reader draws it, 72 pixels an inch.
private struct PageImage {
    let width: Int
    let height: Int
    let samples: [UInt8]

    init(_ pdf: [UInt8], page: Int) throws {
        let image = try CommandLineTool.run(
            "sh", ["-c", "pdftoppm -r 72 -f \(page) -singlefile input.pdf picture && mv picture.ppm output.pdf"],
            on: pdf)
        // P6, width and height, the largest sample, the samples.
        let lines = image.prefix(40).split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        let size = String(decoding: lines[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        (width, height) = (size[0], size[1])
        samples = Array(image.suffix(width * height * 3))
    }

    /// The part of the samples that differ by more than the drawing of edges explains.
    static func distance(_ one: PageImage, _ other: PageImage) -> Double {
        let different = zip(one.samples, other.samples).count { abs(Int($0) - Int($1)) > 100 }
        return Double(different) / Double(one.samples.count)
    }
}
