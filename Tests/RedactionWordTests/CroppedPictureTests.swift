import RedactionModel
import RedactionWord
import RedactionZIP
import SampleDocuments
import Testing

/// Pictures of which a document shows a part: what it never shows is no longer there.
struct CroppedPictureTests {
    /// A PNG of `rows`, each with its filter's number first.
    private static func png(width: Int, depth: UInt8, color: UInt8, _ rows: [[UInt8]]) throws -> [UInt8] {
        let header = [0, 0, 0, UInt8(width), 0, 0, 0, UInt8(rows.count), depth, color, 0, 0, 0]
        let data = try #require(Deflate.deflated(rows.flatMap { $0 }, .zlib))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + TestImage.chunk("IHDR", header)
            + TestImage.chunk("IDAT", Array(data.prefix(3))) + TestImage.chunk("IDAT", Array(data.dropFirst(3)))
            + TestImage.chunk("IEND", [])
    }

    private static func picture(_ frame: String) -> String {
        "<w:p><w:r><w:drawing><pic:blipFill><a:blip r:embed=\"rId9\"/>\(frame)</pic:blipFill></w:drawing></w:r></w:p>"
    }

    private func copy(of image: [UInt8], _ body: String) throws -> Copy {
        var file = WordFile(body)
        file.add("word/media/a.png", type: "image/png", relationship: "image", id: "rId9", image)
        return try Copy(of: file.bytes, without: [])
    }

    /// The rows of the copy's picture.
    private func rows(_ copy: Copy, count: Int, stride: Int) throws -> [[UInt8]] {
        let png = try #require(copy.parts["word/media/image1.png"])
        let start = try #require(png.firstRange(of: Array("IDAT".utf8))).upperBound
        let length = png[start - 8..<start - 4].reduce(0) { $0 << 8 | Int($1) }
        let rows = try #require(Deflate.inflated(png[start..<start + length], size: count * stride, .zlib))
        return (0..<count).map { Array(rows[$0 * stride..<($0 + 1) * stride]) }
    }

    @Test func `what is cropped away is blank, and what is shown keeps its pixels`() throws {
        let image = try Self.png(width: 4, depth: 8, color: 0, [[0, 1, 2, 3, 4], [0, 5, 6, 7, 8], [0, 9, 9, 9, 9]])
        let copy = try copy(of: image, Self.picture("<a:srcRect l=\"25000\" r=\"25000\" b=\"33333\"/>"))
        #expect(try rows(copy, count: 3, stride: 5) == [[0, 0, 2, 3, 0], [0, 0, 6, 7, 0], [0, 0, 0, 0, 0]])
        copy.expectKept("<a:srcRect l=\"25000\"")
    }

    @Test func `rows keep their filters`() throws {
        // Each row says 10 20 30, by its differences to the left, above, the mean of both, and the nearest of three.
        let image = try Self.png(
            width: 3, depth: 8, color: 0, [[1, 10, 10, 10], [2, 0, 0, 0], [3, 5, 5, 5], [4, 0, 0, 0]])
        let copy = try copy(of: image, Self.picture("<a:srcRect l=\"34%\"/>"))
        #expect(try rows(copy, count: 4, stride: 4) == [[1, 0, 20, 10], [2, 0, 0, 0], [3, 0, 10, 5], [4, 0, 0, 0]])
    }

    @Test func `pixels of one bit are blank one by one`() throws {
        let image = try Self.png(width: 12, depth: 1, color: 0, [[0, 0xFF, 0xF0]])
        let copy = try copy(of: image, Self.picture("<a:srcRect l=\"25000\" r=\"16666\"/>"))
        #expect(try rows(copy, count: 1, stride: 3) == [[0, 0x1F, 0xC0]])
    }

    @Test func `what another place shows stays`() throws {
        let image = try Self.png(width: 4, depth: 8, color: 0, [[0, 1, 2, 3, 4]])
        let both = Self.picture("<a:srcRect l=\"75000\"/>") + Self.picture("<a:srcRect l=\"50000\" r=\"25000\"/>")
        #expect(try rows(copy(of: image, both), count: 1, stride: 5) == [[0, 0, 0, 3, 4]])
        let whole = try copy(of: image, Self.picture("<a:srcRect l=\"75000\"/>") + Self.picture(""))
        #expect(whole.parts["word/media/image1.png"] == image)
    }

    /// The copy of a picture of eight blocks whose first and last quarter are cropped away.
    private func cropped(_ levels: [Int]) throws -> [UInt8] {
        let copy = try copy(of: TestImage.jpeg(levels: levels), Self.picture("<a:srcRect l=\"25000\" r=\"25000\"/>"))
        #expect(!copy.notes.contains { $0.message.contains("cropped") })
        return try #require(copy.parts["word/media/image1.jpg"])
    }

    @Test func `a JPEG loses the blocks that are cropped away, but for those beside what is shown`() throws {
        let grey = try cropped([0, 10, 20, 30, 40, 50, 60, 0])
        #expect(try cropped([99, 10, 20, 30, 40, 50, 60, -70]) == grey)
        for index in 1...6 {
            var levels = [0, 10, 20, 30, 40, 50, 60, 0]
            levels[index] += 5
            #expect(try cropped(levels) != grey)
        }
    }

    @Test func `a JPEG that is shown turned stays whole`() throws {
        let exif: [UInt8] =
            Array("Exif".utf8) + [0, 0, 0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
            + [0, 0, 0, 0]
        let image = TestImage.jpeg(levels: [1, 2, 3, 4], [(0xE1, exif)])
        let copy = try copy(of: image, Self.picture("<a:srcRect l=\"50000\"/>"))
        #expect(copy.parts["word/media/image1.jpg"] == image)
        #expect(copy.notes.contains { $0.message == "what is cropped away from the picture stayed" })
    }

    @Test func `what stays in a format that is not taken apart is told of`() throws {
        let copy = try copy(of: TestImage.jpeg([]), Self.picture("<a:srcRect l=\"25000\"/>"))
        #expect(
            copy.notes.contains(
                Note(place: "word/media/image1.jpg", message: "what is cropped away from the picture stayed")))
    }
}
