import SampleDocuments
import Testing

@testable import RedactionPDF

/// Rows of dots fill what a text leaves of its line, so their number tells the text's length.
struct LeaderTests {
    private static let right = 540.0

    /// A line of a table of contents, its dots on a grid that ends before the page number.
    private func entry(_ text: String, page: String, y: Int, pitch: Double = 6) -> String {
        let number = Self.right - TwoNames.width(page)
        let room = number - 6 - 72 - TwoNames.width(text)
        let count = Int(room / pitch)
        let first = number - 6 - Double(count) * pitch
        let dots = String(repeating: "(.) \(-(pitch - 3.336) / 12 * 1000) ", count: count)
        return
            "BT /F1 12 Tf 72 \(y) Td (\(text)) Tj \(first - 72) 0 Td [\(dots)] TJ \(number - first) 0 Td (\(page)) Tj ET"
    }

    @Test(arguments: [3.336, 5, 6, 9])
    func `the dots of a table of contents reach from the stand-in to the page number`(pitch: Double) throws {
        try TwoNames.expectAlike(holding: ["(17)"]) { name, builder in
            builder.addPage(
                [
                    entry("Heron and Plover", page: "3", y: 700, pitch: pitch),
                    entry("The last boat of \(name)", page: "17", y: 680, pitch: pitch),
                    entry("Kestrel", page: "112", y: 660, pitch: pitch),
                ].joined(separator: " "))
        }
    }

    @Test func `page numbers and other entries stay in their places`() throws {
        for name in TwoNames.names {
            var builder = PDFBuilder()
            builder.addPage(
                [entry("Heron", page: "3", y: 700), entry("For \(name)", page: "17", y: 680)].joined(separator: " "))
            let copy = try Planted.redact(builder.build(), word: name)
            let before = try Planted.places(builder.build())
            let after = try Planted.places(copy)
            for word in ["Heron", "3", "17", "For"] { #expect(after[word] == before[word]) }
        }
    }

    @Test func `dots in one string with the name`() throws {
        try TwoNames.expectAlike { name, builder in
            let text = "\(name) "
            let count = Int((Self.right - 72 - TwoNames.width(text)) / 3.336)
            builder.addPage(
                TwoNames.frame(
                    "BT /F1 12 Tf 72 680 Td (\(text + String(repeating: ".", count: count))) Tj ET"))
        }
    }

    @Test func `a name written over a row of dots gets one stand-in`() throws {
        let name = TwoNames.names[1]
        var builder = PDFBuilder()
        let dots = String(repeating: ".", count: 120)
        builder.addPage("BT /F1 12 Tf 72 680 Td (\(dots)) Tj ET BT /F1 12 Tf 90 680 Td (\(name)) Tj ET")
        let copy = try Planted.redact(builder.build(), word: name)
        #expect(try Planted.text(copy).ranges(of: "[PERSON-1]").count == 1)
        try Planted.expectGone("Quillfeather", from: copy)
    }
}
