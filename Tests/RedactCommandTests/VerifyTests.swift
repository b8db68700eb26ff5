import Testing

struct VerifyTests {
    private let place: Workplace
    init() throws { place = try Workplace() }

    @Test func `a copy holds nothing of what its policy forbids`() throws {
        try place.write("Rosa a@example.com", to: "a.txt")
        #expect(try place.redact("a.txt", "--term", "Rosa").status == 0)
        let run = try place.redact("verify", "a.redacted.txt", "--term", "Rosa")
        #expect(run.status == 0)
        #expect(run.output == "a.redacted.txt: nothing left\n")
    }

    @Test func `what is left is told by place and kind`() throws {
        try place.write("x\n\nRosa and [TERM-1]", to: "a.txt")
        let run = try place.redact("verify", "a.txt", "--term", "Rosa", "--skip", "person")
        #expect(run.status == 2)
        #expect(run.output == "a.txt: term in line 3 (text)\na.txt: term in the text (text)\n")
        #expect(try place.redact("verify", "a.txt", "--term", "Rosa", "--quiet").output == "")
    }

    @Test func `a term in another spelling is found`() throws {
        try place.write("key: Um9zYSBXaW50ZXJib3JuZQ==", to: "a.txt")
        let run = try place.redact("verify", "a.txt", "--term", "Rosa Winterborne", "--only", "term")
        #expect(run.status == 2)
        #expect(run.output == "a.txt: term in the file's bytes (base64)\n")
    }

    @Test func `a file that cannot be read goes before one that fails the check`() throws {
        try place.write("Rosa", to: "a.txt")
        #expect(try place.redact("verify", "a.txt", "no.txt", "--term", "Rosa").status == 1)
    }
}
