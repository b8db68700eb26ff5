import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Words whose first letter is set larger, in a place of its own.
struct LargeInitialTests {
    private static let lines = """
        BT /F1 11 Tf 13 TL %x 700 Td (uillfeather wrote it) Tj T* (in the first week of May) Tj T*
        (and sent it on) Tj ET
        """

    /// - Parameters:
    ///   - letter: the operators that show the initial.
    ///   - edge: where the lines beside it begin.
    private static func page(_ letter: String, edge: Int, letterLast: Bool = false) -> [UInt8] {
        var builder = PDFBuilder()
        let lines = lines.replacing("%x", with: String(edge))
        builder.addPage(letterLast ? lines + "\n" + letter : letter + "\n" + lines)
        return builder.build()
    }

    static let initials: [(String, [UInt8])] = [
        ("dropped over three lines", page("BT /F1 46 Tf 72 674 Td (Q) Tj ET", edge: 109)),
        ("dropped over two lines", page("BT /F1 28 Tf 72 687 Td (Q) Tj ET", edge: 95)),
        ("drawn after the lines", page("BT /F1 46 Tf 72 674 Td (Q) Tj ET", edge: 109, letterLast: true)),
        ("set some way off", page("BT /F1 46 Tf 66 674 Td (Q) Tj ET", edge: 109)),
        ("raised over the line", page("BT /F1 30 Tf 72 700 Td (Q) Tj ET", edge: 96)),
    ]

    @Test(arguments: initials)
    func `a word goes with its large initial`(_: String, pdf: [UInt8]) throws {
        let copy = try Planted.redact(pdf)
        try Planted.expectGone(from: copy)
        try Planted.expectGone("uillfeather", from: copy)
        let text = try Planted.text(copy)
        for kept in ["wrote it", "in the first week of May", "and sent it on"] { #expect(text.contains(kept)) }
        #expect(!text.contains("Q"))
    }

    @Test func `a large letter that begins no word stays`() throws {
        let pdf = LargeInitialTests.page("BT /F1 46 Tf 20 674 Td (Q) Tj ET", edge: 109)
        let copy = try Planted.redact(pdf, word: "wrote")
        let text = try Planted.text(copy)
        #expect(text.contains("Q") && text.contains("uillfeather"))
        #expect(try !PDFContent(reading: pdf).regions.contains { $0.location.detail == "large initials" })
    }

    @Test func `a page of many letters that stand alone is read in bounded time`() throws {
        var builder = PDFBuilder()
        let letters = (0..<20_000).map { "/F1 \($0 % 7 + 6) Tf 1 0 0 1 \($0 * 37 % 600) \($0 * 53 % 780) Tm (A) Tj" }
        builder.addPage("BT " + letters.joined(separator: "\n") + " ET")
        #expect(try !PDFContent(reading: builder.build()).regions.isEmpty)
    }
}
