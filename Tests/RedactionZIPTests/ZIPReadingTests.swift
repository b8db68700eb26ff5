import RedactionModel
import RedactionZIP
import Testing

struct ZIPReadingTests {
    private func contents(_ archive: RawArchive, limits: Limits = .standard) throws -> [String: String] {
        let zip = try ZIPArchive(reading: archive.bytes, limits: limits)
        return Dictionary(
            uniqueKeysWithValues: try zip.entries.map {
                ($0.name, String(decoding: try zip.contents(of: $0), as: UTF8.self))
            })
    }

    @Test func `stored and deflated entries are read`() throws {
        let deflated = RawArchive.Entry(deflating: Array(String(repeating: "word ", count: 1000).utf8), as: "b/c.txt")
        let read = try contents(RawArchive([RawArchive.Entry("a.txt", "hello"), deflated]))
        #expect(read == ["a.txt": "hello", "b/c.txt": String(repeating: "word ", count: 1000)])
    }

    @Test func `folders are left out`() throws {
        #expect(
            try contents(RawArchive([RawArchive.Entry("word/", ""), RawArchive.Entry("word/a", "x")])) == [
                "word/a": "x"
            ])
    }

    @Test(arguments: [true, false], [4, 8])
    func `data descriptors are read in all their forms`(hasSignature: Bool, width: Int) throws {
        var entry = RawArchive.Entry()
        entry.flags = 8
        let sizes = [UInt64(entry.data.count), UInt64(entry.contents.count)]
        entry.descriptor =
            (hasSignature ? RawArchive.little(0x0807_4B50, 4) : [])
            + RawArchive.little(UInt64(Checksum.crc32(entry.contents)), 4)
            + sizes.flatMap { RawArchive.little($0, width) }
        #expect(try contents(RawArchive([entry])) == ["a.txt": "hello"])
    }

    @Test func `times may differ`() throws {
        var entries = [RawArchive.Entry(), RawArchive.Entry("b.txt", "there")]
        entries[0].time = 0x5A21_7C00
        entries[1].time = 0xFFFF_FFFF
        #expect(try contents(RawArchive(entries)) == ["a.txt": "hello", "b.txt": "there"])
    }

    @Test func `consistent ZIP64 records are read`() throws {
        var archive = RawArchive([RawArchive.Entry(), RawArchive.Entry("b.txt", "there")])
        archive.entries[0].wideSizes = [5, 5]
        archive.wideCount = 2
        #expect(try contents(archive) == ["a.txt": "hello", "b.txt": "there"])
    }

    @Test func `a comment and unknown extra fields are passed over`() throws {
        var entry = RawArchive.Entry()
        entry.localExtra = [0x55, 0x54, 1, 0, 9]
        entry.centralExtra = [0x20, 0xA2, 2, 0, 0, 0]
        var archive = RawArchive([entry])
        archive.comment = Array("made by hand".utf8)
        #expect(try contents(archive) == ["a.txt": "hello"])
    }
}
