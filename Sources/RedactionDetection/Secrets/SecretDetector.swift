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
    static let keywords = cues.map(\.keyword)
    private static let automaton = KeywordAutomaton(keywords)

    package init() {}

    package func matches(in text: SearchedText) throws -> [Match] {
        secrets(in: text.bytes, at: text.keywords.hits(of: .secret), depth: 0).map { secret in
            Match(.secret, at: text.indices(of: secret.range), confidence: secret.confidence, reason: secret.reason)
        }
    }

    private static func hits(in bytes: [UInt8]) -> [Keywords.Hit] {
        var hits: [Keywords.Hit] = []
        automaton.forEachMatch(in: bytes) { keyword, end in
            hits.append(Keywords.Hit(keyword: keyword, range: end - keywords[keyword].utf8.count..<end))
        }
        return hits
    }

    /// How often what was decoded is decoded once more.
    private static let deepest = 3

    private func secrets(in bytes: [UInt8], at hits: some Sequence<Keywords.Hit>, depth: Int) -> [Secret] {
        var found: [Secret] = []
        var end = 0
        for hit in hits {
            // What stands within a secret is none of its own.
            guard hit.range.upperBound > end, let secret = secret(Self.cues[hit.keyword].cue, at: hit.range, in: bytes)
            else { continue }
            found.append(secret)
            end = secret.range.upperBound
        }
        guard depth < SecretDetector.deepest else { return found }
        for encoded in EncodedText.all(in: bytes) {
            let hits = Self.hits(in: encoded.decoded)
            guard let inner = secrets(in: encoded.decoded, at: hits, depth: depth + 1).first else { continue }
            found.append(
                Secret(range: encoded.range, confidence: inner.confidence, reason: "\(inner.reason), encoded"))
        }
        return found
    }

    private func secret(_ cue: SecretCue, at keyword: Range<Int>, in bytes: [UInt8]) -> Secret? {
        switch cue {
        case .rule(let rule): Secret(of: rule, at: keyword, in: bytes)
        case .key: Secret(setToKeyAt: keyword, in: bytes)
        case .looseKey: Secret(setToLooseKeyAt: keyword, in: bytes)
        case .privateKey: Secret(privateKeyAt: keyword.lowerBound, in: bytes)
        case .webToken: Secret(webTokenAt: keyword.lowerBound, in: bytes)
        case .authorization: Secret(authorizationAfter: keyword.upperBound, in: bytes)
        case .authority: Secret(passwordInAddressAfter: keyword.upperBound, in: bytes)
        }
    }
}
