import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Images that stand in the content itself.
struct InlineImageTests {
    /// White but for a dark stroke where the word stands: 60 by 40 pixels over the page's upper half.
    private static let samples: [UInt8] = (0..<2_400).map { index in
        (18..<20).contains(index / 60) && (32..<38).contains(index % 60) ? 0x12 : index == 0 ? 0x5A : 0xFF
    }

    private func page(_ entries: String, _ data: [UInt8], resources: String = "") -> [UInt8] {
        var builder = PDFBuilder()
        let content =
            PDFBuilder.bytes("q 600 0 0 400 0 392 cm\nBI \(entries)\nID ") + data
            + PDFBuilder.bytes(
                "\nEI Q\nBT 3 Tr /F1 20 Tf 100 600 Td (Heron) Tj 200 0 Td (Quillfeather) Tj ET\n")
        let stream = builder.addStream("", content)
        let font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        let page = builder.add(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(stream) 0 R /Resources << \(font) \(resources) >> >>"
        )
        builder.set(2, "<< /Type /Pages /Kids [\(page) 0 R] /Count 1 >>")
        return builder.build()
    }

    /// The only inline image of the first page.
    private func image(of pdf: [UInt8]) throws -> InlineImage {
        let file = try PDFFile(pdf, password: nil, limits: .standard)
        let contents = try #require(file.resolve(file.dictionary(.reference(file.page(0)))["Contents"]).stream)
        let operations = try ContentParser.operations(of: file.decodedData(of: contents))
        return InlineImage(try #require(operations.first { $0.keyword == .BI }))
    }

    private func unpacked(_ image: InlineImage) throws -> [UInt8] {
        let filters = try #require(try ImageFilters(image.entries, in: NoObjects()))
        return try Unwrapping.undo(filters.wrapping, of: image.data)
    }

    @Test(arguments: [
        ("/W 60 /H 40 /BPC 8 /CS /G", false, ""), ("/W 60 /H 40 /BPC 8 /CS /G /F /Fl", true, ""),
        (
            "/Width 60 /Height 40 /BitsPerComponent 8 /ColorSpace /Own /Filter [/FlateDecode]", true,
            "/ColorSpace << /Own [/Separation /Spot /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>] >>"
        ),
        ("/W 60 /H 40 /BPC 8 /CS [/I /RGB 1 <000000FFFFFF>] /F /Fl", true, ""),
    ])
    func `an inline image loses the pixels under the word and no others`(
        entries: String, isPacked: Bool, resources: String
    ) throws {
        let data = isPacked ? Deflate.stored(Self.samples) : Self.samples
        let copy = try Planted.redact(page(entries, data, resources: resources))
        try Planted.expectGone(from: copy)
        let image = try image(of: copy)
        let erased = try unpacked(image)
        #expect(erased == Self.samples.map { $0 == 0x12 ? 0xFF : $0 })
        let original = try self.image(of: page(entries, data, resources: resources))
        for key in ["Width", "Height", "BitsPerComponent", "ColorSpace", "Decode", "ImageMask"] {
            #expect(image.entries[key] == original.entries[key])
        }
        #expect(try CommandLineTool.run("pdfimages", ["-list", "input.pdf"], on: copy).count > 200)
    }

    @Test func `an inline JPEG stays a JPEG`() throws {
        let jpeg = Serializer.hexadecimal(try TestImages.jpeg()) + [0x3E]
        let original = page("/W 240 /H 160 /BPC 8 /CS /RGB /F [/AHx /DCT]", jpeg)
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        let filters = try #require(try ImageFilters(image(of: copy).entries, in: NoObjects()))
        #expect(filters.codec?.name == "DCTDecode")
        let before = try TestImages.pixels(ofPage: original)
        let after = try TestImages.pixels(ofPage: copy)
        let changed = before.indices.filter { abs(Int(before[$0]) - Int(after[$0])) > 2 }
        #expect(!changed.isEmpty)
        #expect(Set(changed.map { $0 / 3 / 612 }).allSatisfy { (150...250).contains($0) })
    }

    @Test func `an inline fax image`() throws {
        let form = FaxForm(k: -1)
        let data = Serializer.hexadecimal(form.data()) + [0x3E]
        let copy = try Planted.redact(
            page("/W 612 /H 792 /IM true /F [/AHx /CCF] /DP [null \(form.parameters)]", data))
        try Planted.expectGone(from: copy)
        let image = try image(of: copy)
        let filters = try #require(try ImageFilters(image.entries, in: NoObjects()))
        #expect(filters.codec?.parameters["K"] == .integer(-1))
        #expect(image.entries["ImageMask"] == .boolean(true))
        var decoder = FaxDecoder(try unpacked(image), FaxParameters(k: -1, columns: 612))
        var rows: [[Int]] = []
        while let row = try decoder.nextRow() { rows.append(row) }
        #expect(rows.count == 792)
        #expect(rows != TestScan.changes)
        #expect(rows[0..<300] == TestScan.changes[0..<300])
    }

    @Test(arguments: [
        ("/W 2 /H 1 /BPC 8 /CS /G /Private (Quillfeather)", "ab", "ab"),
        ("/W 2 /H 1 /BPC 8 /CS /G /Quillfeather 1", "ab", "ab"),
        ("/W 2 /H 1 /BPC 8 /CS /G", "abQuillfeather", "ab"),
        ("/W 2 /H 1 /BPC 8 /CS /G /F /AHx", "6162> Quillfeather", "6162>"),
        ("/W 2 /H 1 /BPC 8 /CS /G % Quillfeather", "ab", "ab"),
    ])
    func `what an inline image holds beside itself goes from every page`(
        entries: String, data: String, clean: String
    ) throws {
        var builder = PDFBuilder()
        builder.addPage("q 9 0 0 9 0 0 cm BI \(entries)\nID \(data)\nEI Q")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        #expect(try image(of: copy).data == PDFBuilder.bytes(clean))
    }

    @Test func `an inline image that has nothing to lose stays as it is written`() throws {
        var builder = PDFBuilder()
        let content = "q 9 0 0 9 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI Q"
        builder.addPage(content)
        builder.addPage(PDFBuilder.showing("Quillfeather"))
        let copy = try Planted.redact(builder.build())
        let file = try PDFFile(copy, password: nil, limits: .standard)
        let contents = try #require(file.resolve(file.dictionary(.reference(file.page(0)))["Contents"]).stream)
        #expect(try file.decodedData(of: contents) == PDFBuilder.bytes(content))
    }
}
