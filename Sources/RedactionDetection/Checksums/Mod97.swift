/// The check digits of bank account numbers (ISO/IEC 7064, MOD 97-10).
enum Mod97 {
    /// The remainder of a number spelled in digits and letters, where A stands for 10 and Z for 35.
    ///
    /// Nil if there is anything else in `characters`.
    static func remainder(of characters: some Sequence<UInt8>) -> Int? {
        var remainder = 0
        for character in characters {
            switch character {
            case 0x30...0x39: remainder = (remainder * 10 + Int(character - 0x30)) % 97
            case 0x41...0x5A: remainder = (remainder * 100 + Int(character - 0x41) + 10) % 97
            case 0x61...0x7A: remainder = (remainder * 100 + Int(character - 0x61) + 10) % 97
            default: return nil
            }
        }
        return remainder
    }
}
