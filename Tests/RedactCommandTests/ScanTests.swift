import Foundation
import Testing

struct ScanTests {
    private let place: Workplace
    init() throws { place = try Workplace() }

    private func findings(_ line: String) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(object?["findings"] as? [[String: Any]])
    }

    @Test func `JSON counts in the scalars that the text command prints`() throws {
        try place.write("{\"é😀\": \"x Rosa\", \"b\": [\"Ro\\u0073a\", 4111111111111111]}", to: "a.json")
        let text = Array(try place.redact("text", "a.json").output.unicodeScalars)
        let run = try place.redact("scan", "a.json", "--json", "--term", "Rosa", "--show-text", "--skip", "person")
        #expect(run.status == 0)
        #expect(run.lines.count == 1)
        let found = try findings(run.lines[0]).map { finding in
            let start = try #require(finding["start"] as? Int)
            let end = try #require(finding["end"] as? Int)
            #expect(finding["text"] as? String == String(String.UnicodeScalarView(text[start..<end])))
            return "\(finding["kind"] as? String ?? "") \(finding["text"] as? String ?? "")"
        }
        #expect(found == ["term Rosa", "term Rosa", "payment-card 4111111111111111"])
    }

    @Test func `the text is left out unless it is asked for`() throws {
        try place.write("Rosa", to: "a.txt")
        let run = try place.redact("scan", "a.txt", "--json", "--term", "Rosa", "--skip", "person")
        #expect(
            run.output == """
                {"file":"a.txt","findings":[{"confidence":1,"detector":"terms","end":4,"kind":"term","location":"line 1",\
                "reason":"on the list of terms","start":0}],"format":"text"}

                """)
        #expect(
            try place.redact("scan", "a.txt", "--term", "Rosa", "--skip", "person").output
                == "a.txt: line 1: term (terms, 1.00, on the list of terms)\n")
        #expect(
            try place.redact("scan", "a.txt", "--term", "Rosa", "--skip", "person", "--show-text").output
                == "a.txt: line 1: term (terms, 1.00, on the list of terms): Rosa\n")
    }

    @Test func `one line a file, and nothing is written`() throws {
        try place.write("apples", to: "a.txt")
        try place.write("no pears", to: "b.txt")
        let run = try place.redact("scan", "--json", "a.txt", "b.txt")
        #expect(
            run.output
                == "{\"file\":\"a.txt\",\"findings\":[],\"format\":\"text\"}\n{\"file\":\"b.txt\",\"findings\":[],\"format\":\"text\"}\n"
        )
        #expect(try place.names == ["a.txt", "b.txt"])
    }

    @Test func `files are searched together`() throws {
        try place.write("call tel. 555-0199 today", to: "a.txt")
        try place.write("555-0199", to: "b.txt")
        let run = try place.redact("scan", "a.txt", "b.txt")
        #expect(run.lines.map { $0.prefix { $0 != "(" } } == ["a.txt: line 1: phone ", "b.txt: line 1: phone "])
    }

    @Test func `what would drive a terminal is not printed`() throws {
        try place.write("Rosa\u{1B}[2J\u{7}Winterborne", to: "a.txt")
        let run = try place.redact("scan", "a.txt", "--pattern", "x=Rosa.*", "--only", "pattern", "--show-text")
        #expect(run.output.hasSuffix(": Rosa [2J Winterborne\n"))
    }

    @Test func `strict makes a finding a status`() throws {
        try place.write("apples", to: "a.txt")
        #expect(try place.redact("scan", "a.txt", "--strict").status == 0)
        #expect(try place.redact("scan", "a.txt", "--strict", "--term", "apples").status == 2)
        #expect(try place.redact("scan", "a.txt", "no.txt", "--strict", "--term", "apples").status == 1)
    }
}
