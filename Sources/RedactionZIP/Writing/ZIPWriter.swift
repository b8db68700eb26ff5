internal import RedactionModel

/// Writes a container anew: the same files always give the same bytes.
///
/// Times are fixed, names are all there is to tell, and no extra field, comment or data descriptor is written.
package enum ZIPWriter {
    /// A file's bytes as they will lie in the container.
    package struct Packed: Sendable {
        let data: [UInt8]
        let method: UInt16
        let checksum: UInt32
        let size: UInt32

        /// A third of the time of zlib's own choice, for a tenth more bytes; Word packs faster still, and larger.
        private static var level: Int32 { 4 }

        /// - Throws: `RedactionError` when `bytes` are too large for the format without ZIP64.
        package init(_ bytes: [UInt8]) throws {
            guard bytes.count < Int(UInt32.max) else { throw tooLarge }
            let deflated = Deflate.deflated(bytes, level: Packed.level)
            let isSmaller = (deflated?.count ?? .max) < bytes.count
            data = isSmaller ? deflated ?? bytes : bytes
            method = isSmaller ? 8 : 0
            checksum = Checksum.crc32(bytes)
            size = UInt32(bytes.count)
        }
    }

    /// A file to be written.
    package struct File: Sendable {
        private enum Content {
            case plain([UInt8])
            case packed(Packed)
        }

        package let name: String
        private let content: Content

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            content = .plain(bytes)
        }

        package init(name: String, _ packed: Packed) {
            self.name = name
            content = .packed(packed)
        }

        fileprivate func packed() throws -> Packed {
            switch content {
            case .plain(let bytes): try Packed(bytes)
            case .packed(let packed): packed
            }
        }
    }

    fileprivate struct Entry {
        let name: [UInt8]
        let packed: Packed
    }

    /// The container of `files`, in their order.
    /// - Throws: `RedactionError` when a file is too large for the format without ZIP64.
    package static func archive(of files: [File]) throws -> [UInt8] {
        let entries = zip(files, try files.concurrentMap { try $0.packed() }).map { file, packed in
            Entry(name: Array(file.name.utf8), packed: packed)
        }
        guard entries.count < 0xFFFF, entries.allSatisfy({ $0.name.count <= 0xFFFF }) else { throw tooLarge }
        var archive: [UInt8] = []
        archive.reserveCapacity(entries.reduce(22) { $0 + $1.packed.data.count + 2 * $1.name.count + 76 })
        var directory: [UInt8] = []
        for entry in entries {
            guard archive.count < Int(UInt32.max) - entry.packed.data.count else { throw tooLarge }
            let offset = UInt32(clamping: archive.count)
            archive.append(little: EntryHeader.localSignature)
            archive.append(fieldsOf: entry)
            archive += entry.name
            archive += entry.packed.data
            directory.append(little: EntryHeader.centralSignature)
            directory.append(little: version)
            directory.append(fieldsOf: entry)
            directory += [UInt8](repeating: 0, count: 10)
            directory.append(little: offset)
            directory += entry.name
        }
        guard archive.count < Int(UInt32.max) - directory.count else { throw tooLarge }
        archive.append(directory, entryCount: UInt16(entries.count))
        return archive
    }

    static let version: UInt16 = 20
    private static let tooLarge = ZIPFault.tooLarge("the copy is too large for a ZIP container")
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// The fields that a local and a central header share, from the version to the length of the extra field.
    fileprivate mutating func append(fieldsOf entry: ZIPWriter.Entry) {
        append(little: ZIPWriter.version)
        // Bit 11: the name is UTF-8.
        append(little: EntryHeader.Flag.utf8)
        append(little: entry.packed.method)
        // Midnight of 1 January 1980, the first moment the format can tell.
        append(little: UInt16(0))
        append(little: UInt16(0x21))
        append(little: entry.packed.checksum)
        append(little: UInt32(clamping: entry.packed.data.count))
        append(little: entry.packed.size)
        append(little: UInt16(entry.name.count))
        append(little: UInt16(0))
    }

    fileprivate mutating func append(_ directory: [UInt8], entryCount: UInt16) {
        let offset = UInt32(clamping: count)
        self += directory
        append(little: UInt32(0x0605_4B50))
        append(little: UInt32(0))
        append(little: entryCount)
        append(little: entryCount)
        append(little: UInt32(clamping: directory.count))
        append(little: offset)
        append(little: UInt16(0))
    }
}
