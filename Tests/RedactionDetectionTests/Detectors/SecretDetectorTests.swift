import Foundation
import RedactionDetection
import Testing

@Suite struct SecretDetectorTests {
    // Tokens are put together here, so that a scanner of the repository does not take them for real.
    @Test(arguments: [
        ("password: Tr0ub4dor&3", "Tr0ub4dor&3"), ("DB_PASSWORD=\"h4rb0ur-L1ght\"", "h4rb0ur-L1ght"),
        ("the password is Seagull77!", "Seagull77!"), ("api_key = 9f8e7d6c5b4a", "9f8e7d6c5b4a"),
        ("key AK" + "IAIOSFODNN7EXAMPLE x", "AK" + "IAIOSFODNN7EXAMPLE"),
        ("gh" + "p_abcdefghijklmnopqrstuvwxyz0123456789", "gh" + "p_abcdefghijklmnopqrstuvwxyz0123456789"),
        (
            "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiJqYW5lIn0.c2lnbmF0dXJl",
            "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiJqYW5lIn0.c2lnbmF0dXJl"
        ),
        ("Authorization: Bearer dGhpcyBpcyBub3QgcmVhbA==", "dGhpcyBpcyBub3QgcmVhbA=="),
        ("postgres://crew:s3agull@db.example.com/x", "s3agull"),
    ])
    func `a secret is found without its label`(text: String, secret: String) async throws {
        #expect(try await SecretDetector().found(in: text) == [secret])
    }

    @Test func `a private key is found whole, and also when its end is cut off`() async throws {
        let begin = "-----BEGIN RSA " + "PRIVATE KEY-----\n"
        let whole = begin + "MIIBOgIBAAJBAK\nj34GkxFhD9\n" + "-----END RSA " + "PRIVATE KEY-----"
        #expect(try await SecretDetector().found(in: "x \(whole) y") == [whole])
        let cut = begin + "MIIBOgIBAAJBAK\n"
        #expect(try await SecretDetector().found(in: cut + "!") == [cut])
    }

    @Test(arguments: [
        ("with password Pelican-Stairwell-88. The", "Pelican-Stairwell-88"),
        ("password set to Winter2026! and", "Winter2026!"),
        ("the passphrase hunter-gatherer9 again", "hunter-gatherer9"),
    ])
    func `a strong password needs no sign before it`(text: String, secret: String) async throws {
        #expect(try await SecretDetector().found(in: text).first?.hasPrefix(secret) == true)
    }

    @Test(arguments: [
        "password: required", "password is needed", "passport: X1234567", "secret: the", "Password: ********",
        "PASSWORD=${DB_PASSWORD}", "the secret is out", "the password must have 12 characters", "a pass 2026-01-04",
        "password policy", "task-force", "desk-bound", "bearer bonds",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await SecretDetector().found(in: text) == [])
    }

    @Test(arguments: [
        ("DB_PASS=letmein", "letmein"), ("\"password\": \"letmein\"", "letmein"),
        ("<password>letmein</password>", "letmein"),
        ("--password=S3agull", "S3agull"), ("Password\tS3agull!", "S3agull!"), ("Password\nS3agull!", "S3agull!"),
        ("password_prod: 'two w0rds'", "two w0rds"), ("dbpassword=S3agull", "S3agull"),
        ("\\\"password\\\": \\\"S3agull\\\"", "S3agull"), ("Kennwort: Möwe-77", "Möwe-77"),
        ("Server=db;User Id=crew;Password=S3agull;", "S3agull"),
        ("jdbc:oracle:thin:crew/S3agull@db.example.com:1521", "S3agull"),
        ("jdbc:mysql://db.example.com/x?user=crew&password=S3agull", "S3agull"),
        ("mongodb+srv://crew:S3agull@db.example.com", "S3agull"),
        (
            "AccountKey=" + "aGFyYm91ckxpZ2h0MTIzNDU2Nzg5MGFiY2RlZkdISjEyMw==",
            "aGFyYm91ckxpZ2h0MTIzNDU2Nzg5MGFiY2RlZkdISjEyMw=="
        ),
        ("Authorization: Basic Y3Jldzp2ZXJ5czNjcmV0", "Y3Jldzp2ZXJ5czNjcmV0"),
    ])
    func `what a key is set to is found in code, in tables and in connection strings`(
        text: String, secret: String
    ) async throws {
        #expect(try await SecretDetector().found(in: text) == [secret])
    }

    @Test func `a private key with escaped line ends is found whole`() async throws {
        let key = "-----BEGIN " + "PRIVATE KEY-----\\nMIIBOgIBAAJBAK\\nj34GkxFhD9\\n-----END " + "PRIVATE KEY-----"
        #expect(try await SecretDetector().found(in: "{\"private\": \"\(key)\\n\"}") == [key])
    }

    @Test(arguments: ["base64", "hex", "percent", "base64 twice"])
    func `a secret is found where it is encoded`(encoding: String) async throws {
        let secret = Data("export TOKEN=gh\("p_")abcdefghijklmnopqrstuvwxyz0123456789".utf8)
        let encoded =
            switch encoding {
            case "base64": secret.base64EncodedString()
            case "hex": secret.map { String(format: "%02x", $0) }.joined()
            case "percent": secret.map { String(format: "%%%02X", $0) }.joined()
            default: Data(secret.base64EncodedString().utf8).base64EncodedString()
            }
        let text = "data: \(encoded) end"
        let found = try await SecretDetector().found(in: text)
        #expect(found.map { $0.trimmingCharacters(in: ["="]) } == [encoded.trimmingCharacters(in: ["="])])
    }

    @Test(arguments: [
        "compass: north4", "the key: 5 apples", "key=value1", "hash: 3f786850e387", "pass the salt = 5",
        "passing: 12 ships",
        "https://example.com:8080/a@b", "at 12:30 a@b.example", "secret = os.environ[1]", "password = getpass(",
        "token: string",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "Password: ____________",
        "0123456789abcdef0123456789abcdef01234567", "internationalisation-of-harbours-and-lighthouses",
    ])
    func `words and numbers that are no secrets are left`(text: String) async throws {
        #expect(try await SecretDetector().found(in: text) == [])
    }

    @Test(arguments: [
        String(repeating: "password=", count: 50_000), String(repeating: "A", count: 1_000_000),
        String(repeating: "eyJ", count: 50_000), String(repeating: "://a:", count: 50_000),
        String(repeating: "-----BEGIN ", count: 50_000), String(repeating: "%41", count: 100_000),
    ])
    func `a secret behind hostile text is found`(text: String) async throws {
        #expect(try await SecretDetector().found(in: text + "\npassword: Tr0ub4dor&3").last == "Tr0ub4dor&3")
    }
}
