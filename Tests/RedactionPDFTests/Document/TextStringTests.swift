import Testing

@testable import RedactionPDF

struct TextStringTests {
    @Test(
        arguments: [
            ("plain", Array("plain".utf8)), ("Bul\u{2022}let", Array("Bul".utf8) + [0x80] + Array("let".utf8)),
            ("\u{20AC}5", [0xA0, 0x35]), ("caf\u{E9}", [0x63, 0x61, 0x66, 0xE9]), ("\u{141}\u{F3}d\u{17A}", nil),
            ("\u{5E78}\u{1F600}", nil), ("\u{FE}\u{FF}x", nil), ("\u{C3}\u{A4}", nil),
        ] as [(String, [UInt8]?)])
    func `a text is written in PDFDocEncoding or else in UTF-16, and reads the same`(text: String, bytes: [UInt8]?) {
        let encoded = TextString.encode(text)
        #expect(encoded.starts(with: [0xFE, 0xFF]) == (bytes == nil))
        if let bytes { #expect(encoded == bytes) }
        #expect(TextString.decode(encoded) == text)
    }

    @Test(
        arguments: [
            ([0xFE, 0xFF, 0x00, 0x41], "A"), ([0xFF, 0xFE, 0x41, 0x00], "A"),
            ([0xEF, 0xBB, 0xBF, 0xC3, 0xA4], "\u{E4}"),
            ([0x4D, 0xC3, 0xBC, 0x6C], "M\u{FC}l"), ([0x00, 0x4A, 0x00, 0x61], "Ja"), ([0x4A, 0x00, 0x61, 0x00], "Ja"),
            ([0xFE, 0xFF, 0, 0x1B, 0, 0x65, 0, 0x6E, 0, 0x1B, 0, 0x41], "A"), ([0xFE, 0xFF, 0x00], ""), ([], ""),
            ([0xFE, 0xFF, 0, 0x1B, 0, 0x41], "\u{1B}A"),
        ] as [([UInt8], String)])
    func `strings are read by their mark, and without one by what they must be`(bytes: [UInt8], text: String) {
        #expect(TextString.decode(bytes) == text)
    }

    @Test(arguments: [
        ("<p>One <b>tw</b>o</p><p>three</p>", "One two three"),
        ("a &amp; b &#65;&#x42; &bogus; &", "a & b AB &bogus; &"),
        ("no tags", "no tags"), ("<open", ""), ("<a b='c' xmlns:d=\"e\" f=\"g\">h</a>", "c g h"),
    ])
    func `markup is read as text`(markup: String, text: String) {
        #expect(Markup.text(of: markup, attributes: true) == text)
    }

    @Test(arguments: [
        ("a%20b", "a b"), ("%C3%A4", "\u{E4}"), ("%E4", "\u{E4}"), ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"),
    ])
    func `addresses are read without their escapes`(address: String, text: String) {
        #expect(PercentEncoding.decoded(address) == text)
    }

    @Test(arguments: [
        ("https://www.example.com/jana_quill.pdf", "/jana quill pdf"),
        ("https://example.com?q=Jana+Quill", "?q=Jana Quill"), ("mailto:jana.quill@example.com", "jana quill"),
        ("https://jana.example.com", nil), ("https://example.com/2024-12-31_7", nil), ("tel:555-1234", nil),
    ])
    func `the words of an address are read apart, but for its host`(address: String, words: String?) {
        #expect(AddressWords.words(of: address) == words)
    }

    @Test func `addresses within addresses are read without their escapes`() {
        #expect(PercentEncoding.readings(of: "%25C3%25A4") == ["%C3%A4", "\u{E4}"])
        #expect(PercentEncoding.readings(of: "plain").isEmpty)
    }
}
