import Testing

@testable import AnnotatedText

@Suite("Marked paragraphs") struct MarkedParagraphsTests {
    @Test("marks are taken out, and their places are those of the text without them")
    func marks() throws {
        let texts = try MarkedParagraphs.paragraphs(
            of: "%% a greeting\nDéar [[person:Zoë Roe]],\n\nsee [[?:Room 4]].\n%%\nBye.\n")
        #expect(texts.map(\.text) == ["Déar Zoë Roe,\n\nsee Room 4.", "Bye."])
        #expect(texts[0].mentions.map(\.name) == ["person", "?"])
        #expect(texts[0].mentions.map(\.type) == [.person, .optional])
        #expect(texts[0].mentions.map(\.range) == [6..<14, 21..<27])
    }

    @Test("an escaped bracket is a bracket, and an escaped ampersand is nothing")
    func escapes() throws {
        let texts = try MarkedParagraphs.paragraphs(of: #"\[[ -f x ]] && a\[[[person:Ro\&e]]] \\host\share"#)
        #expect(texts.map(\.text) == [#"[[ -f x ]] && a[Roe] \\host\share"#])
        #expect(texts[0].mentions.map(\.range) == [16..<19])
    }

    @Test(
        "a wrong mark is told with its text",
        arguments: [("Dear [[Roe]]", "a mark without a kind"), ("Dear [[person:Roe]", "a mark without an end")])
    func faults(paragraph: String, reason: String) {
        let excerpt = String(paragraph.dropFirst("Dear [[".count))
        #expect(throws: MarkedParagraphs.Fault(reason: reason, excerpt: excerpt)) {
            try MarkedParagraphs.paragraphs(of: paragraph)
        }
    }
}
