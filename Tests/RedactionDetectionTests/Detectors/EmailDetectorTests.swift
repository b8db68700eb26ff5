import RedactionDetection
import Testing

@Suite struct EmailDetectorTests {
    @Test(arguments: [
        ("write to jane.roe@example.com.", "jane.roe@example.com"),
        ("<J_Roe+yacht@mail.example.co.uk>", "J_Roe+yacht@mail.example.co.uk"),
        ("mailto:o'hara@example.org?subject=x", "o'hara@example.org"),
        ("'jane@example.com'", "jane@example.com"),
        ("grüße@bücher.example", "grüße@bücher.example"),
        ("иван@пример.рф", "иван@пример.рф"),
        ("x@xn--bcher-kva.example", "x@xn--bcher-kva.example"),
        ("jane [at] example [dot] org", "jane [at] example [dot] org"),
        ("jane(at)example.org", "jane(at)example.org"),
        ("to=jane%40example.com&cc=", "jane%40example.com"),
        ("root@[198.51.100.7]", "root@[198.51.100.7]"),
        ("a-b@sub-domain.example.museum,", "a-b@sub-domain.example.museum"),
    ])
    func `an address is found`(text: String, address: String) async throws {
        #expect(try await EmailDetector().found(in: text) == [address])
    }

    @Test(arguments: [
        "@jane on the network", "photo@2x.png", "5 apples @ 3 each", "jane@", "a@b", "look at example dot com",
        "@media.print",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await EmailDetector().found(in: text) == [])
    }

    @Test func `addresses in a list are found one by one`() async throws {
        let found = try await EmailDetector().found(in: "a@example.com;b@example.com, c@example.com")
        #expect(found == ["a@example.com", "b@example.com", "c@example.com"])
    }
}
