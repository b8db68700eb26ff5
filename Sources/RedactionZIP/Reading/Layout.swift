/// The order of a container's bytes: entry after entry from the first byte to the directory, with nothing between,
/// before or twice.
enum Layout {
    static func check(_ headers: [EntryHeader], in bytes: [UInt8], directory: Range<Int>) throws {
        var next = 0
        for header in headers.sorted(by: { $0.localOffset < $1.localOffset }) {
            guard header.localOffset == next else {
                throw header.localOffset < next
                    ? ZIPFault.hostile("ZIP entries overlap")
                    : ZIPFault.hostile("the ZIP container has data that belongs to no entry")
            }
            next = try end(of: header, in: bytes, limit: directory.lowerBound)
        }
        guard next == directory.lowerBound else {
            throw ZIPFault.hostile("the ZIP container has data that belongs to no entry")
        }
    }

    /// Where an entry's data begin, behind its local header.
    static func dataOffset(of header: EntryHeader, in bytes: [UInt8]) throws -> Int {
        var reader = try ByteReader(bytes, at: header.localOffset)
        _ = try EntryHeader(local: &reader)
        return reader.offset
    }

    /// Where an entry ends, with its data descriptor if it has one.
    private static func end(of central: EntryHeader, in bytes: [UInt8], limit: Int) throws -> Int {
        var reader = try ByteReader(bytes, at: central.localOffset, end: limit)
        let local = try EntryHeader(local: &reader)
        guard local.name == central.name, local.flags == central.flags, local.method == central.method else {
            throw disagreement
        }
        if central.hasDataDescriptor {
            guard local.checksum == 0 || local.checksum == central.checksum,
                local.size == 0 || local.size == central.size,
                local.compressedSize == 0 || local.compressedSize == central.compressedSize
            else { throw disagreement }
            try reader.skip(central.compressedSize)
            try skipDescriptor(of: central, &reader)
        } else {
            guard local.checksum == central.checksum, local.size == central.size,
                local.compressedSize == central.compressedSize
            else { throw disagreement }
            try reader.skip(central.compressedSize)
        }
        return reader.offset
    }

    private static let disagreement = ZIPFault.hostile("the two headers of a ZIP entry disagree")

    /// A data descriptor (APPNOTE.TXT 4.3.9): an optional signature, the checksum, and two sizes of 4 or 8 bytes.
    /// What writers do varies; the form is the one whose fields agree with the directory.
    private static func skipDescriptor(of header: EntryHeader, _ reader: inout ByteReader) throws {
        for hasSignature in [true, false] {
            for isWide in [false, true] {
                var attempt = reader
                guard let agrees = try? descriptor(header, &attempt, hasSignature, isWide), agrees else { continue }
                reader = attempt
                return
            }
        }
        throw disagreement
    }

    private static func descriptor(
        _ header: EntryHeader, _ reader: inout ByteReader, _ hasSignature: Bool, _ isWide: Bool
    ) throws -> Bool {
        if hasSignature, try reader.uint32() != 0x0807_4B50 { return false }
        guard try reader.uint32() == header.checksum else { return false }
        let compressedSize = isWide ? try reader.uint64() : UInt64(try reader.uint32())
        let size = isWide ? try reader.uint64() : UInt64(try reader.uint32())
        return compressedSize == UInt64(header.compressedSize) && size == UInt64(header.size)
    }
}
