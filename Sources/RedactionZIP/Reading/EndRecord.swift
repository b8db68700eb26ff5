/// The end of central directory record and, where there is one, its ZIP64 form: where the directory lies.
///
/// APPNOTE.TXT 4.3.14 to 4.3.16.
struct EndRecord {
    let entryCount: Int
    /// The bytes of the central directory.
    let directory: Range<Int>

    private static let size = 22
    private static let longestComment = 0xFFFF
    private static let locatorSize = 20
    private static let zip64Size = 56

    init(in bytes: [UInt8]) throws {
        let offset = try EndRecord.offset(in: bytes)
        let short = try Fields(short: bytes, at: offset)
        let locator = offset - EndRecord.locatorSize
        let fields: Fields
        let end: Int
        if locator >= 0, bytes.hasSignature(0x0706_4B50, at: locator) {
            end = try EndRecord.zip64Offset(bytes, locator: locator)
            fields = try Fields(long: bytes, at: end, recordEnd: locator)
            guard fields.agree(with: short) else { throw ZIPFault.damaged("the ZIP64 end record disagrees") }
        } else {
            guard !short.needsZIP64 else { throw ZIPFault.damaged("the ZIP64 end record is missing") }
            fields = short
            end = offset
        }
        let (start, length) = (Int(clamping: fields.directoryOffset), Int(clamping: fields.directorySize))
        guard start <= end, length == end - start else {
            throw ZIPFault.damaged("the ZIP directory does not end where the end record begins")
        }
        entryCount = Int(clamping: fields.entryCount)
        directory = start..<end
    }

    /// The one end record whose comment reaches exactly to the last byte.
    private static func offset(in bytes: [UInt8]) throws -> Int {
        guard bytes.count >= size else { throw ZIPFault.truncated }
        let first = max(0, bytes.count - size - longestComment)
        let candidates = bytes[first...bytes.count - size].offsets(of: 0x50).filter { offset in
            bytes.hasSignature(0x0605_4B50, at: offset)
                && offset + size + Int(bytes[offset + 20]) + Int(bytes[offset + 21]) << 8 == bytes.count
        }
        guard let offset = candidates.first else {
            throw ZIPFault.damaged("the ZIP container is cut short or has data after its end")
        }
        guard candidates.count == 1 else { throw ZIPFault.hostile("the ZIP container has several end records") }
        return offset
    }

    private static func zip64Offset(_ bytes: [UInt8], locator: Int) throws -> Int {
        var reader = try ByteReader(bytes, at: locator + 4)
        let disk = try reader.uint32()
        let offset = Int(clamping: try reader.uint64())
        let disks = try reader.uint32()
        guard disk == 0, disks == 1 else { throw ZIPFault.hostile("the ZIP container spans several disks") }
        guard offset == locator - zip64Size, offset >= 0, bytes.hasSignature(0x0606_4B50, at: offset) else {
            throw ZIPFault.damaged("the ZIP64 end record is not where it should be")
        }
        return offset
    }
}

extension ArraySlice<UInt8> {
    /// Where `byte` stands.
    fileprivate func offsets(of byte: UInt8) -> [Int] {
        unsafe withUnsafeBufferPointer { bytes in
            var offsets: [Int] = []
            for position in 0..<count {
                if unsafe bytes[position] == byte { offsets.append(startIndex + position) }
            }
            return offsets
        }
    }
}

extension EndRecord {
    private struct Fields {
        let entryCount: UInt64
        let directorySize: UInt64
        let directoryOffset: UInt64

        init(short bytes: [UInt8], at offset: Int) throws {
            var reader = try ByteReader(bytes, at: offset + 4)
            let disks = (try reader.uint16(), try reader.uint16())
            let entriesHere = try reader.uint16()
            entryCount = UInt64(try reader.uint16())
            directorySize = UInt64(try reader.uint32())
            directoryOffset = UInt64(try reader.uint32())
            guard disks == (0, 0) || disks == (0xFFFF, 0xFFFF), UInt64(entriesHere) == entryCount else {
                throw ZIPFault.hostile("the ZIP container spans several disks")
            }
        }

        init(long bytes: [UInt8], at offset: Int, recordEnd: Int) throws {
            var reader = try ByteReader(bytes, at: offset + 4, end: recordEnd)
            let size = try reader.uint64()
            try reader.skip(4)
            let disks = (try reader.uint32(), try reader.uint32())
            let entriesHere = try reader.uint64()
            entryCount = try reader.uint64()
            directorySize = try reader.uint64()
            directoryOffset = try reader.uint64()
            guard size == UInt64(zip64Size - 12), disks == (0, 0), entriesHere == entryCount else {
                throw ZIPFault.damaged("the ZIP64 end record disagrees")
            }
        }

        var needsZIP64: Bool {
            entryCount == 0xFFFF || directorySize == 0xFFFF_FFFF || directoryOffset == 0xFFFF_FFFF
        }

        /// Each short field says the same, or that it is too short to say.
        func agree(with short: Fields) -> Bool {
            (short.entryCount == 0xFFFF || short.entryCount == entryCount)
                && (short.directorySize == 0xFFFF_FFFF || short.directorySize == directorySize)
                && (short.directoryOffset == 0xFFFF_FFFF || short.directoryOffset == directoryOffset)
        }
    }
}

extension [UInt8] {
    /// Whether the four bytes at `offset`, little-endian, are `signature`.
    func hasSignature(_ signature: UInt32, at offset: Int) -> Bool {
        guard offset >= 0, offset + 4 <= count else { return false }
        return (0..<4).allSatisfy { self[offset + $0] == UInt8(truncatingIfNeeded: signature >> (8 * UInt32($0))) }
    }
}
