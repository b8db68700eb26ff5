import Redaction
import Testing

/// Finds a word only when nothing stands before it: something that redaction can bring about.
private struct FirstWordDetector: Detector {
    let name = "first-word"
    let kinds: [Kind] = [.person]

    func matches(in text: String) -> [Match] {
        guard text.hasPrefix("[TERM-1] Theo"), let range = text.firstRange(of: "Theo") else { return [] }
        return [Match(.person, at: range, reason: "after a label")]
    }
}

/// Finds one letter more after each redaction, without end.
private struct InsatiableDetector: Detector {
    let name = "insatiable"
    let kinds: [Kind] = [.person]

    func matches(in text: String) -> [Match] {
        guard let letter = text.firstIndex(where: { $0.isLowercase }) else { return [] }
        return [Match(.person, at: letter..<text.index(after: letter), reason: "a small letter")]
    }
}

struct VerificationTests {
    @Test func `a copy that the detectors still object to is not verified`() async throws {
        let redactor = try Redactor.forTerms("Rosa", "Theo")
        let document = try document("Rosa and\n\nTheo\n")
        let findings = try await redactor.findings(in: document).filter { $0.value == "Rosa" }
        let redacted = try redactor.redact(document, findings)
        let message = await failure { _ = try await redacted.verified() }
        #expect(
            message
                == "letter.txt: line 3: the copy still shows text of the kind term; add the text to the terms, or to the texts to keep"
        )
    }

    @Test(arguments: ["Um9zYSBXaW50ZXJib3JuZQ==", "526f73612057696e746572626f726e65", "Rosa%20Winterborne"])
    func `a value that hides in another spelling is residue, and not repeated`(hidden: String) async throws {
        let redactor = try Redactor.forTerms("Rosa Winterborne")
        let message = await failure { _ = try await redacted("Rosa Winterborne\n\nid=\(hidden)\n", redactor) }
        #expect(message?.contains("the file's bytes: the copy still holds a removed text of the kind term (") == true)
        #expect(message?.contains("Winterborne") == false)
    }

    @Test func `what only the copy brings to light goes in a second round`() async throws {
        let redactor = try Redactor.forTerms("Rosa", detectors: [FirstWordDetector()])
        let copy = try await redactor.redactAndVerify(document("Rosa Theo\n\nand Theodora\n"))
        #expect(copy.text == "[TERM-1] [PERSON-1]\n\nand Theodora\n")
        #expect(copy.replacements.map(\.standIn) == ["[TERM-1]", "[PERSON-1]"])
    }

    @Test func `the steps one by one give up where a second round is needed`() async throws {
        let redactor = try Redactor.forTerms("Rosa", detectors: [FirstWordDetector()])
        let document = try document("Rosa Theo\n")
        let redacted = try redactor.redact(document, try await redactor.findings(in: document))
        let message = await failure { _ = try await redacted.verified() }
        #expect(message?.hasPrefix("letter.txt: line 1: the copy still shows text of the kind person;") == true)
    }

    @Test func `rounds end`() async throws {
        let redactor = Redactor(detectors: [InsatiableDetector()])
        let message = await failure { _ = try await redacted("abcdefghijkl", redactor) }
        #expect(message?.hasPrefix("letter.txt: line 1: the copy still shows text of the kind person;") == true)
    }

    @Test func `a detector that finds labels does no harm`() async throws {
        let policy = try Policy(patterns: [UserPattern(name: "capitals", expression: #"[A-Z]{3,}(-\d+)?"#)])
        let redactor = Redactor(policy: policy, detectors: [WordDetector(word: "Rosa")])
        #expect(try await redacted("Rosa of ACME", redactor) == "[PERSON-1] of [PATTERN-1]")
    }

    @Test func `a check of a copy made earlier`() async throws {
        let redactor = try Redactor.forTerms("Rosa", "Theo Winterborne", detectors: [WordDetector(word: "Max")])
        let clean = try await redactor.residue(in: document("[TERM-1] and [PERSON-12] and █████"))
        #expect(clean == [])
        let found = try await redactor.residue(in: document("[TERM-1]\n\nMax\n\nVGhlbyBXaW50ZXJib3JuZQ==\n"))
        #expect(found.map(\.description) == ["person in line 3 (text)", "term in the file's bytes (base64)"])
    }
}
