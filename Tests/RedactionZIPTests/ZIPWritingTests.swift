import RedactionModel
import RedactionZIP
import Testing

struct ZIPWritingTests {
    private let contents: [(name: String, bytes: [UInt8])] = [
        ("[Content_Types].xml", Array(String(repeating: "<a/>", count: 500).utf8)),
        ("word/media/image1.png", [1, 2, 3]), ("empty", []),
    ]
    private var files: [ZIPWriter.File] { contents.map { ZIPWriter.File(name: $0.name, bytes: $0.bytes) } }

    @Test func `what is written is read again, in order`() throws {
        let zip = try ZIPArchive(reading: try ZIPWriter.archive(of: files), limits: .standard)
        #expect(zip.entries.map(\.name) == contents.map(\.name))
        #expect(try zip.entries.map { try zip.contents(of: $0) } == contents.map(\.bytes))
    }

    @Test func `a file that was packed before is written the same`() throws {
        let packed = try contents.map { ZIPWriter.File(name: $0.name, try ZIPWriter.Packed($0.bytes)) }
        #expect(try ZIPWriter.archive(of: packed) == ZIPWriter.archive(of: files))
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
