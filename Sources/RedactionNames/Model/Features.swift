/// The features of one token.
package struct Features: Sendable {
    /// No token has as many.
    static let most = 64

    package private(set) var hashes: [UInt64] = []
    /// Templates are numbered in the order in which they are called, so that equal parts of two of them differ.
    private var template: UInt64 = 0

    package init() { hashes.reserveCapacity(Features.most) }

    mutating func removeAll(firstTemplate: UInt64) {
        hashes.removeAll(keepingCapacity: true)
        template = firstTemplate
    }

    @inline(__always)
    mutating func callAsFunction(
        _ one: UInt64, _ two: UInt64 = 0, _ three: UInt64 = 0, _ four: UInt64 = 0, _ five: UInt64 = 0
    ) {
        template &+= 1
        var hash = (one ^ template &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        hash = (hash ^ two &+ three &* 0xC2B2_AE3D_27D4_EB4F) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        hash = (hash ^ four &+ five &* 0x1656_67B1_9E37_79F9) &* 0x94D0_49BB_1331_11EB
        hashes.append(hash ^ hash >> 31)
    }
}
