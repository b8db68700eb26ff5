import Foundation
import RedactionDetection
import RedactionModel
import Testing

// begin
struct TicketNumbers: Detector {
    let name = "ticket-numbers"
    let kinds: [Kind] = [.reference]
    let examples = ["HX-2291"]

    func matches(in text: String) -> [Match] {
        text.matches(of: /\b[A-Z]{2}-[0-9]{4,5}\b/).map { match in
            Match(.reference, at: match.range, confidence: 0.9, reason: "the form of a ticket number")
        }
    }
}
// end

@Suite struct OwnDetectorTests {
    @Test func `a detector of one's own works beside the standard ones`() async throws {
        let document = Document.sample("Berth HX\u{2011}2291 for jane@example.com", "hx-\n2291 is closed")
        let findings = try await DetectorChain(.standard + [TicketNumbers()]).findings(in: document)
        #expect(findings.map(\.value) == ["HX\u{2011}2291", "jane@example.com", "hx-\n2291"])
        #expect(findings.map(\.kind) == [.reference, .email, .reference])
        #expect(findings.map(\.detector) == ["ticket-numbers", "email", "propagation"])
    }

    @Test func `the guide shows the very same code`() throws {
        let file = URL(filePath: #filePath)
        let source = try String(contentsOf: file, encoding: .utf8)
        let code = try #require(source.split(separator: "// begin\n").last?.split(separator: "// end").first)
        let guide = file.appending(path: "../../../../Docs/Detectors.md").standardizedFileURL
        #expect(try String(contentsOf: guide, encoding: .utf8).contains(code))
    }

    @Test(arguments: [any Detector].standard.map(\.name))
    func `a standard detector finds its own examples whole and gives only its kinds`(name: String) async throws {
        let detector = try #require([any Detector].standard.first { $0.name == name })
        #expect(!detector.examples.isEmpty)
        for example in detector.examples {
            let matches = try await detector.matches(in: example)
            #expect(matches.count == 1, "\(example)")
            #expect(matches.allSatisfy { detector.kinds.contains($0.kind) && (0...1).contains($0.confidence) })
            #expect(matches.allSatisfy { !$0.reason.isEmpty })
        }
    }
}
