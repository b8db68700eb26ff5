import Foundation
import Redaction

/// Redacts the sample task's notes with a detector of its own beside the standard ones, and shows the copy.
@main
struct CustomDetector {
    static func main() async throws {
        let policy = try Policy(terms: ["Marguerite Ellingsworth", "Ellingsworth"], keep: ["Nassau"])
        let redactor = Redactor(policy: policy, detectors: .standard + [TicketNumbers()])

        let document = try Document(contentsOf: notes)
        let findings = try await redactor.findings(in: document)
        let redacted = try redactor.redact(document, findings)
        let verified = try await redacted.verified()

        let output = FileManager.default.temporaryDirectory.appending(path: "notes.redacted.txt")
        try verified.write(to: output, overwrite: true)

        let tickets = verified.replacements.filter { $0.detector == "ticket-numbers" }
        print("\(verified.replacements.count) replaced, \(tickets.count) of them ticket numbers:")
        for ticket in tickets { print("  \(ticket.standIn) at \(ticket.location), \(ticket.reason)") }
        print(String(decoding: verified.bytes, as: UTF8.self).prefix(400))
        print("The copy is \(output.path)")
    }

    /// A file of the sample task that comes with the package.
    private static var notes: URL {
        var package = URL(filePath: #filePath)
        for _ in 0..<6 { package.deleteLastPathComponent() }
        return package.appending(path: "TestDocuments/SampleTask/notes.txt")
    }
}
