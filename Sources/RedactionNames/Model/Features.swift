/// The features of one token. The same memory serves one token after the other.
@safe package struct Features: ~Copyable {
    /// No token has as many.
    static let most = 64

    private let buffer = UnsafeMutablePointer<UInt64>.allocate(capacity: Features.most)
    private var count = 0
    /// Templates are numbered in the order in which they are called, so that equal parts of two of them differ.
    private var template: UInt64 = 0

    package init() {}

    deinit { unsafe buffer.deallocate() }

    package var hashes: [UInt64] { unsafe forAll { unsafe Array($0) } }

    /// Gives `body` the hashes, which last no longer than the call.
    @inline(__always) func forAll<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(start: buffer, count: count))
    }

    mutating func removeAll(firstTemplate: UInt64) {
        count = 0
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
        precondition(count < Features.most, "more features than there is room for")
        unsafe buffer[count] = hash ^ hash >> 31
        count += 1
    }
}
