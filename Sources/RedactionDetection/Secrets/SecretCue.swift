/// What a keyword in a text may be the beginning of.
enum SecretCue: Sendable {
    /// A provider's token, or the key that one is set to.
    case rule(SecretRule)
    /// The name of what is kept secret: `password`.
    case key
    /// A name that is also given to much else: `key`, `token`. What it is set to must look random.
    case looseKey
    case privateKey
    case webToken
    /// `Bearer` and `Basic` before what a client shows to a server.
    case authorization
    /// `://` before a user's name and password.
    case authority

    static let all: [(keyword: String, cue: SecretCue)] =
        SecretRule.all.map { rule in
            switch rule.cue {
            case .prefix(let prefix): (prefix, .rule(rule))
            case .keyword(let keyword): (keyword, .rule(rule))
            }
        }
        + keys.map { ($0, .key) } + looseKeys.map { ($0, .looseKey) }
        + [
            ("-----begin", .privateKey), ("eyj", .webToken), ("bearer ", .authorization), ("basic ", .authorization),
            ("://", .authority), ("jdbc:oracle:thin:", .authority),
        ]

    /// Words that end the name of a secret, in one, joined, or apart.
    private static let keys: [String] =
        plainKeys
        + joinedKeys.flatMap { words in
            ["", " ", "_", "-"].map { joint in words.split(separator: " ").joined(separator: joint) }
        }

    private static let plainKeys = [
        "password", "passwd", "passphrase", "passcode", "pass", "pwd", "kennwort", "passwort", "mot de passe",
        "contraseña", "contrasena", "senha", "wachtwoord", "lösenord", "hasło", "secret", "otp", "bearer",
    ]

    private static let joinedKeys = [
        "api key", "api token", "access key", "access token", "auth key", "auth token", "private key", "private token",
        "secret key", "secret token", "service key", "service token", "account key", "admin key", "admin token",
        "deploy key", "deploy token", "license key", "licence key", "refresh token", "session token", "security token",
        "id token", "csrf token", "personal access token", "oauth token", "pin code", "recovery code", "backup code",
        "security code", "access code", "seed phrase", "encryption key", "client secret", "signing key", "master key",
    ]

    private static let looseKeys = ["key", "token", "credential", "credentials", "auth", "signature", "sas", "hash"]
}
