import RedactionModel
import RedactionZIP
import Testing

struct ZIPRefusalTests {
    private static let anew = "; open it in its program and save it anew"
    private static let distrust = "; do not trust this file"
    private static let limit = "; raise the limit if the file is trusted"

    /// The message of the error that reading everything gives.
    private func message(_ bytes: [UInt8], limits: Limits = .standard) -> String? {
        do {
            let zip = try ZIPArchive(reading: bytes, limits: limits)
            for entry in zip.entries { _ = try zip.contents(of: entry) }
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func message(_ change: (inout RawArchive) -> Void) -> String? {
        var archive = RawArchive([RawArchive.Entry(), RawArchive.Entry("b.txt", "there")])
        change(&archive)
        return message(archive.bytes)
    }

    @Test func `what is no container is refused`() {
        #expect(message([]) == "the file is not a ZIP container" + Self.anew)
        #expect(message(Array("hello".utf8)) == "the file is not a ZIP container" + Self.anew)
        #expect(message([0x50, 0x4B, 3, 4]) == "the ZIP container ends too early" + Self.anew)
    }

    @Test func `every truncation is refused`() {
        let bytes = RawArchive([RawArchive.Entry(deflating: Array(repeating: 7, count: 300))]).bytes
        for count in bytes.indices { #expect(message(Array(bytes.prefix(count))) != nil, "\(count) bytes") }
    }

    @Test func `data before, between and behind the entries are refused`() {
        #expect(message { $0.prefix = [1, 2, 3] } == "the file is not a ZIP container" + Self.anew)
        #expect(message { $0.gap = [1] } == "the ZIP container has data that belongs to no entry" + Self.distrust)
        #expect(
            message { $0.trailing = [1] } == "the ZIP container is cut short or has data after its end" + Self.anew)
    }

    @Test func `overlapping entries are refused`() {
        #expect(message { $0.entries[1].centralOffset = 0 } == "ZIP entries overlap" + Self.distrust)
    }

    @Test func `several end records are refused`() {
        let end = RawArchive.little(0x0605_4B50, 4) + [UInt8](repeating: 0, count: 18)
        #expect(message { $0.comment = end } == "the ZIP container has several end records" + Self.distrust)
    }

    @Test func `ZIP64 records that disagree are refused`() {
        #expect(message { $0.wideCount = 3 } == "the ZIP container ends too early" + Self.anew)
        #expect(message { $0.wideCount = 1 } == "the ZIP directory has more entries than it says" + Self.anew)
        #expect(message { $0.entries[0].wideSizes = [9, 9] } == "ZIP entries overlap" + Self.distrust)
        #expect(message { $0.entries[0].wideSizes = [] } == "the ZIP container ends too early" + Self.anew)
        #expect(message { $0.entries[0].wideSizes = [5, 4] } == "a stored ZIP entry has two sizes" + Self.anew)
        #expect(message { $0.entries[0].wideSizes = [.max, .max] } == "the ZIP container ends too early" + Self.anew)
        #expect(
            message {
                $0.entries[0].wideSizes = [5, 5]
                $0.entries[0].centralExtra = [1, 0, 0, 0]
            } == "a ZIP entry has two ZIP64 fields" + Self.distrust)
        #expect(message { $0.entryCount = 0xFFFF } == "the ZIP64 end record is missing" + Self.anew)
    }

    @Test func `several disks are refused`() {
        let reason = "the ZIP container spans several disks" + Self.distrust
        #expect(message { $0.disk = 1 } == reason)
        #expect(message { $0.entries[1].disk = 1 } == reason)
        #expect(
            message {
                $0.wideCount = 2
                $0.wideDisks = 2
            } == reason)
    }

    @Test func `an entry that the directory does not know is refused`() {
        var hidden = RawArchive([RawArchive.Entry()]).bytes
        hidden.removeLast(hidden.count - (30 + 5 + 5))
        #expect(message { $0.gap = hidden } == "the ZIP container has data that belongs to no entry" + Self.distrust)
    }

    @Test func `a folder with contents is refused`() {
        #expect(message { $0.entries[1].name = Array("b/".utf8) } == "b/: a ZIP folder has contents" + Self.distrust)
    }

