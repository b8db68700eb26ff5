import RedactionDetection
import Testing

@Suite struct URLDetectorTests {
    @Test(arguments: [
        ("see https://www.example.com/crew?id=7&x=%20#top.", "https://www.example.com/crew?id=7&x=%20#top"),
        ("(https://example.com/a_(b))", "https://example.com/a_(b)"),
        ("HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM"),
        ("[link](http://example.com/x)", "http://example.com/x"),
        ("\"https://example.com\"", "https://example.com"),
        ("https://user@example.com:8443/x", "https://user@example.com:8443/x"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("sftp://files.example.org/in", "sftp://files.example.org/in"),
        ("www.example.org, and", "www.example.org"),
        ("at harbour.example.co.uk/berths!", "harbour.example.co.uk/berths"),
        ("example.com is ours", "example.com"),
        ("EXAMPLE.COM", "EXAMPLE.COM"),
        ("bücher.de", "bücher.de"),
        ("bahamas.gov.bs", "bahamas.gov.bs"),
        ("youtu.be/abc", "youtu.be/abc"),
    ])
    func `an address is found without the marks around it`(text: String, address: String) async throws {
        #expect(try await URLDetector().found(in: text) == [address])
    }

    @Test(arguments: [
        "jane@example.com", "README.md", "main.swift", "e.g. this", "the end.In the", "at 9.am", "1.5.2", "U.S.A.",
        "and/or",
        "photo.jpeg", "so.it was", "node.js", "report.final.docx", "Ltd.Co", "http://", "file.name", "3.com",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await URLDetector().found(in: text) == [])
    }
}
