import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct ImageMetadataTests {
    private let planted = Array("Quillfeather was here".utf8)

    private func redact(_ entries: String, _ data: [UInt8]) throws -> DocumentRedaction {
        var builder = PDFBuilder()
        let image = builder.addStream("/Type /XObject /Subtype /Image \(entries)", data)
        builder.addPage("q 9 0 0 9 0 0 cm /Im0 Do Q", resources: "/XObject << /Im0 \(image) 0 R >>")
        return try DocumentRedaction(builder.build(), removing: "Quillfeather")
    }

    private func image(in redaction: DocumentRedaction) throws -> PDFStream {
        let resources = try redaction.file.dictionary(redaction.page()["Resources"])
        let images = try redaction.file.dictionary(resources["XObject"])
        return try #require(redaction.file.resolve(images["Im0"]).stream)
    }

    private func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
        [0xFF, marker, 0, UInt8(body.count + 2)] + body
    }

    private func box(_ type: String, _ body: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(body.count + 8)] + Array(type.utf8) + body
    }

    @Test func `a JPEG loses its metadata and keeps every byte that a decoder needs`() throws {
        let jfif = Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1]
        let adobe = Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
        let tables = segment(0xDB, [0] + Array(1...64))
        let frame = segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
        let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        let data =
            [0xFF, 0xD8] + segment(0xE0, jfif + [1, 7] + planted) + segment(0xE1, Array("Exif\0\0".utf8) + planted)
            + segment(0xE2, planted) + segment(0xED, planted) + segment(0xFE, planted) + segment(0xEE, adobe) + tables
            + frame + scan + segment(0xFE, planted) + scan + [0xFF, 0xD9] + planted
        let redaction = try redact(
            "/Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", data)
        try redaction.expectGone("Quillfeather")
        let expected =
            [0xFF, 0xD8] + segment(0xE0, jfif + [0, 0]) + segment(0xEE, adobe) + tables + frame + scan + scan + [
                0xFF, 0xD9,
            ]
        #expect(try redaction.file.encodedData(of: image(in: redaction)) == expected)
    }

    @Test func `a JPEG 2000 file loses boxes and comments`() throws {
        let header = box("jP  ", [0x0D, 0x0A, 0x87, 0x0A]) + box("ftyp", Array("jp2 ".utf8)) + box("jp2h", [1, 2, 3])
        let size = segment(0x51, [0, 0, 0, 1])
        let comment: [UInt8] = [0, 1] + planted
        func tiles(_ comment: [UInt8]) -> [UInt8] {
            [0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 0, 0, 1] + segment(0x64, comment) + [0xFF, 0x93, 1, 2, 3, 0xFF, 0xD9]
        }
        let stream = [0xFF, 0x4F] + size + segment(0x64, comment) + tiles(comment)
        let data =
            header + box("xml ", planted) + box("uuid", planted) + box("jp2c", stream + planted) + box("uinf", planted)
        let redaction = try redact("/Width 1 /Height 1 /Filter /JPXDecode", data)
        try redaction.expectGone("Quillfeather")
        let blank = [0, 1] + [UInt8](repeating: 0, count: planted.count)
        #expect(
            try redaction.file.encodedData(of: image(in: redaction))
                == header + box("jp2c", [0xFF, 0x4F] + size + tiles(blank)))
    }

    @Test func `a font's tables, which look like empty segments, come through whole`() throws {
        let zeros = [UInt8](repeating: 0, count: 200)
        var builder = PDFBuilder()
        let table = builder.addStream("", zeros + [0, 3])
        let descendant = builder.add(
            """
            << /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDToGIDMap \(table) 0 R
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
            /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /CIDSet \(table) 0 R >> >>
            """)
        let font = builder.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [\(descendant) 0 R] >>"
        )
        builder.addPage("", resources: "/ExtGState << /G << /Font [\(font) 0 R 9] >> >>")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        let states = try redaction.file.dictionary(
            redaction.file.dictionary(redaction.page()["Resources"])["ExtGState"])
        let state = try redaction.file.dictionary(states["G"])
        let copy = try redaction.file.dictionary(redaction.file.array(state["Font"]).first)
        let inner = try redaction.file.dictionary(redaction.file.array(copy["DescendantFonts"]).first)
        let map = try #require(redaction.file.resolve(inner["CIDToGIDMap"]).stream)
        #expect(try redaction.file.decodedData(of: map) == zeros + [0, 3])
    }

    @Test func `a JBIG2 stream loses comments and what follows its last segment`() throws {
        let scan = TestJBIG2.scan()
        let data = scan + TestJBIG2.comment(3, "Quillfeather") + planted
        let redaction = try redact("/Width 612 /Height 792 /Filter /JBIG2Decode", data)
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.file.encodedData(of: image(in: redaction)) == scan)
    }

    @Test(arguments: [true, false])
    func `fax data ends with its image`(isPacked: Bool) throws {
        let form = FaxForm(k: 0, endOfLine: true)
        let data = form.data() + planted
        let filter =
            isPacked
            ? "/Filter [/AHx /CCF] /DecodeParms [null \(form.parameters)]"
            : "/Filter /CCITTFaxDecode /DecodeParms \(form.parameters)"
        let redaction = try redact(
            "/Width 612 /Height 792 /ImageMask true \(filter)",
            isPacked ? Serializer.hexadecimal(data) + [0x3E] : data)
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.file.encodedData(of: image(in: redaction)) == form.data())
    }

    @Test func `a colour profile loses its text and stays a profile`() throws {
        let wide = "Quillfeather".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        func word(_ value: Int) -> [UInt8] { [0, 0, UInt8(value >> 8), UInt8(value & 0xFF)] }
        let zeros = [UInt8](repeating: 0, count: 4)
        let texts: [(String, [UInt8])] = [
            ("desc", Array("desc".utf8) + zeros + word(21) + planted + [0] + zeros + zeros + [0, 0, 0] + planted),
            ("cprt", Array("text".utf8) + zeros + planted + [0]),
            (
                "dmnd",
                Array("mluc".utf8) + zeros + word(1) + word(12) + Array("enUS".utf8) + word(wide.count) + word(28)
                    + wide
            ), ("wtpt", Array("XYZ ".utf8) + zeros + [0, 1, 2, 3]),
        ]
        var table = word(texts.count)
        var body: [UInt8] = []
        for (name, text) in texts {
            table += Array(name.utf8) + word(132 + texts.count * 12 + body.count) + word(text.count)
            body += text
        }
        var profile = [UInt8](repeating: 7, count: 128)
        profile.replaceSubrange(36..<40, with: Array("acsp".utf8))
        profile += table + body
        var builder = PDFBuilder()
        let stream = builder.addStream("/N 3", profile)
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace [/ICCBased \(stream) 0 R] /BitsPerComponent 8",
            [1, 2, 3])
        builder.addPage("/Im0 Do", resources: "/XObject << /Im0 \(image) 0 R >>")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let space = try redaction.file.array(self.image(in: redaction).dictionary["ColorSpace"])
        let clean = try redaction.file.decodedData(of: #require(redaction.file.resolve(space.last).stream))
        #expect(clean.count == profile.count)
        #expect(clean[..<84] == profile[..<84])
        #expect(clean[128..<(128 + table.count)] == profile[128..<(128 + table.count)])
        #expect(clean.suffix(12) == profile.suffix(12))
    }

    @Test func `rows below the last one go`() throws {
        let redaction = try redact(
            "/Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8", Array(1...12) + planted)
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.file.decodedData(of: image(in: redaction)) == Array(1...12))
    }

    @Test func `bytes behind the end of packed data go`() throws {
        let packed = Deflate.zeros(100)
        let redaction = try redact(
            "/Width 999999 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", packed + planted
        )
        try redaction.expectGone("Quillfeather")
        #expect(RawSearch.places(of: "Quillfeather", in: redaction.copy) == [])
        #expect(try redaction.file.encodedData(of: image(in: redaction)) == packed)
    }

    @Test func `a JPEG that is packed once more is looked into`() throws {
        let jpeg = [0xFF, 0xD8] + segment(0xFE, planted) + [0xFF, 0xD9]
        var builder = PDFBuilder()
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter [/FlateDecode /DCTDecode]", Deflate.stored(jpeg))
        builder.addPage("/Im0 Do", resources: "/XObject << /Im0 \(image) 0 R >>")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        #expect(try self.image(in: redaction).dictionary["Filter"] == .name("DCTDecode"))
        let file = try PDFFile(builder.build(), password: nil, limits: .standard)
        let search = ResidueSearch(values: [RemovedValue("Quillfeather", kind: .term)])
        #expect(try ObjectInspector.residue(in: file, search: search).map(\.place) == ["object \(image), stream"])
    }

    @Test(arguments: [
        "/Metadata 9 0 R", "/Alternates [<< /Image 9 0 R /Own (Quillfeather) >>]",
        "/OPI << /2.0 << /F (Quillfeather) >> >>",
        "/PieceInfo << /App << /Private (Quillfeather) >> >>", "/Name /Quillfeather", "/ID (Quillfeather)",
        "/Measure << /R (Quillfeather) >>", "/AF [<< /UF (Quillfeather) >>]", "/Quillfeather 1",
    ])
    func `what stands in an image's dictionary beside the image goes`(entries: String) throws {
        let redaction = try redact("/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 \(entries)", [7])
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.file.decodedData(of: image(in: redaction)) == [7])
    }
}
