import RedactionDetection
import RedactionModel
import Testing

@Suite struct HostileTextTests {
    /// Repeated without end, these make careless searches take the square of their length.
    private static let shapes = [
        "7", "1 ", "12-34 56.78/90,", "1.2.3.4 ", "@", "a@", "a@a.", "a.", ".", " ", "\n", "[", "()", "/", "a:", "-",
        "A ",
        "a-\n", "%41", "\u{1}", "\u{200D}", "\u{301}", "e\u{301}", "👩‍👧", "\"", "<", "$1 ", "(", "€", "a_", "eyJ",
        "://a:",
        "http://a/", "-----BEGIN ", "password=", "Иван Петров ", "Anna Berlin ", "Jane Smith\n", "Name: (", "Mr ",
        "3 May to 4 ", "case no. ", "po ref no id ", "Project Falcon ", "confidential - ", "12 Long Street, ",
        "4111 1111 1111 1111 ", "DE89 3704 0044 0532 0130 00 ", "P<UTO", "TWFu", "\u{FFFD}",
    ]

    @Test(arguments: shapes)
    func `an address behind text that repeats itself is found`(shape: String) async throws {
        let hostile = String(repeating: shape, count: 1_500 / shape.utf8.count)
        let document = Document.sample(hostile, "mail jane.roe@example.com", hostile, grouped: "\n")
        let findings = try await DetectorChain(.standard).findings(in: document)
        #expect(findings.contains { $0.kind == .email && $0.region == 1 && $0.value == "jane.roe@example.com" })
    }

    @Test(arguments: ["http://a/", "Иван Петров, ", "Jane Smith, ", "12 Long Street, ", "jane@example.com, "])
    func `the values found in text that repeats itself are together little longer than it`(shape: String) async throws {
        let text = String(repeating: shape, count: 6_000 / shape.utf8.count)
        let findings = try await DetectorChain(.standard).findings(in: .sample(text))
        #expect(!findings.isEmpty)
        #expect(findings.reduce(0) { $0 + $1.value.utf8.count } < 8 * text.utf8.count)
    }

    @Test func `a very long value is found again whole, though it is looked for in pieces`() async throws {
        let value = (0..<600).map { "word\($0)" }.joined(separator: " ")
        let document = Document.sample("see \(value) now", "again: \(value), and no more", "word599 alone")
        let detector = try PatternDetector(name: "long", pattern: "(?<=see ).+(?= now)")
        let findings = try await DetectorChain([detector]).findings(in: document)
        let found = findings.filter { $0.region == 1 }.map(\.value)
        #expect(found.count > 1 && found.joined(separator: " ") == value)
        #expect(!findings.contains { $0.region == 2 })
    }
}
