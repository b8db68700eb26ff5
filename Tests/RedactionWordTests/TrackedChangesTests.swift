import RedactionModel
import RedactionWord
import RedactionZIP
import SampleDocuments
import Testing

/// What becomes of tracked changes and comments, as the policy has it.
struct TrackedChangesTests {
    private static func by(_ author: String = "Jo Quillfeather") -> String {
        "w:id=\"1\" w:author=\"\(author)\" w:date=\"2031-02-03T00:00:00Z\""
    }

    private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    private static func deleted(_ text: String) -> String {
        "<w:del \(by())><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
    }

    private func rewritten(
        _ file: WordFile, changes: TrackedChanges = .keep, comments: Comments = .keep
    ) throws -> [String: String] {
        let content = try WordContent(reading: file.bytes, limits: .standard)
        let copy = try content.rewritten(
            making: [], RewritingOptions(removing: ResidueSearch(terms: []), changes: changes, comments: comments))
        let archive = try ZIPArchive(reading: copy.bytes, limits: .standard)
        return try Dictionary(
            uniqueKeysWithValues: archive.entries.map { entry in
                (entry.name, String(decoding: try archive.contents(of: entry), as: UTF8.self))
            })
    }

    private func body(_ parts: [String: String]) -> String {
        String((parts["word/document.xml"] ?? "").split(separator: "<w:body>")[1].split(separator: "</w:body>")[0])
    }

