import Foundation
import Testing

struct ReportTests {
    private let place: Workplace
    init() throws { place = try Workplace() }

    @Test func `the report tells what was done, without the text`() throws {
        try place.write("Rosa\n\nRosa a@example.com", to: "a.txt")
        try place.write("", to: "b.txt")
        let run = try place.redact("a.txt", "b.txt", "--term", "Rosa", "--report", "r.json")
        #expect(run.status == 1)
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(place.text(of: "r.json").utf8)) as? [String: Any])
        #expect(report["version"] as? Int == 1)
        let files = try #require(report["files"] as? [[String: Any]])
        #expect(files.map { $0["input"] as? String } == ["a.txt", "b.txt"])
        #expect(files.map { $0["output"] as? String } == ["a.redacted.txt", nil])
        #expect(files.map { $0["status"] as? String } == ["verified", "failed"])
        #expect(files[1]["error"] as? String == "is empty; give a file with content")
        #expect(files[0]["counts"] as? [String: Int] == ["term": 2, "email": 1])
        let redactions = try #require(files[0]["redactions"] as? [[String: Any]])
        #expect(redactions.map { $0["replacement"] as? String } == ["[TERM-1]", "[TERM-1]", "[EMAIL-1]"])
        #expect(redactions.map { $0["location"] as? String } == ["line 1", "line 3", "line 3"])
        #expect(Set(redactions[0].keys) == ["kind", "replacement", "location", "detector", "confidence", "reason"])
        #expect(try place.text(of: "r.json").contains("Rosa") == false)
        #expect(try place.text(of: "r.json").contains("a@example.com") == false)
    }

    @Test(arguments: [
        ("a.txt", "redact: a.txt: is the input itself, which is never overwritten; choose another output\n"),
        ("./a.txt", "redact: ./a.txt: is the input itself, which is never overwritten; choose another output\n"),
        (
            "a.redacted.txt",
            "redact: a.redacted.txt: is to be both the report and a copy; give the report another name\n"
        ),
        ("no/r.json", "redact: no/r.json: its folder does not exist; create the folder first\n"),
        (".", "redact: .: is a folder; name a file in it\n"),
    ])
    func `a report goes over no input and no copy`(path: String, error: String) throws {
        try place.write("Rosa", to: "a.txt")
        let run = try place.redact("a.txt", "--term", "Rosa", "--report", path, "--force")
        #expect(run.status == 1)
        #expect(run.errors == error)
        #expect(try place.text(of: "a.txt") == "Rosa")
    }

    @Test func `a report that exists is replaced only when told so`() throws {
        try place.write("Rosa", to: "a.txt")
        try place.write("old", to: "r.json")
        let run = try place.redact("a.txt", "--report", "r.json")
        #expect(run.status == 1)
        #expect(
            run.errors == "redact: r.json: exists already; use --force to replace it or choose another output\n")
        #expect(try place.names == ["a.txt", "r.json"])
        #expect(try place.redact("a.txt", "--report", "r.json", "--force").status == 0)
        #expect(try place.text(of: "r.json").contains("\"verified\""))
    }
}
