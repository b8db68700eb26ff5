/// What a key is set to, to be told apart from words of prose and from blanks to fill in.
struct SecretValue {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Whether it is a secret, where a word for one stands before it: `password: Tr0ub4dor&3`, not `password: required`.
    func isSecret(inCode isCode: Bool) -> Bool {
        guard Set(bytes).count > 2, !isReference else { return false }
        return isMixed || isCode && isWord
    }

    /// Whether it is made as people are told to make passwords, so that it needs no sign before it.
    var isStrong: Bool {
        bytes.count >= 8 && hasDigit && bytes.contains { $0.isLetter && !$0.isCapital }
            && bytes.contains { $0.isCapital || !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: "-") }
            || bytes.count >= 12 && hasDigit && hasLetter && Entropy.bits(of: bytes) >= 3
    }

    /// Whether it looks made by a machine, and by none that counts or hashes in plain sight.
    var isRandom: Bool {
        bytes.count >= 16 && !isReference && hasDigit && hasLetter && !bytes.contains(UInt8(ascii: " "))
            && Entropy.bits(of: bytes) >= 3
    }

    /// A variable, a function or a mark of a copy: `${PASSWORD}`, `$(pass)`, `<password>`, `process.env.KEY`.
    private var isReference: Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return ["${", "$(", "{{", "%(", "█", "os.", "process.", "env.", "System.", "config.", "self.", "this."]
            .contains { text.hasPrefix($0) } || text.hasSuffix("(") || text.hasPrefix("[")
    }

    /// More than letters and what joins words, or with a capital amid small letters.
    private var isMixed: Bool {
        let isPlain = bytes.allSatisfy { $0.isLetter || $0 >= 0x80 || ByteSet(".-_:").contains($0) }
        return hasDigit || !isPlain
            || bytes.dropFirst().contains(where: \.isCapital) && bytes.contains { (0x61...0x7A).contains($0) }
    }

    private var isWord: Bool {
        let word = String(decoding: bytes, as: UTF8.self).lowercased()
        return !word.contains(" ") && !SecretValue.placeholders.contains(word)
            && !["passw", "secret", "token", "user", "input"].contains { word.contains($0) }
    }

    private var hasDigit: Bool { bytes.contains(where: \.isASCIIDigit) }
    private var hasLetter: Bool { bytes.contains(where: \.isLetter) }

    /// What programs and forms say where a password will be.
    private static let placeholders: Set = [
        "true", "false", "null", "none", "nil", "undefined", "required", "optional", "string", "text", "password",
        "secret", "token", "input", "value", "hidden", "redacted", "removed", "empty", "yes", "no", "key", "passwd",
        "self", "this", "bytes", "varchar", "public", "private", "username", "enabled", "disabled", "default",
    ]
}

extension UInt8 {
    fileprivate var isLetter: Bool { isASCIIAlphanumeric && !isASCIIDigit }
    fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
}