    @Test func `people keep their changes and lose their names, in all parts alike`() throws {
        var file = WordFile(
            "<w:p><w:ins \(Self.by())>\(Self.run("a"))</w:ins><w:del \(Self.by("Bo"))/><w:ins \(Self.by())/></w:p>")
        file.add(
            "comments", root: "comments",
            "<w:comment w:id=\"1\" w:author=\"Bo\" w:initials=\"B\"><w:p/></w:comment>")
        let parts = try rewritten(file)
        #expect(
            body(parts)
                == "<w:p><w:ins w:id=\"1\" w:author=\"Author 1\"><w:r><w:t>a</w:t></w:r></w:ins>"
                + "<w:del w:id=\"1\" w:author=\"Author 2\"/><w:ins w:id=\"1\" w:author=\"Author 1\"/></w:p>")
        #expect(parts["word/comments.xml"]?.contains("w:author=\"Author 2\" w:initials=\"A2\"") == true)
    }

    @Test func `a move keeps a date, since it has to have one`() throws {
        let starts = ["From", "To"].map { "<w:move\($0)RangeStart \(Self.by()) w:name=\"m\"/>" }.joined()
        let kept = body(try rewritten(WordFile("<w:p>\(starts)</w:p>")))
        let neutral = "w:id=\"1\" w:author=\"Author 1\" w:date=\"1970-01-01T00:00:00Z\" w:name=\"m\"/>"
        #expect(kept == "<w:p><w:moveFromRangeStart \(neutral)<w:moveToRangeStart \(neutral)</w:p>")
    }

    static let accepted: [(String, String, String)] = [
        ("an insertion", "<w:p><w:ins \(by())>\(run("a"))</w:ins></w:p>", "<w:p>\(run("a"))</w:p>"),
        ("a deletion", "<w:p>\(run("a"))\(deleted("b"))</w:p>", "<w:p>\(run("a"))</w:p>"),
        (
            "an insertion that was deleted again", "<w:p><w:ins \(by())>\(deleted("b"))\(run("a"))</w:ins></w:p>",
            "<w:p>\(run("a"))</w:p>"
        ),
        (
            "a move",
            "<w:p><w:moveFromRangeStart \(by()) w:name=\"m\"/><w:moveFrom \(by())>\(run("b"))</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/><w:moveToRangeStart \(by()) w:name=\"m\"/><w:moveTo \(by())>\(run("a"))</w:moveTo><w:moveToRangeEnd w:id=\"1\"/></w:p>",
            "<w:p>\(run("a"))</w:p>"
        ),
        (
            "old properties",
            "<w:p><w:pPr><w:jc w:val=\"left\"/><w:pPrChange \(by())><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange \(by())><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>",
            "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>"
        ),
        (
            "a deleted paragraph mark",
            "<w:p><w:pPr><w:rPr><w:del \(by())/></w:rPr></w:pPr>\(run("a"))</w:p><w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>\(run("b"))</w:p>",
            "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>\(run("a"))\(run("b"))</w:p>"
        ),
        (
            "deleted paragraphs in a row",
            "<w:p><w:pPr><w:rPr><w:del \(by())/></w:rPr></w:pPr>\(run("a"))</w:p><w:p><w:pPr><w:rPr><w:del \(by())/></w:rPr></w:pPr>\(deleted("x"))</w:p><w:p>\(run("b"))</w:p>",
            "<w:p>\(run("a"))\(run("b"))</w:p>"
        ),
        (
            "a deleted mark before a table",
            "<w:p><w:pPr><w:rPr><w:del \(by())/></w:rPr></w:pPr>\(run("a"))</w:p><w:tbl/>",
            "<w:p><w:pPr><w:rPr/></w:pPr>\(run("a"))</w:p><w:tbl/>"
        ),
        (
            "an inserted paragraph mark",
            "<w:p><w:pPr><w:rPr><w:ins \(by())/></w:rPr></w:pPr>\(run("a"))</w:p>",
            "<w:p><w:pPr><w:rPr/></w:pPr>\(run("a"))</w:p>"
        ),
        (
            "rows",
            "<w:tbl><w:tr><w:trPr><w:del \(by())/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr><w:trPr><w:ins \(by())/></w:trPr><w:tc><w:p>\(run("a"))</w:p></w:tc></w:tr></w:tbl>",
            "<w:tbl><w:tr><w:trPr/><w:tc><w:p>\(run("a"))</w:p></w:tc></w:tr></w:tbl>"
        ),
        (
            "a whole table",
            "<w:tbl><w:tr><w:trPr><w:del \(by())/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p>\(run("a"))</w:p>",
            "<w:p>\(run("a"))</w:p>"
        ),
        (
            "cells",
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel \(by())/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:cellIns \(by())/></w:tcPr><w:p>\(run("a"))</w:p></w:tc></w:tr></w:tbl>",
            "<w:tbl><w:tr><w:tc><w:tcPr/><w:p>\(run("a"))</w:p></w:tc></w:tr></w:tbl>"
        ),
    ]

    @Test(arguments: accepted)
    func `changes are accepted`(_: String, body: String, result: String) throws {
        #expect(self.body(try rewritten(WordFile(body), changes: .accept)) == result)
    }

    @Test func `notes and comments go with the deleted text that they hang on`() throws {
        let by = Self.by()
        var file = WordFile(
            """
            <w:p>\(Self.run("a"))<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="5"/><w:del \(by)><w:r>\
            <w:delText>b</w:delText></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>\
            <w:r><w:commentReference w:id="5"/></w:r></w:del><w:commentRangeEnd w:id="5"/></w:p>
            """)
        func notes(_ kind: String, _ ids: Int...) -> String {
            ids.map { "<w:\(kind) w:id=\"\($0)\"><w:p>\(Self.run("\(kind) \($0)"))</w:p></w:\(kind)>" }.joined()
        }
        file.add("footnotes", root: "footnotes", notes("footnote", 0, 1, 2))
        file.add("endnotes", root: "endnotes", notes("endnote", 1, 2))
        file.add("comments", root: "comments", notes("comment", 4, 5))
        let parts = try rewritten(file, changes: .accept)
        #expect(body(parts) == "<w:p>\(Self.run("a"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
        #expect(parts["word/footnotes.xml"]?.contains(notes("footnote", 0, 1) + "</w:footnotes>") == true)
        #expect(parts["word/endnotes.xml"]?.contains(notes("endnote", 1) + "</w:endnotes>") == true)
        #expect(parts["word/comments.xml"]?.contains(notes("comment", 4) + "</w:comments>") == true)
        #expect(try rewritten(file)["word/footnotes.xml"]?.contains("footnote 2") == true)
    }

    @Test func `a word goes from what an accepted change leaves`() throws {
        let body = """
            <w:p><w:pPr><w:rPr><w:del \(Self.by())/></w:rPr></w:pPr>\(Self.run("after Quill"))</w:p>\
            <w:p>\(Self.deleted("x"))<w:ins \(Self.by())>\(Self.run("feather kept"))</w:ins></w:p>
            """
        let content = try WordContent(reading: WordFile(body).bytes, limits: .standard)
        let region = try #require(content.regions.first { $0.text == "after Quillfeather kept" })
        let copy = try content.rewritten(
            making: [
                Substitution(
                    kind: .term, region: region.id, range: 6..<18, value: "Quillfeather", standIn: .label("[TERM-1]"))
            ], RewritingOptions(removing: ResidueSearch(terms: ["Quillfeather"]), changes: .accept))
        let again = try WordContent(reading: copy.bytes, limits: .standard)
        #expect(again.regions.map(\.text) == ["after [TERM-1] kept"])
    }

    @Test func `comments go with their anchors and their part`() throws {
        var file = WordFile(
            """
            <w:p><w:commentRangeStart w:id="1"/>\(Self.run("a"))<w:commentRangeEnd w:id="1"/>\
            <w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/>\
            <w:t>b</w:t></w:r></w:p>
            """)
        file.add("comments", root: "comments", "<w:comment w:id=\"1\"><w:p>\(Self.run("said"))</w:p></w:comment>")
        let parts = try rewritten(file, comments: .remove)
        #expect(body(parts) == "<w:p>\(Self.run("a"))\(Self.run("b"))</w:p>")
        #expect(
            parts.keys.sorted() == [
                "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
            ])
        #expect(try rewritten(file)["word/comments.xml"]?.contains("said") == true)
    }
}
