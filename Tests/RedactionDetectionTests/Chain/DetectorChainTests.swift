import RedactionDetection
import RedactionModel
import Testing

@Suite struct DetectorChainTests {
    /// What a chain of the terms alone finds.
    private func values(of terms: String..., in document: Document) async throws -> [String] {
        try await DetectorChain([TermDetector(terms: terms)]).findings(in: document).map(\.value)
    }

    @Test func `a finding tells its exact text, place and detector`() async throws {
        let document = Document.sample("nothing here", "👩‍👧 for e\u{301}lan vital, not Élan")
        let findings = try await DetectorChain([TermDetector(terms: ["élan vital"])]).findings(in: document)
        #expect(findings.map(\.value) == ["e\u{301}lan vital"])
        #expect(findings.first?.region == 1)
        #expect(findings.first?.location == Location(part: "line 2"))
        #expect(findings.first?.detector == "terms")
        #expect(document.regions[1][findings[0].range] == "e\u{301}lan vital")
    }

    @Test func `a term is found whatever spaces, hyphens and invisible characters it is written with`() async throws {
        let document = Document.sample(
            "Blue\u{A0}Heron, BLUE\u{2011}HERON, Blue\u{AD} He\u{200B}ron, blueheron, Bluest")
        let found = try await values(of: "blue heron", in: document)
        #expect(found == ["Blue\u{A0}Heron", "BLUE\u{2011}HERON", "Blue\u{AD} He\u{200B}ron", "blueheron"])
    }

    @Test(arguments: [
        "Project\nFalcon", "Project \r\n  Falcon", "Pro-\nject Falcon", "Pro\u{AD}\nject Falcon",
        "Project Fal\u{2010}\ncon",
    ])
    func `a term broken over lines is found whole`(text: String) async throws {
        #expect(try await values(of: "Project Falcon", in: .sample("See \(text) now")) == [text])
    }

    @Test func `a long word is found in pieces that are whole words, and a short one is not`() async throws {
        let document = Document.sample(
            "Quill\nfeather, quill fea ther, Quill-feather, an quillfeathers, quill feathery")
        #expect(
            try await values(of: "Quillfeather", in: document) == ["Quill\nfeather", "quill fea ther", "Quill-feather"])
        #expect(try await values(of: "other", in: .sample("o ther, ot-her")) == [])
    }

    @Test func `a hyphen of the term's own at a line's end stays a hyphen`() async throws {
        #expect(try await values(of: "X-Ray", in: .sample("the X-\nRay, the X\n-Ray")) == ["X-\nRay"])
    }

    @Test func `what a group shows is mapped back to its members and what stands between is nobody's`() async throws {
        let document = Document.sample("Mr Jonas", "Quill\tof", "Bay", grouped: "\t")
        let findings = try await DetectorChain([TermDetector(terms: ["Jonas Quill of Bay"])]).findings(in: document)
        #expect(findings.map(\.value) == ["Jonas", "Quill\tof", "Bay"])
        #expect(findings.map(\.region) == [0, 1, 2])
    }

    @Test func `a value found once is found in every document of the set`() async throws {
        struct AfterTicket: Detector {
            let name = "tickets", kinds = [Kind.reference]
            func matches(in text: String) -> [Match] {
                guard let word = text.range(of: "Ticket ") else { return [] }
                return [Match(.reference, at: word.upperBound..<text.endIndex, confidence: 0.8, reason: "after Ticket")]
            }
        }
        let first = Document.sample("Ticket QX-778 12")
        let second = Document.sample("see qx\u{2011}778\n12 and QX-778 123", name: "other.txt")
        let findings = try await DetectorChain([AfterTicket()]).findings(in: [first, second])
        #expect(findings[0].map(\.value) == ["QX-778 12"])
        #expect(findings[1].map(\.value) == ["qx\u{2011}778\n12"])
        #expect(findings[1].first?.reason == "found elsewhere by tickets")
        #expect(findings[1].first?.kind == .reference)
    }

    /// What counts in a copy no longer must not stand before what does: it is left, and the last search would refuse.
    @Test func `a value found surely in a copy is found within a guess that does not count there`() async throws {
        let documents = [Document.sample("Mr Alder"), Document.sample("Old Alder Row", name: "other.txt")]
        let chain = DetectorChain([Alders()])
        let originals = try await chain.findings(in: documents)
        #expect(originals[1].map(\.value) == ["Old Alder Row"])
        let copies = try await chain.findings(in: documents, areCopies: true)
        #expect(copies[1].map(\.value) == ["Alder"])
    }
}

/// Is sure of a name after a title, and takes a row for one when in doubt.
private struct Alders: GuessingDetector {
    let name = "alders", kinds = [Kind.person]
    let leastConfidenceInCopies = 0.8

    func counts(_ match: Match, in role: TextRegion.Role, of text: String) -> Bool { true }

    func matches(in text: String) -> [Match] {
        if let title = text.range(of: "Mr ") {
            return [Match(.person, at: title.upperBound..<text.endIndex, confidence: 0.9, reason: "after a title")]
        }
        guard let row = text.range(of: "Old Alder Row") else { return [] }
        return [Match(.person, at: row, confidence: 0.6, reason: "a row")]
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}
