/// A secret in a text, with why it is one.
struct Secret {
    let range: Range<Int>
    let confidence: Double
    let reason: String
}

// MARK: Providers' tokens

extension Secret {
    init?(of rule: SecretRule, at keyword: Range<Int>, in bytes: [UInt8]) {
        switch rule.cue {
        case .prefix(let prefix):
            guard bytes[keyword].elementsEqual(prefix.utf8), let token = rule.token(in: bytes, from: keyword.lowerBound)
            else { return nil }
            self.init(range: token, confidence: 0.98, reason: rule.name)
        case .keyword:
            guard let start = Secret.value(near: keyword.upperBound, in: bytes),
                let token = rule.token(in: bytes, from: start)
            else { return nil }
            self.init(range: token, confidence: 0.9, reason: rule.name)
        }
    }

    private static let keyCharacters = ByteSet(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-. \"'")
    private static let joints = ByteSet(":=>")
    private static let openings = ByteSet(" \"'=>`")

    /// Where the value begins of a key that goes on for a few words behind a provider's name.
    private static func value(near end: Int, in bytes: [UInt8]) -> Int? {
        let joint = end + keyCharacters.run(in: bytes, from: end, limit: 40)
        guard joint < bytes.count, joints.contains(bytes[joint]) else { return nil }
        return joint + 1 + openings.run(in: bytes, from: joint + 1, limit: 4)
    }
}

// MARK: Keys and what they are set to

extension Secret {
    init?(setToKeyAt key: Range<Int>, in bytes: [UInt8]) {
        guard Secret.beginsWord(key.lowerBound, in: bytes), let value = AssignedValue(in: bytes, after: key.upperBound),
            case let text = SecretValue(bytes[value.range]), text.isSecret(inCode: value.isCode),
            !value.isBare || text.isStrong
        else { return nil }
        self.init(range: value.range, confidence: 0.85, reason: "after a word for a secret")
    }

    init?(setToLooseKeyAt key: Range<Int>, in bytes: [UInt8]) {
        guard let value = AssignedValue(in: bytes, after: key.upperBound), value.isCode,
            SecretValue(bytes[value.range]).isRandom
        else { return nil }
        self.init(range: value.range, confidence: 0.7, reason: "random, after a word for a key")
    }

    /// A key's telling word may follow other words in a name, but is not the end of another word: `compass`.
    private static func beginsWord(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset > 0 else { return true }
        let isSmall = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        return !isSmall(bytes[offset - 1]) || !isSmall(bytes[offset]) || Secret.endsName(offset, in: bytes)
    }

    private static let names = ["db", "my", "user", "root", "admin", "mail", "smtp", "sudo", "ftp", "wifi"]

    /// Whether one of the words that run together with `password` stands before: `dbpassword`.
    private static func endsName(_ offset: Int, in bytes: [UInt8]) -> Bool {
        names.contains { name in
            let start = offset - name.utf8.count
            return start >= 0 && bytes[start..<offset].elementsEqual(name.utf8)
                && (start == 0 || !bytes[start - 1].isASCIIAlphanumeric)
        }
    }
}

// MARK: Forms of their own

extension Secret {
    private static let longestKey = 20_000
    private static let keyBody = ByteSet(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/= \n\r\t\\")

    /// A private key in PEM, line by line or with its line ends escaped; also if its end is cut off.
    init?(privateKeyAt start: Int, in bytes: [UInt8]) {
        let header = bytes[start...].prefix(80)
        guard let name = header.firstRange(of: Array("PRIVATE KEY".utf8)),
            let body = bytes[name.upperBound...].prefix(20).firstRange(of: Array("-----".utf8))?.upperBound,
            !header[..<name.lowerBound].contains(0x0A)
        else { return nil }
        let rest = bytes[body...].prefix(Secret.longestKey)
        if let foot = rest.firstRange(of: Array("-----END".utf8)),
            let close = bytes[foot.upperBound...].prefix(60).firstRange(of: Array("-----".utf8))
        {
            self.init(range: start..<close.upperBound, confidence: 1, reason: "a private key")
        } else {
            let length = Secret.keyBody.run(in: bytes, from: body, limit: Secret.longestKey)
            self.init(range: start..<body + length, confidence: 1, reason: "a private key")
        }
    }

    /// Three parts in base64 joined by points, the first two of which are JSON.
    init?(webTokenAt start: Int, in bytes: [UInt8]) {
        guard bytes[start...].starts(with: "eyJ".utf8), start == 0 || !bytes[start - 1].isASCIIAlphanumeric else {
            return nil
        }
        let parts = bytes[start..<start + ByteSet.dotted.run(in: bytes, from: start, limit: 16_384)]
            .split(separator: UInt8(ascii: "."), maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].count >= 10, parts[1].starts(with: "eyJ".utf8) || parts.count == 5,
            parts.prefix(5).dropFirst(parts.count == 5 ? 2 : 1).allSatisfy({ $0.count >= 8 })
        else { return nil }
        let end = parts.prefix(parts.count == 5 ? 5 : 3).last?.endIndex ?? start
        self.init(range: start..<end, confidence: 0.98, reason: "a JSON web token")
    }

    init?(authorizationAfter end: Int, in bytes: [UInt8]) {
        let length = ByteSet.path.run(in: bytes, from: end, limit: 4096)
        guard length >= 16, SecretValue(bytes[end..<end + length]).isRandom else { return nil }
        self.init(range: end..<end + length, confidence: 0.9, reason: "what authorises a request")
    }

    private static let user = ByteSet(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._~!$&*+=%-|")
    private static let password = ByteSet(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._~!$&*+=%-|:;,?#^()'")

    /// The password in `scheme://user:password@host`, and in Oracle's `thin:user/password@host`.
    init?(passwordInAddressAfter end: Int, in bytes: [UInt8]) {
        let colon = end + Secret.user.run(in: bytes, from: end, limit: 128)
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") || bytes[colon] == UInt8(ascii: "/") else {
            return nil
        }
        let length = Secret.password.run(in: bytes, from: colon + 1, limit: 128)
        let at = colon + 1 + length
        guard length >= 3, at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
        guard bytes[colon] == UInt8(ascii: ":") || bytes[..<end].suffix(5).elementsEqual("thin:".utf8) else {
            return nil
        }
        self.init(range: colon + 1..<at, confidence: 0.95, reason: "a password in an address")
    }
}
