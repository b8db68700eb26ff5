/// Little-endian fields out of a container's bytes; every read is checked against their end.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var offset: Int
    private let end: Int

    /// Reads `bytes` from `offset` up to `end`, or to the last byte.
    init(_ bytes: [UInt8], at offset: Int, end: Int? = nil) throws {
        self.bytes = bytes
        self.offset = offset
        self.end = min(end ?? bytes.count, bytes.count)
        guard offset >= 0, offset <= self.end else { throw ZIPFault.truncated }
    }

    var remaining: Int { end - offset }

    mutating func uint16() throws -> UInt16 { UInt16(truncatingIfNeeded: try integer(bytes: 2)) }
    mutating func uint32() throws -> UInt32 { UInt32(truncatingIfNeeded: try integer(bytes: 4)) }
    mutating func uint64() throws -> UInt64 { try integer(bytes: 8) }

    /// A 16-bit length.
    mutating func length() throws -> Int { Int(try uint16()) }

    mutating func data(count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= remaining else { throw ZIPFault.truncated }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    mutating func skip(_ count: Int) throws { _ = try data(count: count) }

    private mutating func integer(bytes count: Int) throws -> UInt64 {
        try data(count: count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
