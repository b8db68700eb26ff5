package import RedactionModel

/// Passwords, keys and tokens: those with a provider's prefix, private keys, web tokens, and what a program or a person
/// writes behind `password:` or `api_key=`.
package struct SecretDetector: PatternBasedDetector {
    package let name = "secret"
    package let kinds: [Kind] = [.secret]
    // Put together here, for a scanner of repositories would take them for real.
    package let examples = [
        "password: " + "Tr0ub4dor&3", "AK" + "IAIOSFODNN7EXAMPLE", "Bearer " + "dGhpcyBpcyBub3QgcmVhbA",
    ]

    // Groups: private key | token with a prefix | web token | key, value | bearer token | password in an address
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi)
            ( -----BEGIN[ ](?:[A-Z]{1,12}[ ]){0,3}PRIVATE[ ]KEY(?:[ ]BLOCK)?-----
              (?: [\s\S]{0,20000}? -----END[ ](?:[A-Z]{1,12}[ ]){0,3}PRIVATE[ ]KEY(?:[ ]BLOCK)?----- | [A-Za-z0-9+/=\s]{0,20000}+ ) )
            | (?<![A-Za-z0-9]) ( (?-i: \#(prefixed) ) ) (?![A-Za-z0-9])
            | (?<![A-Za-z0-9_-]) ( (?-i:eyJ)[A-Za-z0-9_-]{8,4096}\.(?-i:eyJ)[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{8,2048} )
            | (?<![A-Za-z0-9]) (?: [\w.-]{0,40}? \#(keys) ) ["']? [ ]? (?: :=? | => | = | [ ]is[ ] ) [ \t]? ["']? ( [^\s"'<>,;\[\]]{4,256} )
            | \b bearer [ ] ( [A-Za-z0-9._~+/-]{16,4096}=* )
            | :// [^\s:/@]{1,128} : ( [^\s/@]{3,128} ) (?=@)
            """#)

    /// Tokens that tell by their prefix who gave them out.
    private static let prefixed = [
        "(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z2-7]{16}",
        "gh[pousr]_[A-Za-z0-9]{36,255}", "github_pat_[A-Za-z0-9_]{36,255}", "glpat-[A-Za-z0-9_-]{20,64}",
        "xox[abeoprs]-[A-Za-z0-9-]{10,250}", "xapp-[A-Za-z0-9-]{20,250}",
        "https://hooks[.]slack[.]com/services/[A-Za-z0-9/]{20,80}",
        "[sr]k_(?:live|test)_[A-Za-z0-9]{16,250}", "whsec_[A-Za-z0-9]{16,64}", "sq0[a-z]{3}-[A-Za-z0-9_-]{22,43}",
        "sk-(?:[a-z]{3,8}[0-9]{0,2}-)?[A-Za-z0-9_-]{20,250}", "AIza[A-Za-z0-9_-]{35}", "ya29[.][A-Za-z0-9_-]{20,250}",
        "GOCSPX-[A-Za-z0-9_-]{28}", "SG[.][A-Za-z0-9_-]{16,32}[.][A-Za-z0-9_-]{32,64}", "key-[0-9a-f]{32}",
        "SK[0-9a-f]{32}", "npm_[A-Za-z0-9]{36}", "pypi-[A-Za-z0-9_-]{50,250}", "dop_v1_[0-9a-f]{64}",
        "hf_[A-Za-z0-9]{30,40}",
        "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}", "hv[sb][.][A-Za-z0-9_-]{24,250}", "EAA[A-Za-z0-9]{40,250}",
        "[0-9]{8,10}:AA[A-Za-z0-9_-]{33}", "AGE-SECRET-KEY-1[A-Z0-9]{58}", "dckr_pat_[A-Za-z0-9_-]{20,40}",
    ].joined(separator: "|")

    /// Names of what is kept secret, at the end of a key or before a colon in prose.
    private static let keys =
        #"(?:pass(?:word|wd|phrase|code)?|pwd|kennwort|passwort|mot[ ]de[ ]passe|contraseña|secret(?:[ _-]?key)?"#
        + #"|api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|auth[ _-]?token|private[ _-]?key|client[ _-]?secret"#
        + #"|(?:refresh|session|bearer|security|id)[ _-]?token|pin[ ]?code|wi-?fi[ ]password|encryption[ _-]?key)"#

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        if candidate.match[1] != nil { return verdict(candidate, 1, 1, "a private key") }
        if candidate.match[2] != nil { return verdict(candidate, 2, 0.98, "begins as a provider's tokens do") }
        if candidate.match[3] != nil { return verdict(candidate, 3, 0.98, "a JSON web token") }
        if candidate.match[5] != nil { return verdict(candidate, 5, 0.9, "after \"Bearer\"") }
        if candidate.match[6] != nil { return verdict(candidate, 6, 0.95, "a password in an address") }
        guard let value = candidate.match[4], SecretDetector.isSecret(candidate[value]) else { return nil }
        return verdict(candidate, 4, 0.85, "after a word for a secret")
    }

    private func verdict(_ candidate: Candidate, _ group: Int, _ confidence: Double, _ reason: String) -> Verdict? {
        candidate.match[group].map { Verdict(.secret, at: $0, confidence: confidence, reason: reason) }
    }

    /// Whether a value is more than a word of prose or a blank to fill in: `password: required`, `password: ********`.
    private static func isSecret(_ value: Substring) -> Bool {
        guard Set(value).count > 2, !value.hasPrefix("${"), !value.hasPrefix("$("), !value.hasPrefix("█") else {
            return false
        }
        let isMixed = value.contains(where: \.isNumber) || value.contains { !$0.isLetter && !".-_:".contains($0) }
        let hasInnerCapital = value.dropFirst().contains(where: \.isUppercase) && value.contains(where: \.isLowercase)
        return isMixed || hasInnerCapital
    }
}