    @Test func `a wrong count of entries is refused`() {
        #expect(message { $0.entryCount = 1 } == "the ZIP directory has more entries than it says" + Self.anew)
        #expect(message { $0.entryCount = 3 } == "the ZIP container ends too early" + Self.anew)
    }

    @Test(arguments: ["a.txt", "A.TXT"])
    func `the same name twice is refused`(name: String) {
        #expect(
            message { $0.entries[1].name = Array(name.utf8) } == "\(name): two ZIP entries have the same name"
                + Self.distrust)
    }

    @Test(arguments: ["../a", "/a", "a//b", "./a", "a/..", "C:/a"])
    func `names that lead elsewhere are refused`(name: String) {
        #expect(
            message { $0.entries[1].name = Array(name.utf8) }
                == "the name of a ZIP entry is not a plain relative path" + Self.distrust)
    }

    @Test(arguments: ["a\\b", "a\0b", "a\nb"])
    func `names with control characters or backslashes are refused`(name: String) {
        #expect(
            message { $0.entries[1].name = Array(name.utf8) }
                == "the name of a ZIP entry has a control character or a backslash" + Self.distrust)
    }

    @Test func `names that are no UTF-8 are refused`() {
        #expect(message { $0.entries[1].name = [0xFF] } == "the name of a ZIP entry is not UTF-8" + Self.anew)
    }

    @Test func `headers that disagree are refused`() {
        let reason = "the two headers of a ZIP entry disagree" + Self.distrust
        #expect(message { $0.entries[0].localName = Array("c.txt".utf8) } == reason)
        #expect(
            message {
                $0.entries[0].flags = 8
                $0.entries[0].descriptor = RawArchive.little(1, 4) + RawArchive.little(5, 4) + RawArchive.little(5, 4)
            } == reason)
    }

    @Test func `a second name in an extra field is refused`() {
        #expect(
            message { $0.entries[0].centralExtra = [0x75, 0x70, 1, 0, 1] } == "a ZIP entry has two names"
                + Self.distrust)
    }

    @Test func `encryption, odd flags and methods are refused`() {
        #expect(
            message { $0.entries[0].flags = 1 }
                == "the ZIP container is encrypted; save it without a password first")
        #expect(message { $0.entries[0].flags = 1 << 5 } == "a ZIP entry uses unknown flags" + Self.distrust)
        #expect(
            message { $0.entries[0].method = 12 }
                == "a ZIP entry is compressed by method 12, which documents do not use" + Self.distrust)
    }

    @Test func `contents that are not what the headers say are refused`() {
        let deflated = RawArchive.Entry(deflating: Array("hello hello hello".utf8))
        #expect(
            message { $0.entries[0].checksum = 1 } == "a.txt: a ZIP entry fails its checksum" + Self.anew)
        for size in [UInt32(3), 30] {
            #expect(
                message {
                    $0.entries[0] = deflated
                    $0.entries[0].size = size
                } == "a.txt: a ZIP entry does not inflate to its declared size" + Self.anew)
        }
    }

    @Test func `a bomb is stopped at its limit`() {
        let bomb = RawArchive([RawArchive.Entry(deflating: Array(repeating: 0, count: 4 << 20))])
        #expect(message(bomb.bytes) == "a.txt: a ZIP entry is compressed beyond what documents are" + Self.distrust)
        var limits = Limits.standard
        limits.partSize = 1 << 20
        #expect(
            message(bomb.bytes, limits: limits) == "a.txt: a ZIP entry inflates to more than the limit" + Self.limit)
        limits = .standard
        limits.totalSize = 1 << 20
        #expect(message(bomb.bytes, limits: limits) == "the ZIP container inflates to more than the limit" + Self.limit)
        limits = .standard
        limits.entries = 0
        #expect(message(bomb.bytes, limits: limits) == "the ZIP container has 1 entries, above the limit" + Self.limit)
        limits.fileSize = 10
        #expect(message(bomb.bytes, limits: limits) == "the file is larger than the limit" + Self.limit)
    }

    @Test func `no change of a byte traps`() {
        let bytes = RawArchive([RawArchive.Entry(), RawArchive.Entry(deflating: Array("abcabcabc".utf8), as: "b")])
            .bytes
        for index in bytes.indices {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = value
                _ = message(changed)
            }
        }
    }
}
