import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Fax images: every form of the data, and what is made of it.
struct FaxTests {
    private static let forms = [
        FaxForm(k: -1), FaxForm(k: -1, byteAligned: true), FaxForm(k: -1, endOfBlock: false), FaxForm(k: 0),
        FaxForm(k: 0, endOfBlock: false), FaxForm(k: 0, endOfLine: true), FaxForm(k: 0, byteAligned: true),
        FaxForm(k: 0, endOfLine: true, byteAligned: true), FaxForm(k: 4, endOfLine: true),
        FaxForm(k: 4, endOfLine: true, byteAligned: true), FaxForm(k: -1, more: "/BlackIs1 true"),
        FaxForm(k: 4, endOfLine: true, more: "/BlackIs1 true"), FaxForm(k: -1, more: "/Rows 5"),
        FaxForm(k: -1, endOfBlock: false, more: "/Rows 792 /EndOfBlock false"),
    ]

    private func scan(_ form: FaxForm, _ entries: String = "/ColorSpace /DeviceGray /BitsPerComponent 1") -> [UInt8] {
        TestScan.pdf("/Filter /CCITTFaxDecode /DecodeParms \(form.parameters) \(entries)", form.data())
    }

    /// - Parameter decoded: the pixels of the original, where Poppler does not decode them rightly.
    private func expectErased(_ original: [UInt8], decoded: [UInt8]? = nil) throws {
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        let before = try decoded ?? bits(of: original)
        let after = try bits(of: copy)
        #expect(before.count == TestScan.width * TestScan.height)
        #expect(after.count == before.count)
        let changed = before.indices.filter { before[$0] != after[$0] }
        #expect(changed.filter { !TestScan.isInHole($0) } == [])
        #expect(Set(before.indices.filter(TestScan.isInStroke)).subtracting(changed) == [])
        #expect(copy.count < original.count + 4_000)
    }

    /// The image's pixels, as Poppler decodes them, one in each number.
    private func bits(of pdf: [UInt8]) throws -> [UInt8] {
        let rowSize = (TestScan.width + 7) / 8
        let samples = try TestImages.samples(of: pdf, bits: 1)
        return (0..<TestScan.height).flatMap { row in
            (0..<TestScan.width).map { samples[row * rowSize + $0 / 8] >> UInt8(7 - $0 % 8) & 1 }
        }
    }

    @Test(arguments: forms)
    func `a fax image in any form loses the pixels under the word and no others`(form: FaxForm) throws {
        try expectErased(scan(form))
    }

    @Test(arguments: ["/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]", "/ImageMask true"])
    func `a fax image keeps the meaning of its pixels`(entries: String) throws {
        try expectErased(scan(FaxForm(k: -1), entries))
    }

    @Test func `a fax image that is packed once more is unpacked`() throws {
        let data = Serializer.hexadecimal(FaxForm(k: -1).data()) + [0x3E]
        try expectErased(
            TestScan.pdf(
                "/Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null \(FaxForm(k: -1).parameters)] /ColorSpace /DeviceGray /BitsPerComponent 1",
                data))
    }

    #if JBIG2
        /// The scan's pixels. Poppler 22.12 loses its way in some rows of JBIG2's Group 4 that others decode.
        private static let pixels: [UInt8] = (0..<(TestScan.width * TestScan.height)).map {
            TestScan.isBlack($0 / TestScan.width, $0 % TestScan.width) ? 1 : 0
        }

        @Test func `a JBIG2 image loses the pixels under the word and no others`() throws {
            try expectErased(
                TestScan.pdf("/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1", TestJBIG2.scan()),
                decoded: Self.pixels)
        }

        @Test func `a JBIG2 image with shared segments is read, and they go when nothing shares them any more`() throws
        {
            let comment = TestJBIG2.comment(0, page: 0, Planted.word)
            try expectErased(
                TestScan.pdf("/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1", TestJBIG2.scan()) {
                    let globals = $0.addStream("", comment)
                    return "/DecodeParms << /JBIG2Globals \(globals) 0 R >>"
                }, decoded: Self.pixels)
        }
    #endif

    @Test(arguments: FaxTests.forms)
    func `the end of fax data is found, whatever follows`(form: FaxForm) throws {
        let data = form.data()
        let codec = ImageFilters.Step(
            name: "CCITTFaxDecode",
            parameters: [
                "K": .integer(form.k), "Columns": .integer(TestScan.width), "EndOfLine": .boolean(form.endOfLine),
                "EncodedByteAlign": .boolean(form.byteAligned),
            ])
        let clean = ImageCodec.withoutSpare(data + PDFBuilder.bytes("Quillfeather"), codec, height: TestScan.height)
        #expect(clean == data)
    }

    @Test func `long runs and empty rows come through`() throws {
        let rows: [[Int]] = [[], [0], [5_000], [0, 2_560, 2_561, 7_999], [7_999], [1, 2, 3, 4], []]
        var encoder = FaxEncoder(columns: 8_000)
        for row in rows { encoder.write(row) }
        var decoder = FaxDecoder(encoder.finish(), FaxParameters(k: -1, columns: 8_000))
        var decoded: [[Int]] = []
        while let row = try decoder.nextRow() { decoded.append(row) }
        #expect(decoded == rows)
        var image = BilevelImage(width: 8_000)
        for row in rows { image.append(row) }
        #expect((0..<rows.count).map { image.changes(inRow: $0) } == rows)
    }

    @Test func `damaged fax data is refused`() throws {
        var data = FaxForm(k: -1).data()
        for index in 900..<920 { data[index] = 0 }
        let pdf = TestScan.pdf(
            "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 612 >> /ColorSpace /DeviceGray /BitsPerComponent 1",
            data)
        #expect {
            try Planted.redact(pdf)
        } throws: { error in
            "\(error)".contains("is a damaged fax image, which readers may show differently")
        }
    }

    @Test func `damaged JBIG2 data is refused`() throws {
        let data = Array(TestJBIG2.scan().prefix(900))
        let pdf = TestScan.pdf("/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1", data)
        #expect {
            try Planted.redact(pdf)
        } throws: { error in
            "\(error)".contains("a JBIG2 image under text that goes cannot be read")
        }
    }
}
