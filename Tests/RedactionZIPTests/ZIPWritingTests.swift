import RedactionModel
import RedactionZIP
import Testing

struct ZIPWritingTests {
    private let files = [
        ZIPWriter.File(name: "[Content_Types].xml", bytes: Array(String(repeating: "<a/>", count: 500).utf8)),
        ZIPWriter.File(name: "word/media/image1.png", bytes: [1, 2, 3]),
        ZIPWriter.File(name: "empty", bytes: []),
    ]

    @Test func `what is written is read again, in order`() throws {
        let zip = try ZIPArchive(reading: try ZIPWriter.archive(of: files), limits: .standard)
        #expect(zip.entries.map(\.name) == files.map(\.name))
        #expect(try zip.entries.map { try zip.contents(of: $0) } == files.map(\.bytes))
    }

    @Test func `the same files give the same bytes`() throws {
        #expect(try ZIPWriter.archive(of: files) == ZIPWriter.archive(of: files))
    }

    @Test func `nothing tells when or by what it was written`() throws {
        let bytes = try ZIPWriter.archive(of: [files[1]])
        // Flags, method, time and date of the local header; then the length of its extra field.
        #expect(Array(bytes[6..<14]) == [0, 8, 0, 0, 0, 0, 0x21, 0])
        #expect(Array(bytes[28..<30]) == [0, 0])
        #expect(Array(bytes.suffix(2)) == [0, 0])
    }
}
