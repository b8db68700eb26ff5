/// A set of ASCII characters, to test single bytes against.
package struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// Whether all bytes of other characters are in it.
    private let goesBeyondASCII: Bool

    /// - Parameters:
    ///   - other: a set that is in it.
    ///   - beyondASCII: whether all bytes of characters that ASCII has not are in it.
    init(_ other: ByteSet, _ characters: String, beyondASCII: Bool = false) {
        self.init(characters, beyondASCII: beyondASCII)
        low |= other.low
        high |= other.high
    }

    init(_ characters: String, beyondASCII: Bool = false) {
        goesBeyondASCII = beyondASCII
        for byte in characters.utf8 { insert(byte) }
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte & 63) }
    }

    @inline(__always) package func contains(_ byte: UInt8) -> Bool {
        guard byte < 128 else { return goesBeyondASCII }
        return (byte < 64 ? low >> byte : high >> (byte & 63)) & 1 == 1
    }

    private static let digits = "0123456789"
    private static let lower = "abcdefghijklmnopqrstuvwxyz"
    private static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    /// Every byte there is.
    static let all = ByteSet(String(String.UnicodeScalarView((0..<128).map(Unicode.Scalar.init))), beyondASCII: true)
    static let decimal = ByteSet(digits)
    static let hex = ByteSet(digits + "abcdefABCDEF")
    static let base32 = ByteSet(upper + digits)
    static let lowerAlphanumeric = ByteSet(lower + digits)
    static let alphanumeric = ByteSet(lower + upper + digits)
    /// Letters, digits and the underscore.
    static let word = ByteSet(lower + upper + digits + "_")
    /// What base64 in URLs is made of.
    static let urlSafe = ByteSet(lower + upper + digits + "_-")
    static let base64 = ByteSet(lower + upper + digits + "+/=")
    /// Parts joined by points.
    static let dotted = ByteSet(lower + upper + digits + "_-.")
    /// Whatever base64 of either sort may be made of, parts of an address too.
    static let path = ByteSet(lower + upper + digits + "_-./=+")
    /// What Azure makes secrets of.
    static let tilde = ByteSet(lower + upper + digits + "_-~.")
    static let dollar = ByteSet(lower + digits + "$")
    /// Who asks and whom, as in addresses.
    static let authority = ByteSet(lower + upper + digits + "_-:@")
    static let hexOfRegion = ByteSet(digits + "abcdef-us")
    static let groupedBase32 = ByteSet(upper + digits + "-")
    static let uuid = ByteSet(digits + "abcdefABCDEF-")

    /// The first run of at least `count` bytes of the set from `offset` on, as far as it is known then. Most places are
    /// dismissed by the byte where such a run would end.
    func firstRun(in bytes: [UInt8], from offset: Int, atLeast count: Int) -> ClosedRange<Int>? {
        var start = offset
        while start + count <= bytes.count {
            var first = start + count
            while first > start, contains(bytes[first - 1]) { first -= 1 }
            if first == start { return start...start + count - 1 }
            start = first
        }
        return nil
    }

    /// How many bytes from `start` on are in the set, at most `limit`.
    func run(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var end = start
        let last = min(bytes.count, start + limit)
        while end < last, contains(bytes[end]) { end += 1 }
        return end - start
    }
}
