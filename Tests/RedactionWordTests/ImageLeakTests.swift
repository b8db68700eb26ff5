import Foundation
import RedactionModel
import RedactionWord
import RedactionZIP
import SampleDocuments
import Testing

/// Pictures put together byte by byte.
enum TestImage {
    private static func bigEndian(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return bigEndian(data.count) + body + bigEndian(Int(Checksum.crc32(body)))
    }

    static let pixels: [UInt8] = [0x78, 0x01, 0x01, 0x02, 0x00, 0xFD, 0xFF, 0x00, 0x80, 0x00, 0x82, 0x00, 0x81]

    static func png(chunks: [(String, [UInt8])]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) + chunks.flatMap { chunk($0.0, $0.1) }
            + chunk("IDAT", pixels) + chunk("IEND", [])
    }

    static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8(truncatingIfNeeded: data.count + 2)] + data
    }

    static let scan =
        segment(0xDB, [0, 1, 2, 3]) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

    /// A grey JPEG of a row of plain blocks of 8 by 8, as bright as `levels` say (-127 to 127), with what `segments` add.
    static func jpeg(levels: [Int], _ segments: [(UInt8, [UInt8])] = []) -> [UInt8] {
        let ones = [UInt8](repeating: 1, count: 64)
        // Differences of one to eight bits have codes of four bits; the one code of the second table ends a block.
        let brightness = [0x00, 0, 0, 0, 9] + [UInt8](repeating: 0, count: 12) + (0...8).map { UInt8($0) }
        let end = [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0]
        var bits = ""
        for (last, level) in zip([0] + levels, levels) {
            let difference = level - last
            let size = String(abs(difference), radix: 2).count * (difference == 0 ? 0 : 1)
            let value = difference < 0 ? difference + (1 << size) - 1 : difference
            let digits = size == 0 ? "" : String(value, radix: 2)
            bits += padded(String(size, radix: 2), to: 4) + padded(digits, to: size) + "0"
        }
        bits += String(repeating: "1", count: (8 - bits.count % 8) % 8)
        let data = stride(from: 0, to: bits.count, by: 8).flatMap { start -> [UInt8] in
            let byte = UInt8(bits.dropFirst(start).prefix(8), radix: 2) ?? 0
            return byte == 0xFF ? [0xFF, 0] : [byte]
        }
        return [0xFF, 0xD8] + segments.flatMap { segment($0.0, $0.1) } + segment(0xDB, [0] + ones)
            + segment(0xC0, [8, 0, 8, 0, UInt8(8 * levels.count), 1, 1, 0x11, 0])
            + segment(0xC4, brightness) + segment(0xC4, end) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + data + [0xFF, 0xD9]
    }

    private static func padded(_ digits: String, to count: Int) -> String {
        String(repeating: "0", count: max(0, count - digits.count)) + digits
    }

    static func jpeg(_ segments: [(UInt8, [UInt8])]) -> [UInt8] {
        [0xFF, 0xD8] + segments.flatMap { segment($0.0, $0.1) } + scan + [0xFF, 0xD9]
    }
}

struct ImageLeakTests {
    private static let word = Array("Quillfeather".utf8)

    private func copy(of image: [UInt8], name: String) throws -> Copy {
        var file = WordFile("<w:p><w:r><w:drawing><a:blip r:embed=\"rId9\"/></w:drawing></w:r></w:p>")
        file.add("word/media/\(name)", type: "image/x", relationship: "image", id: "rId9", image)
        let copy = try Copy(of: file.bytes, without: ["Quillfeather"])
        copy.expectGone("Quillfeather")
        copy.expectKept("r:embed=\"rId9\"")
        return copy
    }

    @Test func `a PNG keeps its pixels and loses its text`() throws {
        let chunks =
            ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "iCCP", "prIv"].map { ($0, Self.word) } + [("gAMA", [0, 0, 1, 1])]
        let copy = try copy(of: TestImage.png(chunks: chunks) + Self.word, name: "a.png")
        #expect(copy.parts["word/media/image1.png"] == TestImage.png(chunks: [("gAMA", [0, 0, 1, 1])]))
        #expect(copy.notes.map(\.description) == ["word/media/image1.png: the pixels of the picture were not searched"])
    }

    @Test func `a JPEG keeps its pixels and loses what applications added`() throws {
        let segments: [(UInt8, [UInt8])] = [
            (0xE0, Array("JFIF".utf8) + [0] + Self.word),
            (0xE1, Array("http://ns.adobe.com/xap/1.0/".utf8) + Self.word),
            (0xE2, Self.word), (0xED, Self.word), (0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]),
            (0xFE, Self.word),
        ]
        let copy = try copy(of: TestImage.jpeg(segments) + Self.word, name: "a.jpeg")
        #expect(copy.parts["word/media/image1.jpg"] == TestImage.jpeg([segments[4]]))
    }

    @Test func `a JPEG stays upright`() throws {
        let entry: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
        let exif = Array("Exif".utf8) + [0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0] + entry + [0, 0, 0, 0] + Self.word
        let copy = try copy(of: TestImage.jpeg([(0xE1, exif)]), name: "a.jpg")
        let cleaned = try #require(copy.parts["word/media/image1.jpg"])
        #expect(cleaned.firstRange(of: [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) != nil)
    }

    @Test func `a GIF keeps its frames and loses its comments`() throws {
        let header: [UInt8] = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
        let comment: [UInt8] = [0x21, 0xFE, UInt8(Self.word.count)] + Self.word + [0]
        let copy = try copy(of: header + comment + frame + [0x3B] + Self.word, name: "a.gif")
        #expect(copy.parts["word/media/image1.gif"] == header + frame + [0x3B])
    }

    @Test(arguments: ["a.emf", "a.svg", "a.tiff", "a.png"])
    func `what cannot be cleaned is replaced by a placeholder`(name: String) throws {
        let copy = try copy(of: Array("<svg>".utf8) + Self.word, name: name)
        #expect(copy.parts["word/media/image1.png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
        #expect(copy.notes.map(\.message) == ["a picture that cannot be cleaned was replaced"])
    }

    @Test func `a picture outside the file is replaced by a placeholder`() throws {
        var file = WordFile("<w:p><w:r><w:drawing><a:blip r:link=\"rId9\"/></w:drawing></w:r></w:p>")
        file.relationships = WordFile.relationship("rId9", "image", "file:///C:/Quillfeather.png", isExternal: true)
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        copy.expectKept("<a:blip r:embed=\"rId9\"/>")
    }

    @Test func `the vector form beside a picture goes`() throws {
        var file = WordFile(
            """
            <w:p><w:r><w:drawing><a:blip r:embed="rId9"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
            <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId8"/>\
            </a:ext></a:extLst></a:blip></w:drawing></w:r></w:p>
            """)
        file.add("word/media/a.png", type: "image/png", relationship: "image", id: "rId9", TestImage.png(chunks: []))
        file.add("word/media/a.svg", type: "image/svg+xml", relationship: "image", id: "rId8", Self.word)
        let copy = try Copy(of: file.bytes, without: [])
        copy.expectGone("Quillfeather")
        #expect(!copy.document.contains("svgBlip"))
        #expect(copy.parts.keys.filter { $0.hasPrefix("word/media/") } == ["word/media/image1.png"])
    }
}
