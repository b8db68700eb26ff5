import Foundation
import RedactionModel
import RedactionWord
import SampleDocuments
import Testing

/// The search of a file for removed values finds each planted one, by a way that is not the rewriter's.
struct ResidueTests {
    private func places(_ file: WordFile, _ word: String = "Quillfeather") throws -> [String] {
        let search = ResidueSearch(values: [RemovedValue(word, kind: .term)])
        return try WordContent(reading: file.bytes, limits: .standard).residue(of: search).map(\.place)
    }

    static let bodies: [(String, String)] = [
        (WordFile.paragraph("Quill", "feather"), "word/document.xml, text"),
        (
            "<w:p><w:r><w:instrText>XE Quill</w:instrText></w:r><w:r><w:instrText>feather</w:instrText></w:r></w:p>",
            "word/document.xml, text"
        ),
        (
            "<w:p><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>Quillfeather</w:delText></w:r></w:del></w:p>",
            "word/document.xml, text"
        ),
        (
            "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"Quillfeather\"/></w:p>",
            "word/document.xml, attribute name of bookmarkStart"
        ),
        ("<w:p><w:ins w:id=\"1\" w:author=\"Quillfeather\"/></w:p>", "word/document.xml, attribute author of ins"),
        ("<!--Quillfeather--><w:p/>", "word/document.xml, comment in the markup"),
        ("<?x Quillfeather?><w:p/>", "word/document.xml, processing instruction"),
        ("<w:p xmlns:x=\"urn:Quillfeather\"/>", "word/document.xml, attribute x of p"),
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:fldData>UXVpbGxmZWF0aGVy</w:fldData></w:fldChar></w:r></w:p>",
            "word/document.xml, text"
        ),
        ("<w:p><w:r><w:t>51%75illfeather 5175696c6c66656174686572</w:t></w:r></w:p>", "word/document.xml, text"),
    ]

    @Test(arguments: bodies)
    func `a word in the markup is found`(body: String, place: String) throws {
        #expect(try places(WordFile(body)) == [place])
    }

    @Test func `a word in a name, a target, a picture or an embedded package is found`() throws {
        var inner = WordFile(WordFile.paragraph("Quillfeather"))
        inner.files = [("word/media/a.png", Array("x Quillfeather y".utf8))]
        var file = WordFile(WordFile.paragraph("x"))
        file.files = [("Quillfeather.xlsx", try inner.bytes), ("media/b.xlsx", try inner.bytes)]
        file.relationships = WordFile.relationship(
            "rId1", "hyperlink", "mailto:%51uillfeather@mail.example", isExternal: true)
        #expect(
            Set(try places(file)) == [
                "the name of a part", "media/b.xlsx: word/document.xml, text", "media/b.xlsx: word/media/a.png",
                "word/_rels/document.xml.rels, attribute Target of Relationship",
            ])
    }

    @Test func `wide characters in binary parts are found`() throws {
        var file = WordFile(WordFile.paragraph("x"))
        file.files = [
            ("a.bin", [0, 1] + "Quillfeather".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        ]
        #expect(try places(file) == ["a.bin"])
    }

    @Test func `what cannot be decoded is no proof`() throws {
        var file = WordFile(WordFile.paragraph("x"))
        file.files = [("a.xml", Array("<a>".utf8))]
        #expect(throws: RedactionError.self) { try places(file) }
    }

    @Test func `parts of words are no residue`() throws {
        #expect(try places(WordFile(WordFile.paragraph("Quillfeathers", "UnQuillfeather"))) == [])
    }
}
