import RedactionDetection
import RedactionModel
import Testing

@Suite struct LabelTests {
    /// Labels as copies have them, in the surroundings that detectors look at.
    private static let surroundings: [@Sendable (String) -> String] = [
        { $0 }, { "Tel. \($0), Fax: \($0)" }, { "\($0) \($0)\t\($0)" }, { "card \($0) exp \($0)" }, { "born on \($0)" },
        { "https://\($0)/\($0)" }, { "mailto:\($0)" }, { "Passport No. \($0)" }, { "password: \($0)" },
        { "IBAN\n\($0)" },
        { "\($0)@\($0)" }, { "SSN \($0)-\($0)" }, { "account \($0)" }, { "(\($0))" }, { "\($0)-\($0)" },
    ]

    @Test(arguments: Kind.standard.map(\.label) + ["REDACTED", "TICKET"])
    func `a label is never found again`(word: String) async throws {
        let chain = DetectorChain(.standard)
        for number in [1, 12, 365, 1987, 20_260] {
            for surround in Self.surroundings {
                let text = surround("[\(word)-\(number)]")
                #expect(try await chain.findings(in: .sample(text)).map(\.value) == [], "\(text)")
            }
        }
    }

    @Test func `a box is never found again`() async throws {
        for surround in Self.surroundings {
            let text = surround(Substitution.boxText)
            #expect(try await DetectorChain(.standard).findings(in: .sample(text)).map(\.value) == [], "\(text)")
        }
    }
}
