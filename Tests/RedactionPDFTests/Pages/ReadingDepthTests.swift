import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Which pages the interpreter may read alone at first, and which a copy's reader need not read again.
@Suite struct ReadingDepthTests {
    static func page(_ content: String) -> [UInt8] {
        var builder = PDFBuilder()
        builder.addPage(content)
        return builder.build()
    }

    private static func isReadByBoth(_ content: String) throws -> Bool {
        let file = try PDFFile(page(content), password: nil, limits: .standard)
        let reader = PageReader(file: file, fonts: FontCache())
        return try PDFReading(reader, pageCount: 1, depth: .provisional).pages.pages[0].isReadByBoth
    }

    @Test(arguments: [
        "BT /F1 12 Tf 72 700 Td (Dear Ottilie,) Tj 0 -14 Td (thank you for the ledger.) Tj ET",
        "BT /F1 12 Tf 72 700 Td [(Dear Ot) -20 (tilie)] TJ /F1 8 Tf 4 Ts (2) Tj 0 Ts /F1 12 Tf ( and all) Tj ET",
        // Two columns, one after the other.
        "BT /F1 12 Tf 72 700 Td (left) Tj 0 -14 Td (column) Tj 200 14 Td (right) Tj 0 -14 Td (column) Tj ET",
    ])
    func `lines that are drawn as they are read need one reader at first`(content: String) throws {
        #expect(try !ReadingDepthTests.isReadByBoth(content))
    }

    @Test(arguments: [
        // The second half of a word before the first.
        "BT /F1 12 Tf 94 700 Td (feather) Tj -22 0 Td (Quill) Tj ET",
        // One line over another.
        "BT /F1 12 Tf 72 700 Td (Dear Ottilie) Tj ET BT /F1 12 Tf 72.3 700 Td (Dear Ottilie) Tj ET",
        // Words that speak for the glyphs.
        "/Span << /ActualText (Quillfeather) >> BDC BT /F1 12 Tf 72 700 Td (Q.) Tj ET EMC",
        // Turned and slanted text.
        "BT /F1 12 Tf 0 1 -1 0 72 700 Tm (Dear Ottilie) Tj ET",
        "BT /F1 12 Tf 1 0.1 0 1 72 700 Tm (Dear Ottilie) Tj ET",
    ])
    func `whatever two readers could read differently is read by both`(content: String) throws {
        #expect(try ReadingDepthTests.isReadByBoth(content))
    }

    @Test func `what only Poppler reads as one goes from the copy in a second round`() throws {
        // To the interpreter these are two cells, the second one first; to Poppler they are words of one line.
        let pdf = ReadingDepthTests.page(
            "BT /F1 12 Tf 117 700 Td (Quill) Tj -45 0 Td (Otto) Tj 0 -28 Td (Anna Meyer) Tj ET")
        let first = try PDFContent(reading: pdf, depth: .provisional)
        #expect(Planted.substitutions(of: "Otto Quill", in: first).isEmpty)
        let copy = try Planted.redact(pdf, word: "Otto Quill")
        let text = try Planted.text(copy)
        #expect(!text.contains("Quill"))
        #expect(text.contains("Anna") && text.contains("Meyer"))
    }

    @Test func `a page that reads as before keeps what both readers read, and a changed one does not`() throws {
        var builder = PDFBuilder()
        builder.addPage("BT /F1 12 Tf 72 700 Td (Dear Quillfeather,) Tj ET")
        builder.addPage("BT /F1 12 Tf 72 700 Td (thank you.) Tj ET")
        let original = try PDFContent(reading: builder.build())
        let copy = try original.rewritten(making: Planted.substitutions(of: Planted.word, in: original))
        let earlier = try #require(copy.earlier as? PagesRead)
        let file = try PDFFile(copy.bytes, password: nil, limits: .standard)
        let reader = PageReader(file: file, fonts: FontCache())
        func known(_ index: Int) throws -> [PDFReading.Text]? {
            let page = try reader.page(index)
            return earlier.texts(ofPage: index, reading: PageFingerprint(page.content, page.geometry))
        }
        #expect(try known(0) == nil)
        #expect(try known(1)?.map(\.text).joined().contains("thank you.") == true)
        // A page that the interpreter alone has read is not known yet.
        let provisional = try PDFContent(reading: builder.build(), depth: .provisional)
        let unread = try #require(try provisional.rewritten(making: []).earlier as? PagesRead)
        let page = try reader.page(1)
        #expect(unread.texts(ofPage: 1, reading: PageFingerprint(page.content, page.geometry)) == nil)
    }

    @Test func `a copy whose untouched page shows something else is refused`() throws {
        var original = PDFBuilder()
        original.addPage("BT /F1 12 Tf 72 700 Td (Dear Quillfeather,) Tj ET")
        original.addPage("BT /F1 12 Tf 72 700 Td (thank you.) Tj ET")
        let content = try PDFContent(reading: original.build(), depth: .provisional)
        let earlier = try content.rewritten(making: Planted.substitutions(of: Planted.word, in: content)).earlier
        var harmed = PDFBuilder()
        harmed.addPage("BT /F1 12 Tf 72 700 Td (Dear [TERM-1],) Tj ET")
        harmed.addPage("BT /F1 12 Tf 72 700 Td (thank me.) Tj ET")
        let error = #expect(throws: RedactionError.self) {
            try PDFContent(reading: harmed.build(), depth: .copy(of: earlier))
        }
        #expect(error?.place == "page 2")
    }
}
