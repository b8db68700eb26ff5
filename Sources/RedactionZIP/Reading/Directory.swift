internal import RedactionModel

/// The central directory: every entry's header, and the checks on one entry or on all their names and sizes.
enum Directory {
    static func headers(in bytes: [UInt8], at end: EndRecord) throws -> [EntryHeader] {
        var reader = try ByteReader(bytes, at: end.directory.lowerBound, end: end.directory.upperBound)
        let headers = try (0..<end.entryCount).map { _ in
            let header = try EntryHeader(central: &reader)
            try check(header)
            return header
        }
        guard reader.remaining == 0 else { throw ZIPFault.damaged("the ZIP directory has more entries than it says") }
        return headers
    }

    private static func check(_ header: EntryHeader) throws {
        guard header.flags & EntryHeader.Flag.encrypted == 0 else {
            throw RedactionError(
                .encrypted, reason: "the ZIP container is encrypted", advice: "save it without a password first")
        }
        guard header.flags & ~EntryHeader.Flag.known == 0 else {
            throw ZIPFault.hostile("a ZIP entry uses unknown flags")
        }
        guard header.method == 0 || header.method == 8 else {
            throw ZIPFault.hostile("a ZIP entry is compressed by method \(header.method), which documents do not use")
        }
        guard header.method == 8 || header.size == header.compressedSize else {
            throw ZIPFault.damaged("a stored ZIP entry has two sizes")
        }
    }

    static func entries(_ headers: [EntryHeader], in bytes: [UInt8], limits: Limits) throws -> [ZIPArchive.Entry] {
        var keys: Set<String> = []
        var total = 0
        var entries: [ZIPArchive.Entry] = []
        for header in headers {
            let name = try EntryName(header.name)
            guard keys.insert(name.key).inserted else {
                throw ZIPFault.hostile("two ZIP entries have the same name", at: name.path)
            }
            guard !name.isDirectory else {
                guard header.size == 0 else { throw ZIPFault.hostile("a ZIP folder has contents", at: name.path) }
                continue
            }
            try check(header, named: name.path, total: &total, limits: limits)
            entries.append(try entry(header, named: name.path, in: bytes))
        }
        return entries
    }

    private static func check(
        _ header: EntryHeader, named name: String, total: inout Int, limits: Limits
    ) throws {
        guard header.size <= limits.partSize else {
            throw ZIPFault.tooLarge("a ZIP entry inflates to more than the limit", at: name)
        }
        total += header.size
        guard total <= limits.totalSize else {
            throw ZIPFault.tooLarge("the ZIP container inflates to more than the limit")
        }
        guard header.size <= 1 << 20 || header.size / limits.ratio <= header.compressedSize else {
            throw ZIPFault.hostile("a ZIP entry is compressed beyond what documents are", at: name)
        }
    }

    private static func entry(
        _ header: EntryHeader, named name: String, in bytes: [UInt8]
    ) throws -> ZIPArchive.Entry {
        let start = try Layout.dataOffset(of: header, in: bytes)
        return ZIPArchive.Entry(
            name: name, size: header.size, checksum: header.checksum, isDeflated: header.method == 8,
            stored: start..<start + header.compressedSize)
    }
}
