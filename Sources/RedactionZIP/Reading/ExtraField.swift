/// The extra field of a header: records of an identifier, a length and data (APPNOTE.TXT 4.5).
///
/// Only ZIP64 sizes are used. A second name for the entry is refused; times, owners and padding are passed over.
struct ExtraField {
    private var zip64Record: ArraySlice<UInt8>?

    private static let zip64ID: UInt16 = 0x0001
    private static let unicodePathID: UInt16 = 0x7075

    init(_ bytes: ArraySlice<UInt8>) throws {
        var reader = try ByteReader(Array(bytes), at: 0)
        while reader.remaining > 0 {
            let identifier = try reader.uint16()
            let data = try reader.data(count: try reader.length())
            switch identifier {
            case ExtraField.unicodePathID: throw ZIPFault.hostile("a ZIP entry has two names")
            case ExtraField.zip64ID:
                guard zip64Record == nil else { throw ZIPFault.hostile("a ZIP entry has two ZIP64 fields") }
                zip64Record = data
            default: continue
            }
        }
    }

    /// The 64-bit fields that stand for saturated 32-bit ones, in the order of the header.
    func zip64() throws -> ByteReader? {
        try zip64Record.map { try ByteReader(Array($0), at: 0) }
    }
}
