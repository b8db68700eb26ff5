import RedactionDetection
import RedactionModel
import Testing

@Suite struct NamePropagationTests {
    private struct Known: Detector {
        let name = "known"
        let kinds: [Kind] = [.person]
        let value: String
        let kind: Kind

        func matches(in text: String) -> [Match] {
            text.ranges(of: value).map { Match(kind, at: $0, confidence: 0.9, reason: "known") }
        }
    }

    private func found(_ name: String, _ kind: Kind = .person, in text: String) async throws -> [String] {
        let chain = DetectorChain([Known(value: name, kind: kind)])
        let findings = try await chain.findings(in: [.sample(name), .sample(text)])
        return findings[1].map(\.value)
    }

    @Test(arguments: [
        ("We met Whitfield there.", "Whitfield"), ("Ask Ms Whitfield.", "Ms Whitfield"),
        ("Signed J. Whitfield", "J. Whitfield"), ("Whitfield's car", "Whitfield"), ("WHITFIELD paid", "WHITFIELD"),
        ("log in as jwhitfield now", "jwhitfield"), ("jana.whitfield is free", "jana.whitfield"),
        ("thanks, Jana!", "Jana"),
    ])
    func `a person's name is found again in other forms`(text: String, form: String) async throws {
        #expect(try await found("Jana Whitfield", in: text) == [form])
    }

    @Test func `a name that is a common word counts with a capital inside a sentence`() async throws {
        #expect(try await found("Jana Brown", in: "The bill went to Brown today.") == ["Brown"])
        #expect(try await found("Jana Brown", in: "Brown is a colour, and so is light brown.") == [])
        #expect(try await found("Will Brown", in: "Will you come? He said Mr Brown will.") == ["Mr Brown"])
    }

    @Test func `a short name counts with its capital only`() async throws {
        #expect(try await found("Jana Lee", in: "in the lee of Lee") == ["Lee"])
    }

    @Test func `an organization is found again without its legal form`() async throws {
        #expect(
            try await found("Zanziware Trading Ltd", .organization, in: "Zanziware Trading is late.") == [
                "Zanziware Trading"
            ])
    }

    @Test func `a name of one word is not hunted in small letters`() async throws {
        let galley = try await found("Galley", in: "the galley, Mr Galley, GALLEY")
        #expect(galley == ["Mr Galley", "Galley", "GALLEY"])
        #expect(try await found("Programme", .organization, in: "a programme of the Programme") == ["Programme"])
    }

    @Test func `what is not part of the name stays`() async throws {
        #expect(try await found("Dr Jana van Whitfield", in: "The doctor and the van are here, Dr Novak too.") == [])
    }

    @Test func `a name of one word does not mean the same wherever it stands`() {
        let region = TextRegion(id: 0, text: "Brown Whitfield", location: Location(part: "text"))
        func finding(_ range: Range<Int>) -> Finding {
            Finding(kind: .person, in: region, range: range, confidence: 0.9, detector: "names", reason: "")
        }
        #expect(!finding(0..<5).isDistinctive)
        #expect(!finding(6..<15).isDistinctive)
        #expect(finding(0..<15).isDistinctive)
    }
}
