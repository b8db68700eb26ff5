package import RedactionModel

/// Passwords, keys and tokens: those with a provider's mark, private keys, web tokens, passwords in addresses, what a
/// program or a person writes behind `password:` or `api_key=`, and all of these where they are encoded.
package struct SecretDetector: OwnDetector {
    package let name = "secret"
    package let kinds: [Kind] = [.secret]
    // Put together here, for a scanner of repositories would take them for real.
    package let examples = [
        "password: " + "Tr0ub4dor&3", "AK" + "IAIOSFODNN7EXAMPLE", "Bearer " + "dGhpcyBpcyBub3QgcmVhbA",
    ]
    private static let cues = SecretCue.all
    private static let automaton = KeywordAutomaton(cues.map(\.keyword))

    package init() {}

    package func matches(in text: SearchedText) throws -> [Match] {
        secrets(in: text.bytes, depth: 0).map { secret in
            Match(.secret, at: text.indices(of: secret.range), confidence: secret.confidence, reason: secret.reason)
        }
    }

    /// How often what was decoded is decoded once more.
    private static let deepest = 3

    private func secrets(in bytes: [UInt8], depth: Int) -> [Secret] {
        var found: [Secret] = []
        var end = 0
        Self.automaton.forEachMatch(in: bytes) { keyword, offset in
            // What stands within a secret is none of its own.
            guard offset > end, let secret = secret(Self.cues[keyword], endingAt: offset, in: bytes) else { return }
            found.append(secret)
            end = secret.range.upperBound
        }
        guard depth < SecretDetector.deepest else { return found }
        for encoded in EncodedText.all(in: bytes) {
            guard let inner = secrets(in: encoded.decoded, depth: depth + 1).first else { continue }
            found.append(
                Secret(range: encoded.range, confidence: inner.confidence, reason: "\(inner.reason), encoded"))
        }
        return found
    }

    private func secret(
        _ cue: (keyword: String, cue: SecretCue), endingAt end: Int, in bytes: [UInt8]
    ) -> Secret? {
        let start = end - cue.keyword.utf8.count
        switch cue.cue {
        case .rule(let rule): return Secret(of: rule, at: start..<end, in: bytes)
        case .key: return Secret(setToKeyAt: start..<end, in: bytes)
        case .looseKey: return Secret(setToLooseKeyAt: start..<end, in: bytes)
        case .privateKey: return Secret(privateKeyAt: start, in: bytes)
        case .webToken: return Secret(webTokenAt: start, in: bytes)
        case .authorization: return Secret(authorizationAfter: end, in: bytes)
        case .authority: return Secret(passwordInAddressAfter: end, in: bytes)
        }
    }
}
