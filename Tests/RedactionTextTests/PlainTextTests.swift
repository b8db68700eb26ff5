import RedactionModel
import RedactionText
import Testing

struct PlainTextTests {
    @Test(arguments: [
        "one", "one\n", "one\ntwo\n\n\nthree\n", "\n\n lead\n", "a\r\nb\r\n\r\nc\r\n", "\n", "x\n\n", "a\n\nb",
        "é\u{2028}ü\n",
    ])
    func `the regions are the file`(file: String) throws {
        let joined = try texts(file).map { $0 + "\n" }.joined()
        #expect(joined == file || joined == file + "\n")
    }

    @Test func `a region is a paragraph and tells its lines`() throws {
        let content = try content("one\ntwo\n\nthree\n")
        #expect(content.regions.map(\.text) == ["one\ntwo\n", "three"])
        #expect(content.regions.map(\.location.part) == ["lines 1-3", "line 4"])
    }

    @Test func `a finding tells its own line`() throws {
        let region = try content("one\ntwo Rosa\n\nthree\n").regions[0]
        let finding = Finding(kind: .person, in: region, range: 8..<12, confidence: 1, detector: "d", reason: "r")
        #expect(finding.value == "Rosa")
        #expect(finding.location.description == "line 2")
    }

    @Test func `a long paragraph is read in pieces of whole lines that are also read together`() throws {
        let line = String(repeating: "x", count: 1_000) + "\n"
        let content = try content(String(repeating: line, count: 200))
        #expect(content.regions.count == 4)
        #expect(content.regions.allSatisfy { $0.text.utf8.count <= 64 << 10 && $0.text.hasSuffix("x") })
        #expect(content.groups.map(\.members) == [[0, 1], [1, 2], [2, 3]])
    }

    @Test func `line ends and spaces stay`() throws {
        let file = "  Rosa \r\n\r\n\tand Rosa\rx\u{A0}\n"
        #expect(try rewritten(file, replacing: ["Rosa": "[X-1]"]) == "  [X-1] \r\n\r\n\tand [X-1]\rx\u{A0}\n")
    }

    @Test func `Markdown is told from text`() throws {
        #expect(try format("# Trip\n\nSome *words*.\n") == .markdown)
        #expect(try format("#hashtag\n") == .plainText)
    }
}
