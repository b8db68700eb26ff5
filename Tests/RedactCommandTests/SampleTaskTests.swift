import Foundation
import Testing

/// The sample task from end to end, judged by programs that share nothing with this one.
struct SampleTaskTests {
    private let place: Workplace
    private let task: URL

    init() throws {
        place = try Workplace()
        var package = URL(filePath: #filePath)
        for _ in 0..<3 { package.deleteLastPathComponent() }
        task = package.appending(path: "TestDocuments/SampleTask")
    }

    @Test func `no reader finds a term in any copy`() throws {
        let names = ["request.docx", "itinerary.docx", "itinerary.pdf", "invoice.pdf", "notes.txt"]
        for name in names + ["terms.txt"] {
            try FileManager.default.copyItem(at: task.appending(path: name), to: place.url.appending(path: name))
        }
        let run = try place.shell("\"$redact\" \(names.joined(separator: " ")) --terms-file terms.txt --report r.json")
        #expect(run.errors == "")
        #expect(run.status == 0)
        let script = """
            for pdf in *.redacted.pdf; do pdftotext -raw "$pdf" -; pdftotext -layout "$pdf" -; qpdf --qdf --object-streams=disable "$pdf" - | strings; done
            for word in *.redacted.docx; do unzip -p "$word" | sed 's/<[^>]*>//g'; unzip -p "$word"; unzip -l "$word"; done
            cat *.redacted.txt r.json
            """
        let seen = try place.shell(script).output.lowercased()
        #expect(seen.contains("[term-1]"))
        let terms = try place.text(of: "terms.txt").split(whereSeparator: \.isNewline)
        for term in terms where seen.contains(term.lowercased()) { Issue.record("\(term) is still there") }
        let verified = try place.shell("\"$redact\" verify *.redacted.* --terms-file terms.txt")
        #expect(verified.status == 0, "\(verified.output)")
    }
}
