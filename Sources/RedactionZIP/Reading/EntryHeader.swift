/// What a local or a central header says of its entry, in the fields that both have.
///
/// APPNOTE.TXT 4.3.7 and 4.3.12.
struct EntryHeader {
    /// The bits of the general purpose flag that a strict reader accepts.
    enum Flag {
        static let encrypted: UInt16 = 1 << 0 | 1 << 6 | 1 << 13
        static let dataDescriptor: UInt16 = 1 << 3
        static let deflateOptions: UInt16 = 1 << 1 | 1 << 2
        static let utf8: UInt16 = 1 << 11
        static let known = encrypted | dataDescriptor | deflateOptions | utf8
    }

    let flags: UInt16
    let method: UInt16
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    let name: ArraySlice<UInt8>
    /// Where the local header begins; 0 in a local header itself.
    let localOffset: Int
    let hasZIP64Field: Bool

    var hasDataDescriptor: Bool { flags & Flag.dataDescriptor != 0 }

    static let localSignature: UInt32 = 0x0403_4B50
    static let centralSignature: UInt32 = 0x0201_4B50

    init(local reader: inout ByteReader) throws {
        guard try reader.uint32() == EntryHeader.localSignature else {
            throw ZIPFault.damaged("a ZIP entry does not begin where the directory says")
        }
        try reader.skip(2)
        let common = try Common(&reader)
        let (nameLength, extraLength) = (try reader.length(), try reader.length())
        let name = try reader.data(count: nameLength)
        let extra = try ExtraField(try reader.data(count: extraLength))
        try self.init(common, name: name, extra: extra, offset: nil)
    }

    init(central reader: inout ByteReader) throws {
        guard try reader.uint32() == EntryHeader.centralSignature else {
            throw ZIPFault.damaged("the ZIP directory has fewer entries than it says")
        }
        try reader.skip(4)
        let common = try Common(&reader)
        let (nameLength, extraLength) = (try reader.length(), try reader.length())
        let commentLength = try reader.length()
        guard try reader.uint16() == 0 else { throw ZIPFault.hostile("the ZIP container spans several disks") }
        try reader.skip(6)
        let offset = try reader.uint32()
        let name = try reader.data(count: nameLength)
        let extra = try ExtraField(try reader.data(count: extraLength))
        try reader.skip(commentLength)
        try self.init(common, name: name, extra: extra, offset: offset)
    }

    private init(_ common: Common, name: ArraySlice<UInt8>, extra: ExtraField, offset: UInt32?) throws {
        var zip64 = try extra.zip64()
        flags = common.flags
        method = common.method
        checksum = common.checksum
        size = try EntryHeader.widened(common.size, &zip64)
        compressedSize = try EntryHeader.widened(common.compressedSize, &zip64)
        localOffset = try offset.map { try EntryHeader.widened($0, &zip64) } ?? 0
        hasZIP64Field = zip64 != nil
        self.name = name
    }

    /// A 32-bit field, or the 64-bit one that stands for it when all its bits are set.
    private static func widened(_ value: UInt32, _ zip64: inout ByteReader?) throws -> Int {
        guard value == UInt32.max else { return Int(value) }
        guard let wide = try zip64?.uint64() else { throw ZIPFault.damaged("a ZIP64 field is missing") }
        return Int(clamping: wide)
    }

    private struct Common {
        let flags: UInt16
        let method: UInt16
        let checksum: UInt32
        let compressedSize: UInt32
        let size: UInt32

        init(_ reader: inout ByteReader) throws {
            flags = try reader.uint16()
            method = try reader.uint16()
            try reader.skip(4)
            checksum = try reader.uint32()
            compressedSize = try reader.uint32()
            size = try reader.uint32()
        }
    }
}
