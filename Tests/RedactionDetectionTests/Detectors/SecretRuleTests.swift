import RedactionDetection
import RedactionModel
import Testing

/// Tokens are made up here, so that a scanner of the repository does not take them for real.
@Suite struct SecretRuleTests {
    private static let rules = Array(SecretRule.all.enumerated())

    @Test func `there are rules for more than a hundred providers`() {
        #expect(Set(SecretRule.all.map(\.name)).count > 100)
    }

    @Test(arguments: rules)
    func `a token of each provider is found whole`(number: Int, rule: SecretRule) throws {
        let token = rule.sample(ofLength: rule.length.lowerBound, seed: UInt64(number))
        let text = "set \(rule.key)\(token) \u{E9} now"
        let found = try SecretDetector().matches(in: SearchedText(text)).map { String(text[$0.range]) }
        #expect(found == [token], "\(rule.name)")
    }

    @Test(arguments: rules.filter { $0.element.length.lowerBound > 16 })
    func `what is too short for a token is none of that provider`(number: Int, rule: SecretRule) throws {
        let token = rule.sample(ofLength: rule.length.lowerBound / 2, seed: UInt64(number))
        let reasons = try SecretDetector().matches(in: SearchedText("set \(rule.key)\(token) now")).map(\.reason)
        #expect(!reasons.contains(rule.name), "\(rule.name)")
    }

    @Test(arguments: rules)
    func `what repeats one character is no token`(number: Int, rule: SecretRule) throws {
        let text = "set \(rule.key)\(rule.prefix)\(String(repeating: "A", count: rule.length.lowerBound)) now"
        #expect(try !SecretDetector().matches(in: SearchedText(text)).map(\.reason).contains(rule.name), "\(rule.name)")
    }
}

extension SecretRule {
    /// The key that a token of this rule is set to, if it needs one.
    fileprivate var key: String { if case .keyword(let word) = cue { "\(word)_value = " } else { "" } }

    fileprivate var prefix: String { if case .prefix(let prefix) = cue { prefix } else { "" } }

    fileprivate func sample(ofLength length: Int, seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let characters = (0x21...0x7E).map { UInt8($0) }.filter { alphabet.contains($0) && $0.isLetterOrDigit }
        var pool: [UInt8] = []
        let tail = (0..<length).map { _ in
            if pool.isEmpty { pool = characters.shuffled(using: &random) }
            return pool.removeLast()
        }
        return (hasLeading ? "123456789" : "") + prefix + String(decoding: tail, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        Unicode.Scalar(self).properties.isAlphabetic || (0x30...0x39).contains(self)
    }
}
