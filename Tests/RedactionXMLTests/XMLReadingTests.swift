import RedactionModel
import RedactionXML
import Testing

struct XMLReadingTests {
    static let vocabulary = XMLVocabulary(["urn:one": "one", "urn:two": "two"])

    static func tree(_ text: String, limits: Limits = .standard) throws -> XMLTree {
        try XMLTree(reading: Array(text.utf8), vocabulary: vocabulary, limits: limits)
    }

    private func message(_ bytes: [UInt8], limits: Limits = .standard) -> String? {
        do {
            _ = try XMLTree(reading: bytes, vocabulary: Self.vocabulary, limits: limits)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func message(_ text: String) -> String? { message(Array(text.utf8)) }

    @Test func `elements are named by the vocabulary, whatever their prefix`() throws {
        let tree = try Self.tree("<a xmlns='urn:one' xmlns:x='urn:two'><x:b c='1' x:d='2'/><e xmlns='urn:none'/></a>")
        let names = tree.descendants().map { tree.name(of: $0) }
        #expect(names == ["", "one:a", "two:b", "?:e"])
        let b = try #require(tree.descendants().first { tree.name(of: $0) == "two:b" })
        #expect(tree.attribute("c", of: b) == "1")
        #expect(tree.attribute("two:d", of: b) == "2")
    }

    @Test func `text arrives whole, with its references decoded`() throws {
        let tree = try Self.tree("<a b='&amp;#38; &lt;&#233;'>x &amp; <![CDATA[<y>]]> &#x1F600;</a>")
        let text = tree.descendants().filter { tree.kind(of: $0) == .text }.map { tree.text(of: $0) }
        #expect(text == ["x & <y> \u{1F600}"])
        #expect(try tree.attribute("b", of: #require(tree.root)) == "&#38; <é")
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read with and without a byte order mark`(hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Zoë</a>"
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        for bytes in [little, big] {
            let tree = try XMLTree(reading: bytes, vocabulary: Self.vocabulary, limits: .standard)
            #expect(tree.descendants().contains { tree.text(of: $0) == "Zoë" })
        }
    }

    @Test(arguments: [
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "<?xml version='1.0' encoding='UTF-7'?><a/>",
        "<?xml version='1.0' encoding='UTF-16'?><a/>",
    ])
    func `other encodings are refused`(text: String) {
        #expect(
            message(text) == "the XML is in neither UTF-8 nor UTF-16; open the file in its program and save it anew")
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;'>]><a d='&c;'>&c;&c;</a>",
        "<?xml version='1.0'?><!-- before --><!DOCTYPE a><a/>",
    ])
    func `every document type is refused`(text: String) {
        #expect(
            message(text) == "the XML declares a document type, which no word processor writes; do not trust this file")
    }

    @Test(arguments: ["<a>", "<a></b>", "<a b='1' b='2'/>", "<a/><b/>", "<a>&nothing;</a>", "text", "<a>\u{0}</a>"])
    func `what is not well-formed is refused with its line`(text: String) {
        #expect(
            message(text) == "the XML is not well-formed at line 1; open the file in its program and save it anew")
    }

    @Test func `bad bytes are refused`() {
        #expect(message([]) == "the XML is empty; open the file in its program and save it anew")
        #expect(message(Array("<a>".utf8) + [0xFF, 0xC0] + Array("</a>".utf8)) != nil)
        #expect(message(Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8)) != nil)
    }

    @Test(arguments: [257, 100_000])
    func `depth is bounded`(levels: Int) {
        let text = String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
        #expect(message(text) == "the XML is nested deeper than the limit; do not trust this file")
    }

    @Test func `depth may be bounded further`() {
        var limits = Limits.standard
        limits.depth = 2
        #expect(message(Array("<a><b/></a>".utf8), limits: limits) == nil)
        #expect(message(Array("<a><b><c/></b></a>".utf8), limits: limits) != nil)
    }

    @Test func `one text is bounded`() {
        let bytes = Array("<a>".utf8) + [UInt8](repeating: 0x41, count: 17 << 20) + Array("</a>".utf8)
        #expect(
            message(bytes) == "the XML is larger than the limit; raise the limit if the file is trusted")
    }
}
