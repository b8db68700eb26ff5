/// How the tokens of one provider look: what they begin with, or what stands before them, and what they are made of.
package struct SecretRule: Sendable {
    package enum Cue: Sendable {
        /// The token begins so.
        case prefix(String)
        /// A key with this word in it is set to the token: `datadog_key = …`.
        case keyword(String)
    }

    /// As it stands in a finding's reason: `GitHub token`.
    package let name: String
    package let cue: Cue
    package let alphabet: ByteSet
    /// How many characters of the alphabet there are, behind the prefix if there is one.
    package let length: ClosedRange<Int>
    /// What may stand before the prefix and belongs to the token.
    let leading: ByteSet?
    package var hasLeading: Bool { leading != nil }
    /// The least entropy of the token, in bits for a character.
    let entropy: Double

    static func prefixed(
        _ name: String, _ prefixes: String..., of alphabet: ByteSet, _ length: ClosedRange<Int>,
        leading: ByteSet? = nil
    ) -> [SecretRule] {
        prefixes.map {
            SecretRule(
                name: name, cue: .prefix($0), alphabet: alphabet, length: length, leading: leading, entropy: 2.5)
        }
    }

    static func keyed(
        _ name: String, _ keyword: String, of alphabet: ByteSet, _ length: ClosedRange<Int>, entropy: Double = 3
    ) -> SecretRule {
        SecretRule(
            name: name, cue: .keyword(keyword), alphabet: alphabet, length: length, leading: nil, entropy: entropy)
    }

    /// The token whose prefix, or else whose first character, stands at `start`.
    func token(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        let prefix = if case .prefix(let prefix) = cue { prefix.utf8.count } else { 0 }
        var first = start
        if let leading { while first > 0, leading.contains(bytes[first - 1]) { first -= 1 } }
        guard first == 0 || !bytes[first - 1].isASCIIAlphanumeric, leading == nil || first < start else { return nil }
        let count = alphabet.run(in: bytes, from: start + prefix, limit: length.upperBound)
        let end = start + prefix + count
        guard count >= length.lowerBound, end == bytes.count || !bytes[end].isASCIIAlphanumeric,
            Entropy.bits(of: bytes[start + prefix..<end]) >= entropy
        else { return nil }
        return first..<end
    }
}
