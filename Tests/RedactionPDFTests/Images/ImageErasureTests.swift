import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Pixels under removed text go with it; all other pixels stay as they are.
struct ImageErasureTests {
    /// A text layer as recognition puts it over a scan, and a scan that fills the page's upper half.
    private static let content = """
        q 600 0 0 400 0 392 cm /Im Do Q
        BT 3 Tr /F1 20 Tf 100 600 Td (Heron) Tj 200 0 Td (Quillfeather) Tj ET
        """

    private static func page(with image: Int, in builder: inout PDFBuilder) {
        builder.addPage(content, resources: "/XObject << /Im \(image) 0 R >>")
    }

    /// The first image of the first page.
    private func image(of pdf: [UInt8]) throws -> (file: PDFFile, stream: PDFStream) {
        let file = try PDFFile(pdf, password: nil, limits: .standard)
        let resources = try file.dictionary(file.dictionary(.reference(file.page(0)))["Resources"])
        let images = try file.dictionary(resources["XObject"])
        return (file, try #require(file.resolve(images.values.first).stream))
    }

    @Test(arguments: [
        (8, "/DeviceGray", 1), (8, "/DeviceRGB", 3), (1, "/DeviceGray", 1), (4, "/DeviceCMYK", 4),
        (16, "/DeviceRGB", 3),
    ])
    func `samples under removed text are gone and the others are as they were`(
        bits: Int, space: String, components: Int
    ) throws {
        let (width, height) = (150, 100)
        let rowSize = (width * components * bits + 7) / 8
        // White everywhere but for a dark stroke where the word stands.
        var samples = [UInt8](repeating: 0xFF, count: rowSize * height)
        for row in 44..<48 {
            for byte in (rowSize * 55 / 100)..<(rowSize * 60 / 100) { samples[row * rowSize + byte] = 0x12 }
        }
        samples[0] = 0x5A
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace \(space) /BitsPerComponent \(bits)",
            samples + PDFBuilder.bytes("Quillfeather beyond the last row"))
        Self.page(with: image, in: &builder)
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let (file, stream) = try self.image(of: copy)
        let erased = try file.decodedData(of: stream)
        #expect(erased.count == samples.count)
        #expect(!erased.contains(0x12))
        #expect(erased[0] == 0x5A)
        for row in 0..<30 {
            #expect(erased[(row * rowSize)..<((row + 1) * rowSize)] == samples[(row * rowSize)..<((row + 1) * rowSize)])
        }
    }

    @Test func `the label over an erased scan can be seen`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8",
            [255, 255, 255, 255])
        Self.page(with: image, in: &builder)
        let copy = try Planted.redact(builder.build())
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(unpacked.contains("0 Tr\n([PERSON-1]) Tj\n3 Tr"))
    }

    @Test func `a JPEG loses the blocks under the text and keeps every other block`() throws {
        let jpeg = try TestImages.jpeg()
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 240 /Height 160 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
            jpeg)
        Self.page(with: image, in: &builder)
        let original = builder.build()
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        let (file, stream) = try self.image(of: copy)
        #expect(stream.dictionary["Filter"] == .name("DCTDecode"))
        #expect(try file.encodedData(of: stream).count <= jpeg.count)
        let before = try TestImages.pixels(ofPage: original)
        let after = try TestImages.pixels(ofPage: copy)
        let changed = before.indices.filter { abs(Int(before[$0]) - Int(after[$0])) > 2 }
        let rows = Set(changed.map { $0 / 3 / 612 })
        #expect(!changed.isEmpty)
        #expect(rows.allSatisfy { (150...250).contains($0) })
        #expect(changed.allSatisfy { ($0 / 3) % 612 > 260 })
    }

    @Test func `an image that another page shows too keeps its pixels there`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 30 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8",
            (0..<600).map { UInt8($0 % 251) })
        Self.page(with: image, in: &builder)
        builder.addPage("q 600 0 0 400 0 392 cm /Im Do Q", resources: "/XObject << /Im \(image) 0 R >>")
        let copy = try Planted.redact(builder.build())
        let file = try PDFFile(copy, password: nil, limits: .standard)
        let resources = try file.dictionary(
            file.inherited("Resources", from: file.dictionary(.reference(file.page(1)))))
        let second = try #require(file.resolve(file.dictionary(resources["XObject"])["Im"]).stream)
        #expect(try file.decodedData(of: second) == (0..<600).map { UInt8($0 % 251) })
    }

    @Test func `an image that cannot be unpacked here is refused, not left`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 30 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FractalDecode",
            [0, 0, 0, 0])
        Self.page(with: image, in: &builder)
        #expect {
            try Planted.redact(builder.build())
        } throws: { error in
            "\(error)"
                == "page 1: an image that lies under text that goes is packed as FractalDecode, which cannot be changed "
                + "here; save the page's images as JPEG or PNG and try again"
        }
    }
}
