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
        "password: required", "password is needed", "passport: X1234567", "secret: the", "Password: ********",
        "PASSWORD=${DB_PASSWORD}", "the secret is out", "task-force", "desk-bound", "bearer bonds",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await SecretDetector().found(in: text) == [])
    }
}
