import RedactionModel
import Testing

@testable import RedactionPDF

/// JPEG 2000 images: what is under the word goes, the rest stays within a level or two.
struct JPXTests {
    private static func paper(_ component: Int, _ row: Int, _ column: Int) -> Int {
        if TestScan.rows.contains(row), TestScan.columns.contains(column) {
            return TestScan.stroke.rows.contains(row) && TestScan.stroke.columns.contains(column) ? 10 : 240
        }
        // A slope with a fold every now and then: smooth, as photographs are.
        let slope = (row + column * (component + 1)) % 400
        return 20 + (slope < 200 ? slope : 399 - slope)
    }

    private static let lookup: [UInt8] =
        TestJPX.box("pclr", [1, 0, 3, 7, 7, 7] + (0..<256).flatMap { [UInt8($0), 255 - UInt8($0), UInt8($0)] })
        + TestJPX.box("cmap", [0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 2])

    /// Checks a copy with Poppler's decoder.
    private func expectErased(_ original: [UInt8], within levels: Int) throws {
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        let before = try TestImages.samples(of: original, bits: 24)
        let after = try TestImages.samples(of: copy, bits: 24)
        #expect(before.count == after.count && !before.isEmpty)
        let outside = before.indices.filter { !TestScan.isInHole($0 / 3) }
        let differences = outside.map { abs(Int(before[$0]) - Int(after[$0])) }
        // Where the loss is let be, hardly any sample may come out further off.
        #expect(differences.count { $0 > levels } <= (levels == 0 ? 0 : differences.count / 200))
        let hole = after.indices.filter { TestScan.isInStroke($0 / 3) }
        for component in 0..<3 {
            let there = hole.filter { $0 % 3 == component }.map { Int(after[$0]) }
            #expect((there.max() ?? 0) - (there.min() ?? 0) <= 5 * levels)
        }
        #expect(copy.count < original.count * 2 + 8_000)
        let file = try PDFFile(copy, password: nil, limits: .standard)
        let resources = try file.dictionary(file.dictionary(.reference(file.page(0)))["Resources"])
        let image = try #require(file.resolve(file.dictionary(resources["XObject"]).values.first).stream)
        #expect(image.dictionary["Filter"] == .name("JPXDecode"))
    }

    @Test(arguments: [1, 3])
    func `an image coded without loss stays so`(components: Int) throws {
        let stream = try TestJPX.codestream(
            steps: Array(repeating: 1, count: components), sample: Self.paper)
        let file = TestJPX.file(stream, components: UInt8(components), space: components == 1 ? 17 : 16)
        try expectErased(TestScan.pdf("/Filter /JPXDecode", file), within: 0)
    }

    @Test func `a bare codestream in tiles`() throws {
        let stream = try TestJPX.codestream(steps: [1], tile: 200, sample: Self.paper)
        try expectErased(
            TestScan.pdf("/Filter /JPXDecode /ColorSpace /DeviceGray", stream), within: 0)
    }

    @Test func `an image packed once more`() throws {
        let stream = try TestJPX.codestream(steps: [1], sample: Self.paper)
        try expectErased(
            TestScan.pdf(
                "/Filter [/ASCIIHexDecode /JPXDecode] /ColorSpace /DeviceGray",
                Serializer.hexadecimal(stream) + [0x3E]), within: 0)
    }

    @Test(arguments: [Float(38), 45])
    func `a lossy image stays near to what it was`(quality: Float) throws {
        let stream = try TestJPX.codestream(steps: [1, 1, 1], quality: quality, sample: Self.paper)
        try expectErased(
            TestScan.pdf("/Filter /JPXDecode", TestJPX.file(stream, components: 3, space: 16)),
            within: 2)
    }

    @Test func `a palette keeps its colours`() throws {
        let stream = try TestJPX.codestream(steps: [1]) { component, row, column in
            Self.paper(component, row / 8 * 8, column / 8 * 8)
        }
        let file = TestJPX.file(stream, components: 1, space: 16, more: Self.lookup)
        try expectErased(TestScan.pdf("/Filter /JPXDecode", file), within: 0)
    }

    @Test(arguments: [UInt32(12), 16])
    func `deep samples keep their depth`(bits: UInt32) throws {
        let stream = try TestJPX.codestream(steps: [1], bits: bits) { component, row, column in
            Self.paper(component, row, column) << (bits - 8)
        }
        let copy = try Planted.redact(TestScan.pdf("/Filter /JPXDecode /ColorSpace /DeviceGray", stream))
        let file = try PDFFile(copy, password: nil, limits: .standard)
        let resources = try file.dictionary(file.dictionary(.reference(file.page(0)))["Resources"])
        let image = try #require(file.resolve(file.dictionary(resources["XObject"]).values.first).stream)
        let data = try file.encodedData(of: image)
        #expect(Array(data[4..<50]) == Array(stream[4..<50]))
    }

    @Test func `components of other sizes and an alpha channel are erased too`() throws {
        let stream = try TestJPX.codestream(steps: [1, 2, 2, 1], sample: Self.paper)
        let channels = TestJPX.box(
            "cdef", [0, 4] + [0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0, 2, 0, 0, 0, 3, 0, 3, 0, 1, 0, 0])
        let original = TestScan.pdf(
            "/Filter /JPXDecode /SMaskInData 1 /ColorSpace /DeviceRGB",
            TestJPX.file(stream, components: 4, space: 18, more: channels))
        let copy = try Planted.redact(original, standIn: .label(""))
        let before = try JPXImage(decoding: stream, largestMemory: 1 << 30)
        let file = try PDFFile(copy, password: nil, limits: .standard)
        let resources = try file.dictionary(file.dictionary(.reference(file.page(0)))["Resources"])
        let image = try #require(file.resolve(file.dictionary(resources["XObject"]).values.first).stream)
        let erased = try #require(JPEG2000File.codestream(of: file.encodedData(of: image)))
        let after = try JPXImage(decoding: erased, largestMemory: 1 << 30)
        for (index, step) in [1, 2, 2, 1].enumerated() {
            let (one, other) = (before.components[index], after.components[index])
            let width = (TestScan.width + step - 1) / step
            let changed = one.indices.filter { one[$0] != other[$0] }
            #expect(!changed.isEmpty)
            #expect(
                changed.allSatisfy { TestScan.isInHole($0 / width * step * TestScan.width + $0 % width * step) })
        }
    }
}
