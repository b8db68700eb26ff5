/// What the main header of a JPEG 2000 codestream says of how it is coded (ISO/IEC 15444-1, annexes A.5.1 and A.6.1).
struct JPXHeader: Sendable {
    private(set) var tileOrigin: (x: UInt32, y: UInt32) = (0, 0)
    private(set) var tileSize: (width: UInt32, height: UInt32) = (0, 0)
    private(set) var resolutions = 0
    private(set) var blockWidth = 0
    private(set) var blockHeight = 0
    private(set) var transformsColors = false
    /// Whether the wavelet is the one that loses nothing.
    private(set) var isReversible = false

    private static let size: UInt8 = 0x51
    private static let coding: UInt8 = 0x52
    /// Each tile costs the decoder memory before any of its data is read.
    private static let mostTiles = 4_096
    private static let mostComponents = 16

    /// - Returns: nil if a needed segment is missing or says what no real image does.
    init?(_ codestream: [UInt8]) {
        guard let segments = JPEG2000File.mainHeader(of: codestream[...]) else { return nil }
        for (marker, body) in segments {
            switch marker {
            case JPXHeader.size: guard readSize(Array(body)) else { return nil }
            case JPXHeader.coding: guard readCoding(Array(body)) else { return nil }
            default: break
            }
        }
        guard tileSize.width > 0, resolutions > 0 else { return nil }
    }

    private mutating func readSize(_ body: [UInt8]) -> Bool {
        guard body.count >= 36 else { return false }
        let fields = (0..<8).map { field in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(body[2 + field * 4 + $1]) }
        }
        guard fields.allSatisfy({ $0 <= UInt32(Int32.max) }), fields[4] > 0, fields[5] > 0, fields[6] <= fields[2],
            fields[7] <= fields[3], fields[2] < fields[0], fields[3] < fields[1]
        else { return false }
        tileOrigin = (fields[6], fields[7])
        tileSize = (fields[4], fields[5])
        func tiles(_ end: UInt32, _ origin: UInt32, _ size: UInt32) -> Int {
            (Int(end) - Int(origin) + Int(size) - 1) / Int(size)
        }
        let components = Int(body[34]) << 8 | Int(body[35])
        let (across, down) = (tiles(fields[0], fields[6], fields[4]), tiles(fields[1], fields[7], fields[5]))
        return across <= JPXHeader.mostTiles && down <= JPXHeader.mostTiles && across * down <= JPXHeader.mostTiles
            && (1...JPXHeader.mostComponents).contains(components)
    }

    private mutating func readCoding(_ body: [UInt8]) -> Bool {
        guard body.count >= 10, body[5] <= 32, body[6] <= 8, body[7] <= 8, body[6] + body[7] <= 8 else { return false }
        transformsColors = body[4] == 1
        resolutions = Int(body[5]) + 1
        blockWidth = 4 << Int(body[6])
        blockHeight = 4 << Int(body[7])
        isReversible = body[9] == 1
        return true
    }
}
