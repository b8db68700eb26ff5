import Redaction
import Testing

struct RedactorTests {
    @Test func `the steps of the guide work one by one`() async throws {
        let redactor = try Redactor.forTerms("Rosa Winterborne")
        let document = try document("Dear Rosa Winterborne,\nyours.\n")
        let findings = try await redactor.findings(in: document)
        let redacted = try redactor.redact(document, findings)
        let verified = try await redacted.verified()
        #expect(verified.text == "Dear [TERM-1],\nyours.\n")
        #expect(verified.replacements.map(\.standIn) == ["[TERM-1]"])
        #expect(verified.replacements.map(\.location.description) == ["line 1"])
    }

    @Test func `the same value has the same label, whatever its case and spaces`() async throws {
        let redactor = try Redactor.forTerms("Rosa Winterborne", "Theo")
        let text = try await redacted("Rosa Winterborne, Theo, ROSA\u{A0}WINTERBORNE; rosa\nwinterborne.", redactor)
        #expect(text == "[TERM-1], [TERM-2], [TERM-1]; [TERM-1].")
    }

    @Test func `a value that a line's end parts keeps its label`() async throws {
        let text = try await redacted("Zanzibarov, Zanzi-\nbarov, Zanzi\nbarov.", try Redactor.forTerms("Zanzibarov"))
        #expect(text == "[TERM-1], [TERM-1], [TERM-1].")
    }

    @Test func `labels are numbered for each kind in order of appearance`() async throws {
        let redactor = try Redactor.forTerms(
            "Nassau", detectors: [WordDetector(word: "Theo"), WordDetector(word: "Rosa")])
        let text = try await redacted("Rosa and Theo in Nassau", redactor)
        #expect(text == "[PERSON-1] and [PERSON-2] in [TERM-1]")
    }

    @Test func `a box tells nothing, not even the width`() async throws {
        let redactor = Redactor(policy: try Policy(terms: ["Al", "Bartholomea"], standIn: .box), detectors: [])
        #expect(try await redacted("Al, Bartholomea.", redactor) == "█████, █████.")
    }

    @Test func `what is kept stays, unless it is a term`() async throws {
        let policy = try Policy(terms: ["Rosa"], keep: ["Theo"])
        let redactor = Redactor(policy: policy, detectors: [WordDetector(word: "Theo"), WordDetector(word: "Max")])
        #expect(try await redacted("Rosa, Theo, Max", redactor) == "[TERM-1], Theo, [PERSON-1]")
    }

    @Test(arguments: [
        (KindSelection.all, "[PERSON-1] [EMAIL-1] [TERM-1]"), (.only([.email]), "Theo [EMAIL-1] [TERM-1]"),
        (.except([.email]), "[PERSON-1] a@b.example [TERM-1]"),
    ])
    func `kinds can be chosen`(kinds: KindSelection, expected: String) async throws {
        let detectors: [any Detector] = [
            WordDetector(word: "Theo"), WordDetector(word: "a@b.example", kind: .email),
        ]
        let chosen: KindSelection = if case .only(let set) = kinds { .only(set.union([.term])) } else { kinds }
        let redactor = Redactor(policy: try Policy(terms: ["Rosa"], kinds: chosen), detectors: detectors)
        #expect(try await redacted("Theo a@b.example Rosa", redactor) == expected)
    }

    @Test func `overlapping findings go as one stretch`() async throws {
        let redactor = try Redactor.forTerms(
            "Rosa Winter", detectors: [WordDetector(word: "Winter Garden", kind: .organization)])
        #expect(try await redacted("the Rosa Winter Garden club", redactor) == "the [TERM-1] club")
    }

    @Test func `an address with a term in it goes whole, as an address`() async throws {
        let redactor = try Redactor.forTerms(
            "Saltmarsh", detectors: [WordDetector(word: "hugo@saltmarsh.example", kind: .email)])
        let text = try await redacted("Saltmarsh: hugo@saltmarsh.example, hugo@saltmarsh.test", redactor)
        #expect(text == "[TERM-1]: [EMAIL-1], hugo@[TERM-1].test")
    }

    @Test func `a pattern of the user's`() async throws {
        let policy = try Policy(patterns: [UserPattern(name: "ticket", expression: "TK-[0-9]+")])
        let redactor = Redactor(policy: policy, detectors: [])
        #expect(try await redacted("see TK-77812 and TK-5", redactor) == "see [PATTERN-1] and [PATTERN-2]")
    }

    @Test(arguments: [
        ("term", "the [REDACTED-1] ends"), ("1", "the term ends"), ("redacted", "the term ends"),
    ])
    func `a label never brings back what was removed`(term: String, expected: String) async throws {
        let policy = try Policy(terms: [term])
        let text = try await redacted("the term ends", Redactor(policy: policy, detectors: []))
        #expect(text == expected)
    }

    @Test func `a number that was removed is left out of the numbering`() async throws {
        #expect(
            try await redacted("Rosa 1 Theo", Redactor.forTerms("1", "Rosa", "Theo")) == "[TERM-2] [TERM-3] [TERM-4]")
    }

    @Test func `labels of an earlier redaction keep their meaning`() async throws {
        let redactor = try Redactor.forTerms("Rosa", "Theo")
        #expect(try await redacted("[TERM-2] met Rosa and Theo", redactor) == "[TERM-2] met [TERM-1] and [TERM-3]")
    }

    @Test func `nothing to find is a copy all the same`() async throws {
        let copy = try await Redactor(detectors: []).redactAndVerify(document("plain\r\n"))
        #expect(copy.text == "plain\r\n")
        #expect(copy.replacements.isEmpty)
    }

    @Test func `a finding of another document is an error`() async throws {
        let redactor = try Redactor.forTerms("Winterborne")
        let findings = try await redactor.findings(in: document("a longer text with Winterborne in it"))
        let message = await failure { _ = try redactor.redact(document("short"), findings) }
        #expect(
            message
                == "letter.txt: line 1: a finding of \"terms\" does not lie in the text; give findings with the document they were found in"
        )
    }
}
