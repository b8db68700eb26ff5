import RedactionDetection
import RedactionModel
import Testing

@Suite struct KeepListTests {
    @Test func `a whole value that is on the list stays, unless it is a term`() async throws {
        let chain = DetectorChain(.standard + [TermDetector(terms: ["press@example.com"])])
        let document = Document.sample(
            "info@example.com, PRESS@example.com, Info\u{AD}@example.com, x.info@example.com")
        let findings = try await chain.findings(in: document)
        let kept = KeepList(["INFO@example.com", "press@example.com"]).applied(to: findings)
        #expect(kept.map(\.value) == ["PRESS@example.com", "x.info@example.com"])
        #expect(kept.map(\.kind) == [.term, .email])
    }

    @Test func `an empty list keeps nothing`() async throws {
        let findings = try await DetectorChain(.standard).findings(in: .sample("info@example.com"))
        #expect(KeepList([]).applied(to: findings) == findings)
    }
}
