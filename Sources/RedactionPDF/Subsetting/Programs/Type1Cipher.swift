/// The cipher of Type 1 programs (Adobe Type 1 Font Format, 7): no secret, but every reader expects it.
struct Type1Cipher {
    private static let multiplier: UInt16 = 52845
    private static let increment: UInt16 = 22719

    private let key: UInt16

    /// For the part of a program behind `eexec`.
    static let program = Type1Cipher(key: 55665)
    /// For charstrings and subroutines.
    static let string = Type1Cipher(key: 4330)

    /// - Parameter skipping: how many bytes without a meaning stand in front.
    func decrypted(_ bytes: some Sequence<UInt8>, skipping count: Int) -> [UInt8] {
        var state = key
        return Array(
            bytes.map { byte in
                defer { state = (UInt16(byte) &+ state) &* Type1Cipher.multiplier &+ Type1Cipher.increment }
                return byte ^ UInt8(state >> 8)
            }.dropFirst(count))
    }

    func encrypted(_ bytes: [UInt8], skipping count: Int) -> [UInt8] {
        var state = key
        return ([UInt8](repeating: 0, count: count) + bytes).map { byte in
            let cipher = byte ^ UInt8(state >> 8)
            state = (UInt16(cipher) &+ state) &* Type1Cipher.multiplier &+ Type1Cipher.increment
            return cipher
        }
    }
}
