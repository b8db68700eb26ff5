/// The check bytes of Base58Check: the first four of the text's SHA-256, taken twice.
enum Base58Check {
    private static let bitcoin = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let ripple = Array("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz".utf8)

    /// Whether `address` ends in its check bytes.
    static func isValid(_ address: Substring) -> Bool {
        [bitcoin, ripple].contains { alphabet in
            guard let bytes = decoded(address.utf8, alphabet), bytes.count > 20 else { return false }
            let hash = SHA256.hash(SHA256.hash(Array(bytes.dropLast(4))))
            return bytes.suffix(4).elementsEqual(hash.prefix(4))
        }
    }

    /// The number in base 58 as bytes, with a zero for each leading zero digit.
    private static func decoded(_ text: Substring.UTF8View, _ alphabet: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for character in text {
            guard var carry = alphabet.firstIndex(of: character) else { return nil }
            for place in bytes.indices {
                carry += Int(bytes[place]) * 58
                bytes[place] = UInt8(carry & 0xFF)
                carry >>= 8
            }
            if carry > 0 { bytes.append(UInt8(carry)) }
        }
        return Array(repeating: 0, count: text.prefix { $0 == alphabet[0] }.count) + bytes.reversed()
    }
}
