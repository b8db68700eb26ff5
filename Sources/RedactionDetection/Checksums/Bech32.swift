/// The checksum of Bech32 and Bech32m addresses (BIP 173, BIP 350).
enum Bech32 {
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let generators: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]

    /// Whether `address`, in one case throughout, ends in its checksum.
    static func isValid(_ address: Substring) -> Bool {
        guard address == address.lowercased() || address == address.uppercased() else { return false }
        let bytes = Array(address.lowercased().utf8)
        guard let separator = bytes.lastIndex(of: UInt8(ascii: "1")) else { return false }
        let prefix = bytes[..<separator]
        let data = bytes[(separator + 1)...].compactMap { alphabet.firstIndex(of: $0).map(UInt32.init) }
        guard data.count == bytes.count - separator - 1 else { return false }
        let expanded = prefix.map { UInt32($0 >> 5) } + [0] + prefix.map { UInt32($0 & 31) } + data
        return [1, 0x2bc8_30a3].contains(checksum(expanded))
    }

    private static func checksum(_ values: [UInt32]) -> UInt32 {
        values.reduce(1) { checksum, value in
            let top = checksum >> 25
            return generators.enumerated().reduce((checksum & 0x1ff_ffff) << 5 ^ value) { next, generator in
                (top >> UInt32(generator.offset)) & 1 == 1 ? next ^ generator.element : next
            }
        }
    }
}
