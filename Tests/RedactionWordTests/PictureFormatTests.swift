import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// Formats beside PNG, JPEG and GIF: what draws is kept to the byte, and all else goes.
struct PictureFormatTests {
    private static func file(_ image: [UInt8]) -> WordFile {
        var file = WordFile("<w:p><w:r><w:drawing><a:blip r:embed=\"rId9\"/></w:drawing></w:r></w:p>")
        file.add("word/media/a.bin", type: "image/x", relationship: "image", id: "rId9", image)
        return file
    }

    private func expectCleaned(
        _ image: [UInt8], _ suffix: String, _ expected: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let copy = try Copy(of: Self.file(image).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather", sourceLocation: sourceLocation)
        copy.expectKept("r:embed=\"rId9\"")
        #expect(copy.parts["word/media/image1.\(suffix)"] == expected, sourceLocation: sourceLocation)
        #expect(copy.text("[Content_Types].xml").contains("Extension=\"\(suffix)\""), sourceLocation: sourceLocation)
        #expect(
            copy.notes == [
                Note(place: "word/media/image1.\(suffix)", message: "the pixels of the picture were not searched")
            ], sourceLocation: sourceLocation)
    }

    private func expectReplaced(_ image: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let copy = try Copy(of: Self.file(image).bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather", sourceLocation: sourceLocation)
        copy.expectKept("r:embed=\"rId9\"")
        #expect(
            copy.notes == [
                Note(place: "word/media/image1.png", message: "a picture that cannot be cleaned was replaced")
            ], sourceLocation: sourceLocation)
    }

    // MARK: Metafiles

    @Test func `an enhanced metafile keeps its lines and loses what they are called`() throws {
        typealias Pictures = TestPictures
        let image = Pictures.emf(
            [
                Pictures.emfRecord(70, Pictures.wide), Pictures.emfLine, Pictures.emfFont(Pictures.wide),
                Pictures.emfRecord(113, Pictures.word), Pictures.emfText(0),
            ], description: Pictures.wide)
        let blank = [UInt8](repeating: 0, count: Pictures.wide.count)
        try expectCleaned(
            image + Pictures.word, "emf", Pictures.emf([Pictures.emfLine, Pictures.emfFont(blank)]))
    }

    @Test func `a metafile with text is replaced`() throws {
        try expectReplaced(TestPictures.emf([TestPictures.emfLine, TestPictures.emfText(12)]))
        let text = TestPictures.wmfRecord(0x0521, [12, 0] + TestPictures.word + [0, 0, 0, 0])
        try expectReplaced(TestPictures.wmf([TestPictures.wmfLine, text]))
    }

    @Test func `a metafile that paints in its comments only is replaced`() throws {
        try expectReplaced(TestPictures.emf([TestPictures.emfRecord(70, TestPictures.wide)]))
        try expectReplaced(TestPictures.wmf([TestPictures.wmfRecord(0x0626, TestPictures.word)]))
    }

    @Test func `a metafile with a record of no known type is replaced`() throws {
        try expectReplaced(TestPictures.emf([TestPictures.emfLine, TestPictures.emfRecord(4711, TestPictures.word)]))
        try expectReplaced(TestPictures.wmf([TestPictures.wmfLine, TestPictures.wmfRecord(0x4711, TestPictures.word)]))
    }

    @Test func `an older metafile keeps its lines and loses what they are called`() throws {
        typealias Pictures = TestPictures
        func font(_ name: [UInt8]) -> [UInt8] {
            Pictures.wmfRecord(0x02FB, [UInt8](repeating: 7, count: 18) + name)
        }
        let image = Pictures.wmf([
            Pictures.wmfRecord(0x0626, Pictures.word), Pictures.wmfLine, font(Pictures.word),
            Pictures.wmfRecord(0x0A32, [1, 0, 1, 0, 0, 0, 0, 0]),
        ])
        let blank = [UInt8](repeating: 0, count: Pictures.word.count)
        try expectCleaned(image + Pictures.word, "wmf", Pictures.wmf([Pictures.wmfLine, font(blank)]))
    }

    // MARK: Pixels

    @Test func `a BMP keeps its rows and loses what lies around them`() throws {
        let word = TestPictures.word
        try expectCleaned(TestPictures.bmp(filler: 81, gap: word, trailing: word), "bmp", TestPictures.bmp())
    }

    @Test(arguments: [false, true])
    func `a TIFF keeps its strips and loses its descriptions`(isBig: Bool) throws {
        let image = TestPictures.tiff(isBig: isBig, description: TestPictures.word)
        try expectCleaned(image + TestPictures.word, "tif", TestPictures.tiff(isBig: isBig))
    }

    @Test func `a WebP keeps its pixels and loses its metadata`() throws {
        typealias Pictures = TestPictures
        let frame = [UInt8](repeating: 3, count: 16)
        let image = Pictures.webp([
            Pictures.webpHeader(0x3E), Pictures.chunk("ICCP", Pictures.word), Pictures.webpPixels,
            Pictures.chunk("ANMF", frame + Pictures.webpPixels + Pictures.chunk("abcd", Pictures.word)),
            Pictures.chunk("EXIF", Pictures.word), Pictures.chunk("XMP ", Pictures.word + [0]),
            Pictures.chunk("abcd", Pictures.word),
        ])
        let clean = [
            Pictures.webpHeader(0x12), Pictures.webpPixels, Pictures.chunk("ANMF", frame + Pictures.webpPixels),
        ]
        try expectCleaned(image + Pictures.word, "webp", Pictures.webp(clean))
    }

    // MARK: Hostile pictures

    private static let samples = [
        TestPictures.emf([TestPictures.emfLine, TestPictures.emfFont([])], description: TestPictures.wide),
        TestPictures.wmf([TestPictures.wmfLine]), TestPictures.bmp(gap: [1, 2]),
        TestPictures.tiff(isBig: true, description: TestPictures.word),
        TestPictures.webp([TestPictures.webpHeader(0x3E), TestPictures.webpPixels]),
    ]

    @Test(arguments: samples)
    func `no change of a byte traps, and no truncation is kept`(image: [UInt8]) throws {
        for index in image.indices {
            for value in [0, 0xFF] as [UInt8] {
                var changed = image
                changed[index] = value
                _ = try WordContent(reading: Self.file(changed).bytes, limits: .standard)
            }
        }
        for count in stride(from: 0, to: image.count, by: 5) {
            let copy = try Copy(of: Self.file(Array(image.prefix(count))).bytes, without: [])
            #expect(copy.parts["word/media/image1.png"] != nil, "\(count) bytes")
        }
    }
}
