/// Tells of most fingerprints that are not in a table that they are not: pairs of words are looked up everywhere and are
/// hardly ever there, and a full table takes many steps to say so.
struct FingerprintFilter: Sendable {
    private static let bits = 20

    private var words = [UInt64](repeating: 0, count: 1 << (bits - 6))

    init(_ fingerprints: some Sequence<UInt32>) {
        for fingerprint in fingerprints {
            let (word, bit) = FingerprintFilter.place(of: fingerprint)
            words[word] |= bit
        }
    }

    @inline(__always) func mayContain(_ fingerprint: UInt32) -> Bool {
        let (word, bit) = FingerprintFilter.place(of: fingerprint)
        return words[word] & bit != 0
    }

    @inline(__always) private static func place(of fingerprint: UInt32) -> (word: Int, bit: UInt64) {
        let place = fingerprint & (1 << UInt32(bits) - 1)
        return (Int(place >> 6), 1 << UInt64(place & 63))
    }
}
