import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Which pixels go: those of all images and masks under the word, and of nothing else, in a hole that does not tell how
/// long the word was.
struct ImageHoleTests {
    /// The images of the first page, in the order of their names.
    private func images(of pdf: [UInt8]) throws -> (file: PDFFile, streams: [PDFStream]) {
        let file = try PDFFile(pdf, password: nil, limits: .standard)
        let resources = try file.dictionary(file.dictionary(.reference(file.page(0)))["Resources"])
        return (file, try file.sortedValues(resources["XObject"]).compactMap { try file.resolve($0).stream })
    }

    private func samples(_ file: PDFFile, _ stream: PDFStream?) throws -> [UInt8] {
        try file.decodedData(of: #require(stream))
    }

    /// Black on white where the text stands: 120 by 80 pixels over the page's upper half.
    private static let picture: [UInt8] = (0..<9_600).map { index in
        (36..<39).contains(index / 120) && (62..<78).contains(index % 120) ? 9 : UInt8(250 - index % 3)
    }

    private static let text = "BT 3 Tr /F1 20 Tf 300 600 Td (Quillfeather) Tj ET"

    private func changed(_ one: [UInt8], _ other: [UInt8]) -> [Int] { one.indices.filter { one[$0] != other[$0] } }

    private func gray(_ width: Int, _ height: Int, _ more: String = "") -> String {
        "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceGray /BitsPerComponent 8 \(more)"
    }

    @Test(arguments: [("Li", 1), ("Ana", 1), ("Otto", 1), ("Wilhelmina", 2), ("Bartholomew", 3)])
    func `a hole is as long as a number of boxes`(word: String, boxes: Int) throws {
        var builder = PDFBuilder()
        let image = builder.addStream(gray(612, 792), (0..<(612 * 792)).map { UInt8($0 % 2) })
        builder.addPage(
            "q 612 0 0 792 0 0 cm /Im Do Q BT 3 Tr /F1 20 Tf 250 600 Td (\(word)) Tj ET",
            resources: "/XObject << /Im \(image) 0 R >>")
        let copy = try Planted.redact(builder.build(), word: word)
        let (file, streams) = try images(of: copy)
        let after = try samples(file, streams.first)
        let columns = Set(after.indices.filter { after[$0] != UInt8($0 % 2) }.map { $0 % 612 })
        let length = try #require(columns.max()) - #require(columns.min())
        // Each box is three ems of 20 points; pixels that the hole only touches go as well.
        #expect(abs(length - boxes * 60) <= 4)
    }

    @Test func `masks lose the same area and keep the rest`() throws {
        var builder = PDFBuilder()
        let alpha: [UInt8] = (0..<2_400).map { UInt8($0 % 60 * 4) }
        let mask = builder.addStream(gray(60, 40, "/Decode [0 1]"), alpha)
        let image = builder.addStream(gray(120, 80, "/SMask \(mask) 0 R"), Self.picture)
        builder.addPage(
            "q 600 0 0 400 0 392 cm /Im Do Q \(Self.text)", resources: "/XObject << /Im \(image) 0 R >>")
        let copy = try Planted.redact(builder.build())
        let (file, streams) = try images(of: copy)
        let picture = try samples(file, streams.first)
        #expect(!picture.contains(9))
        #expect(changed(picture, Self.picture).allSatisfy { (30...44).contains($0 / 120) && $0 % 120 > 50 })
        let erasedMask = try samples(file, file.resolve(streams.first?.dictionary["SMask"]).stream)
        let inMask = changed(erasedMask, alpha)
        #expect(!inMask.isEmpty)
        #expect(inMask.allSatisfy { (15...22).contains($0 / 60) && $0 % 60 > 25 })
    }

    @Test(arguments: ["/Mask [0 3]", "/Decode [1 0]", "/Intent /Perceptual", "/Interpolate true"])
    func `what says how samples are shown stays`(entry: String) throws {
        var builder = PDFBuilder()
        let image = builder.addStream(gray(120, 80, entry), Self.picture)
        builder.addPage(
            "q 600 0 0 400 0 392 cm /Im Do Q \(Self.text)", resources: "/XObject << /Im \(image) 0 R >>")
        let original = try PDFFile(builder.build(), password: nil, limits: .standard)
        let before = try #require(original.object(ObjectReference(Int32(image))).stream)
        let (file, streams) = try images(of: Planted.redact(builder.build()))
        for key in ["Mask", "Decode", "Intent", "Interpolate", "ColorSpace", "Width", "Height"] {
            #expect(streams.first?.dictionary[key] == before.dictionary[key])
        }
        #expect(try !samples(file, streams.first).contains(9))
    }

    @Test func `every slice under a word loses its part, and those beside it nothing`() throws {
        var builder = PDFBuilder()
        let slices = (0..<3).map { slice in
            builder.addStream(
                gray(40, 80), Self.picture.enumerated().filter { $0.offset % 120 / 40 == slice }.map(\.element))
        }
        let names = slices.enumerated().map { "/Im\($0) \($1) 0 R" }.joined(separator: " ")
        let painted = (0..<3).map { "q 200 0 0 400 \($0 * 200) 392 cm /Im\($0) Do Q" }.joined(separator: " ")
        builder.addPage("\(painted) \(Self.text)", resources: "/XObject << \(names) >>")
        let copy = try Planted.redact(builder.build())
        let (file, streams) = try images(of: copy)
        #expect(streams.count == 3)
        for stream in streams { #expect(try !samples(file, stream).contains(9)) }
        #expect(try streams.contains { try samples(file, $0) == samples(original: builder, slices[0]) })
    }

    private func samples(original builder: PDFBuilder, _ number: Int) throws -> [UInt8] {
        let file = try PDFFile(builder.build(), password: nil, limits: .standard)
        return try samples(file, file.object(ObjectReference(Int32(number))).stream)
    }

    @Test func `an image painted twice changes where the word is`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(gray(120, 80), Self.picture)
        builder.addPage(
            "q 600 0 0 400 0 392 cm /Im Do Q q 60 0 0 40 0 0 cm /Im Do Q \(Self.text)",
            resources: "/XObject << /Im \(image) 0 R >>")
        let (file, streams) = try images(of: Planted.redact(builder.build()))
        let all = try streams.map { try samples(file, $0) }
        #expect(all.count == 2)
        #expect(all.contains(Self.picture))
        #expect(all.contains { !$0.contains(9) })
    }

    @Test func `an image in a form is erased in a form of its own`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(gray(120, 80), Self.picture)
        let form = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Im \(image) 0 R >> >>",
            "q 600 0 0 400 0 392 cm /Im Do Q")
        builder.addPage("/Fm Do \(Self.text)", resources: "/XObject << /Fm \(form) 0 R >>")
        builder.addPage("/Fm Do", resources: "/XObject << /Fm \(form) 0 R >>")
        let copy = try Planted.redact(builder.build())
        let (file, forms) = try images(of: copy)
        let inner = try file.dictionary(file.dictionary(forms.first?.dictionary["Resources"])["XObject"])
        let erased = try samples(file, file.resolve(inner.values.first).stream)
        #expect(!erased.contains(9))
        let second = try file.dictionary(
            file.inherited("Resources", from: file.dictionary(.reference(file.page(1)))))
        let other = try file.resolve(file.dictionary(second["XObject"])["Fm"]).stream
        let kept = try file.dictionary(file.dictionary(other?.dictionary["Resources"])["XObject"])
        #expect(try samples(file, file.resolve(kept["Im"]).stream) == Self.picture)
    }

    @Test func `a slanted line leaves a slanted hole`() throws {
        var builder = PDFBuilder()
        let image = builder.addStream(
            gray(612, 792), [UInt8](repeating: 0, count: 612 * 792).enumerated().map { UInt8($0.offset % 2) })
        builder.addPage(
            "q 612 0 0 792 0 0 cm /Im Do Q BT 3 Tr /F1 20 Tf 0.7 0.7 -0.7 0.7 300 400 Tm (Quillfeather) Tj ET",
            resources: "/XObject << /Im \(image) 0 R >>")
        let (file, streams) = try images(of: Planted.redact(builder.build()))
        let after = try samples(file, streams.first)
        let gone = after.indices.filter { after[$0] != UInt8($0 % 2) }
        #expect(!gone.isEmpty)
        // In points from the line, measured across it.
        #expect(gone.allSatisfy { abs(Double($0 % 612 - 300) - Double(392 - $0 / 612)) < 60 })
    }
}
