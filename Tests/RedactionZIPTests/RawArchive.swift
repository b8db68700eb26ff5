import RedactionZIP

/// A container put together field by field, so that each field can lie.
struct RawArchive {
    struct Entry {
        var name: [UInt8] = Array("a.txt".utf8)
        var data: [UInt8] = Array("hello".utf8)
        var method: UInt16 = 0
        var flags: UInt16 = 0
        /// What the headers say; nil says the truth.
        var checksum: UInt32?
        var size: UInt32?
        var contents: [UInt8] = Array("hello".utf8)
        var localName: [UInt8]?
        var localExtra: [UInt8] = []
        var centralExtra: [UInt8] = []
        var descriptor: [UInt8] = []
        var centralOffset: UInt32?
        var time: UInt32 = 0
        var disk: UInt16 = 0
        /// What the ZIP64 field of both headers says, in the place of the sizes: nothing where nil.
        var wideSizes: [UInt64]?

        init() {}

        init(_ name: String, _ contents: String) {
            self.name = Array(name.utf8)
            data = Array(contents.utf8)
            self.contents = data
        }

        init(deflating contents: [UInt8], as name: String = "a.txt") {
            self.name = Array(name.utf8)
            self.contents = contents
            data = Deflate.deflated(contents) ?? []
            method = 8
        }
    }

    var entries: [Entry]
    var prefix: [UInt8] = []
    var gap: [UInt8] = []
    var comment: [UInt8] = []
    var entryCount: UInt16?
    var trailing: [UInt8] = []
    /// The number of the disk that the end record says it is on.
    var disk: UInt16 = 0
    /// How many entries a ZIP64 end record tells; without it there is none.
    var wideCount: UInt64?
    var wideDisks: UInt64 = 1

    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var output = prefix
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.centralOffset ?? UInt32(output.count)
            let hasDescriptor = entry.flags & 8 != 0
            output += RawArchive.little(0x0403_4B50, 4) + RawArchive.little(20, 2)
            output += fields(entry, blank: hasDescriptor)
            output += RawArchive.little(UInt64((entry.localName ?? entry.name).count), 2)
            let wide = RawArchive.wideField(entry)
            output += RawArchive.little(UInt64((wide + entry.localExtra).count), 2)
            output += (entry.localName ?? entry.name) + wide + entry.localExtra + entry.data + entry.descriptor
            directory += RawArchive.little(0x0201_4B50, 4) + RawArchive.little(20, 2) + RawArchive.little(20, 2)
            directory += fields(entry, blank: false)
            directory += RawArchive.little(UInt64(entry.name.count), 2)
            directory += RawArchive.little(UInt64((wide + entry.centralExtra).count), 2)
            directory += RawArchive.little(0, 2) + RawArchive.little(UInt64(entry.disk), 2)
            directory += RawArchive.little(0, 6) + RawArchive.little(UInt64(offset), 4)
            directory += entry.name + wide + entry.centralExtra
        }
        output += gap
        let wideEnd = wideEnd(directory: directory.count, at: output.count)
        let count = wideEnd.isEmpty ? UInt64(entryCount ?? UInt16(entries.count)) : 0xFFFF
        let (size, offset) =
            wideEnd.isEmpty ? (UInt64(directory.count), UInt64(output.count)) : (0xFFFF_FFFF, 0xFFFF_FFFF)
        let end =
            RawArchive.little(0x0605_4B50, 4) + RawArchive.little(UInt64(disk), 2) + RawArchive.little(0, 2)
            + RawArchive.little(count, 2) + RawArchive.little(count, 2) + RawArchive.little(size, 4)
            + RawArchive.little(offset, 4) + RawArchive.little(UInt64(comment.count), 2)
        return output + directory + wideEnd + end + comment + trailing
    }

    /// The ZIP64 end record and its locator.
    private func wideEnd(directory size: Int, at offset: Int) -> [UInt8] {
        guard let wideCount else { return [] }
        let record: [UInt8] =
            RawArchive.little(0x0606_4B50, 4) + RawArchive.little(44, 8) + RawArchive.little(0x2D_002D, 4)
            + RawArchive.little(0, 8) + RawArchive.little(wideCount, 8) + RawArchive.little(wideCount, 8)
            + RawArchive.little(UInt64(size), 8) + RawArchive.little(UInt64(offset), 8)
        return record + RawArchive.little(0x0706_4B50, 4) + RawArchive.little(0, 4)
            + RawArchive.little(UInt64(offset + size), 8) + RawArchive.little(wideDisks, 4)
    }

    private static func wideField(_ entry: Entry) -> [UInt8] {
        guard let sizes = entry.wideSizes else { return [] }
        return little(1, 2) + little(UInt64(8 * sizes.count), 2) + sizes.flatMap { little($0, 8) }
    }

    private func fields(_ entry: Entry, blank: Bool) -> [UInt8] {
        let checksum = entry.checksum ?? Checksum.crc32(entry.contents)
        let size = entry.size ?? UInt32(entry.contents.count)
        let isWide = entry.wideSizes != nil
        let sizes = [UInt64(entry.data.count), UInt64(size)].map { isWide ? 0xFFFF_FFFF : $0 }
        let sums = ([UInt64(checksum)] + sizes).map { blank ? 0 : $0 }
        return RawArchive.little(UInt64(entry.flags), 2) + RawArchive.little(UInt64(entry.method), 2)
            + RawArchive.little(UInt64(entry.time), 4) + sums.flatMap { RawArchive.little($0, 4) }
    }

    static func little(_ value: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
    }
}
