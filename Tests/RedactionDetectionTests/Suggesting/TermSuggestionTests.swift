import RedactionDetection
import RedactionModel
import Testing

/// Words and phrases that may be the company's own.
@Suite struct TermSuggestionTests {
    private static let minutes = """
        The board met on Tuesday. Project Halcyon is confidential until the merger with Larkspur Foods closes.
        Larkspur Foods wants HX-2291 changed, and everyone agreed that the price is fair.
        We asked the supplier of BrineKit for a sample. The board was told about Halcyon again.
        """

    private func suggested(_ texts: String..., beside findings: [[Finding]]? = nil) -> [SuggestedTerm] {
        let documents = texts.enumerated().map { Document.sample($1, name: "\($0).txt") }
        return TermSuggestions(for: documents, beside: findings ?? texts.map { _ in [] }).best(100)
    }

    @Test func `names of projects, partners and products come first`() {
        let terms = suggested(Self.minutes).map(\.text)
        #expect(Set(terms.prefix(5)) == ["Project Halcyon", "Larkspur Foods", "HX-2291", "BrineKit", "Halcyon"])
    }

    @Test func `ordinary words are not suggested`() {
        let terms = suggested(Self.minutes).map { $0.text.lowercased() }
        for word in ["the", "board", "the board", "tuesday", "we", "price", "everyone", "sample"] {
            #expect(!terms.contains(word))
        }
    }

    @Test func `each comes with its count and a line around it`() throws {
        let terms = suggested(Self.minutes, "Nobody at LARKSPUR FOODS knows about it yet.")
        let term = try #require(terms.first { $0.text == "Larkspur Foods" })
        #expect(term.count == 3 && term.documents == 2)
        #expect(term.context == "…dential until the merger with Larkspur Foods closes. Larkspur Foods wants…")
    }

    @Test func `what goes anyway is not suggested`() async throws {
        let document = Document.sample(Self.minutes)
        let chain = DetectorChain([TermDetector(terms: ["Larkspur"])])
        let findings = try await chain.findings(in: document)
        let terms = TermSuggestions(for: [document], beside: [findings]).best(100).map(\.text)
        #expect(!terms.contains { $0.contains("Larkspur") } && terms.contains("Project Halcyon"))
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["Heron ", "heronqua ", "A-1-", "é", "\u{0} "])
    func `long texts without an end are read in one pass`(piece: String) {
        #expect(suggested(String(repeating: piece, count: 100_000)).count <= 100)
    }
}
