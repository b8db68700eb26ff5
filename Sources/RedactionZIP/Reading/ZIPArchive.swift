package import RedactionModel

/// A ZIP container, read so strictly that no two programs can disagree on what it holds.
///
/// Every byte belongs to exactly one entry, the directory or the end record; local and central headers agree; names
/// are distinct even without case. Sizes and their ratio are held against `Limits` before anything is inflated, and
/// inflating stops at the declared size.
package struct ZIPArchive: Sendable {
    /// One file of the container.
    package struct Entry: Sendable {
        /// The path, with `/` between its segments.
        package let name: String
        /// Inflated bytes.
        package let size: Int
        let checksum: UInt32
        let isDeflated: Bool
        /// The bytes as they lie in the container.
        let stored: Range<Int>
    }

    /// The files, in the order of the directory; folders are left out.
    package let entries: [Entry]
    private let bytes: [UInt8]

    /// Whether `bytes` begin as a ZIP container does.
    package static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.hasSignature(EntryHeader.localSignature, at: 0) || bytes.hasSignature(0x0605_4B50, at: 0)
    }

    /// - Throws: `RedactionError` with `damaged`, `hostile` or `encrypted`.
    package init(reading bytes: [UInt8], limits: Limits) throws {
        guard bytes.count <= limits.fileSize else { throw ZIPFault.tooLarge("the file is larger than the limit") }
        guard ZIPArchive.isArchive(bytes) else { throw ZIPFault.damaged("the file is not a ZIP container") }
        let end = try EndRecord(in: bytes)
        guard end.entryCount <= limits.entries else {
            throw ZIPFault.tooLarge("the ZIP container has \(end.entryCount) entries, above the limit")
        }
        let headers = try Directory.headers(in: bytes, at: end)
        try Layout.check(headers, in: bytes, directory: end.directory)
        entries = try Directory.entries(headers, in: bytes, limits: limits)
        self.bytes = bytes
    }

    /// `limits` for a container in this one, so that all that are nested keep to one bound together.
    package func limits(inside limits: Limits) -> Limits {
        var inner = limits
        let inflated = entries.reduce(0) { $0 + $1.size }
        inner.totalSize = max(0, limits.totalSize - inflated) / max(1, entries.count)
        return inner
    }

    /// The bytes of `entry` as they lie in the container, with what their header says of them: equal for equal
    /// contents that were packed alike.
    package func packed(_ entry: Entry) -> PackedBytes {
        PackedBytes(
            data: Array(bytes[entry.stored]), isDeflated: entry.isDeflated, size: entry.size, checksum: entry.checksum)
    }

    /// The inflated bytes of `entry`.
    /// - Throws: `RedactionError` when they are not what the headers say.
    package func contents(of entry: Entry) throws -> [UInt8] {
        let contents =
            entry.isDeflated
            ? Deflate.inflated(bytes[entry.stored], size: entry.size) : Array(bytes[entry.stored])
        guard let contents, contents.count == entry.size else {
            throw ZIPFault.damaged("a ZIP entry does not inflate to its declared size", at: entry.name)
        }
        guard Checksum.crc32(contents) == entry.checksum else {
            throw ZIPFault.damaged("a ZIP entry fails its checksum", at: entry.name)
        }
        return contents
    }
}
