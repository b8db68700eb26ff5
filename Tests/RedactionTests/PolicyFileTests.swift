import Foundation
import Testing

@testable import Redaction

/// Policies that are written down as YAML.
struct PolicyFileTests {
    @Test func `every setting is read`() throws {
        let settings = try PolicyFile(
            yaml: """
                terms: [Falcon, "7:30"]
                company-terms:
                  - Grey Heron Ltd   # ours
                keep: [Press Office]
                patterns: {ticket: 'HX-\\d{4}'}
                skip: [age, money]
                profile: strict
                thresholds: {date: 0.9}
                replace: box
                spacing: line
                attachments: drop
                hidden-layers: keep
                changes: accept
                comments: remove
                keep-properties: [Title]
                """
        ).settings
        let policy = try settings.policy()
        #expect(policy.terms == ["Falcon", "7:30"] && policy.companyTerms == ["Grey Heron Ltd"])
        #expect(policy.keep == ["Press Office"] && policy.patterns.map(\.expression) == ["HX-\\d{4}"])
        #expect(policy.kinds == .except([.age, .money]) && policy.profile == .strict)
        #expect(policy.thresholds == [.date: 0.9] && policy.standIn == .box && policy.spacing == .line)
        #expect(policy.attachments == .drop && policy.hiddenLayers == .keep && policy.changes == .accept)
        #expect(policy.comments == .remove && policy.keptProperties == ["Title"])
    }

    @Test(arguments: ["", "# nothing yet\n", "~"])
    func `an empty file is the standard policy`(yaml: String) throws {
        #expect(try PolicyFile(yaml: yaml).settings.policy() == .standard)
    }

    @Test(arguments: [
        ("terms: [a]\ncolour: red", "line 2: there is no setting \"colour\""),
        ("only: [email, ghost]", "line 1: there is no kind \"ghost\""),
        ("\nprofile: severe", "line 2: there is no choice \"severe\""),
        ("terms: Falcon", "line 1: a list is expected"), ("terms: [[a]]", "line 1: a text is expected"),
        ("thresholds: {date: 2}", "line 1: a number from 0 to 1 is expected"),
        ("only: [date]\nskip: [age]", "line 2: \"only\" and \"skip\" exclude each other"),
        ("patterns: {a: '('}", "line 1: "), ("- a\n- b", "line 1: settings must be written KEY: VALUE"),
        ("terms: [a\nkeep", "no sound YAML"), ("terms: [\"  \"]", "a term without a letter or sign"),
    ])
    func `what cannot be meant is refused with its line`(yaml: String, message: String) throws {
        let error = #expect(throws: RedactionError.self) { try PolicyFile(yaml: yaml).settings.policy() }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func `aliases of aliases do not fill the memory`() throws {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(alias)]\n"
        }
        #expect(throws: RedactionError.self) { try PolicyFile(yaml: yaml + "terms: *a30") }
        #expect(throws: RedactionError.self) { try PolicyFile(yaml: "terms: &a [*a]") }
    }

    @Test func `what is given later goes before, and lists are joined`() throws {
        let file = try PolicyFile(yaml: "terms: [one]\nspacing: line\nprofile: light").settings
        var given = PolicySettings()
        given.terms = ["two"]
        given.spacing = .keep
        let policy = try given.over(file).policy()
        #expect(policy.terms == ["one", "two"] && policy.spacing == .keep && policy.profile == .light)
    }

    @Test func `a threshold leaves what is less sure, but never a term`() async throws {
        struct Doubtful: Detector {
            let name = "doubtful"
            let kinds: [Kind] = [.person, .location]
            func matches(in text: String) -> [Match] {
                text.ranges(of: "Rosa").map { Match(.person, at: $0, confidence: 0.4, reason: "") }
                    + text.ranges(of: "Lund").map { Match(.location, at: $0, confidence: 0.6, reason: "") }
            }
        }
        let document = try Document(bytes: Array("Rosa of Lund, Rosa".utf8), name: "a.txt")
        func found(_ policy: Policy) async throws -> [String] {
            try await Redactor(policy: policy, detectors: [Doubtful()]).findings(in: document).map(\.value)
        }
        #expect(try await found(.standard) == ["Lund"])
        #expect(try await found(Policy(profile: .strict)) == ["Rosa", "Lund", "Rosa"])
        #expect(try await found(Policy(profile: .light)) == [])
        #expect(try await found(Policy(profile: .light, thresholds: [.person: 0.4])) == ["Rosa", "Rosa"])
        #expect(try await found(Policy(companyTerms: ["Lund and Sons Ltd"], profile: .light)) == [])
        #expect(try await found(Policy(terms: ["Lund"], profile: .light)) == ["Lund"])
        #expect(throws: RedactionError.self) { try Policy(thresholds: [.person: .nan]) }
    }
}
