import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// What stands around a removed word must not tell how wide it was.
struct SideChannelTests {
    private static func content(of pdf: [UInt8]) throws -> String {
        let file = try PDFFile(pdf, password: nil, limits: .standard)
        let page = try file.dictionary(.reference(file.page(0)))
        let stream = try #require(file.resolve(page["Contents"]).stream)
        return String(decoding: try file.decodedData(of: stream), as: UTF8.self)
    }

    private static func copies(_ make: (String) -> String) throws -> [String] {
        try TwoNames.names.map { name in
            var builder = PDFBuilder()
            builder.addPage(make(name))
            return try content(of: Planted.redact(builder.build(), word: name))
        }
    }

    @Test func `a word inside of a line leaves no trace of its width`() throws {
        let copies = try Self.copies { TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met \($0) at noon) Tj ET") }
        #expect(copies[0] == copies[1])
    }

    @Test func `what follows behind a row of spaces moves with the word before it`() throws {
        let spaces = String(repeating: " ", count: 9)
        let copies = try Self.copies {
            TwoNames.frame("BT /F1 12 Tf 72 680 Td (Heron met \($0)\(spaces)at noon) Tj ET")
        }
        #expect(copies[0] == copies[1])
    }

    @Test func `a column that is set with spaces stays where it is`() throws {
        let spaces = { (text: String) in String(repeating: " ", count: 40 - text.count) }
        for name in TwoNames.names {
            var builder = PDFBuilder()
            let rows = [name, "Kestrel", "Bittern and Plover"].enumerated().map { row, text in
                "BT /C1 10 Tf 72 \(680 - row * 12) Td (\(text)\(spaces(text))Marlow\(row)) Tj ET"
            }
            builder.addPage(
                rows.joined(separator: " "),
                resources: "/Font << /C1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >>")
            let original = builder.build()
            let copy = try Planted.redact(original, word: name)
            for row in 0..<3 {
                #expect(try Planted.places(copy)["Marlow\(row)"] == Planted.places(original)["Marlow\(row)"])
            }
        }
    }

    @Test func `the properties of a sequence do not tell how much room its text took`() throws {
        let copies = try Self.copies { name in
            let end = 72 + TwoNames.width("Heron met \(name)")
            return TwoNames.frame(
                "/Artifact << /Type /Pagination /BBox [72 677 \(end) 692] /Own [\(end)] >> BDC "
                    + "BT /F1 12 Tf 72 680 Td (Heron met \(name)) Tj ET EMC")
        }
        #expect(copies[0] == copies[1])
        #expect(copies[0].contains("/Type /Pagination"))
    }

    @Test func `the stretched spaces of a justified line are set anew`() throws {
        let copies = try Self.copies { name in
            let text = "Heron and Plover met \(name) at noon by the old quay, and went home by the last boat of all"
            let spaces = Double(text.filter { $0 == " " }.count)
            let stretch = (570 - TwoNames.width(text)) / spaces
            return TwoNames.frame("BT /F1 12 Tf \(stretch) Tw 72 680 Td (\(text)) Tj 0 Tw ET")
        }
        #expect(copies[0] == copies[1])
    }

    @Test func `a line flush right keeps its right edge and shows no width on its left`() throws {
        let copies = try Self.copies { name in
            let lines = [("Heron and Plover", 700.0), ("for \(name)", 680), ("Kestrel", 660)]
            return lines.map { "BT /F1 12 Tf \(500 - TwoNames.width($0.0)) \($0.1) Td (\($0.0)) Tj ET" }.joined(
                separator: " ")
        }
        #expect(copies[0] == copies[1])
    }

    @Test func `two lines flush right with the same name are not taken for flush left`() throws {
        let copies = try Self.copies { name in
            let lines = [("Heron and Plover", 700.0), ("for \(name)", 680), ("for \(name)", 660)]
            return lines.map { "BT /F1 12 Tf \(500.3 - TwoNames.width($0.0)) \($0.1) Td (\($0.0)) Tj ET" }.joined(
                separator: " ")
        }
        #expect(copies[0] == copies[1])
    }

    @Test func `a centred line stays centred and shows no width on either side`() throws {
        let copies = try Self.copies { name in
            let lines = [("Heron and Plover", 700.0), ("for \(name)", 680), ("Kestrel", 660)]
            return lines.map { "BT /F1 12 Tf \(300 - TwoNames.width($0.0) / 2) \($0.1) Td (\($0.0)) Tj ET" }.joined(
                separator: " ")
        }
        #expect(copies[0] == copies[1])
    }

    @Test func `neither the kerning nor the number of operators tells the word`() throws {
        let copies = try Self.copies { name in
            let pieces = name.map { "(\($0)) \($0.asciiValue.map { Int($0) % 40 } ?? 0)" }.joined(separator: " ")
            return TwoNames.frame("BT /F1 12 Tf 72 680 Td [(Heron met ) \(pieces) ( at noon)] TJ ET")
        }
        #expect(copies[0] == copies[1])
    }

    @Test func `columns stay where they are`() throws {
        for name in TwoNames.names {
            var builder = PDFBuilder()
            builder.addPage(
                "BT /F1 12 Tf 72 680 Td (\(name)) Tj 250 0 Td (Kestrel) Tj ET BT /F1 12 Tf 72 660 Td (Heron) Tj 250 0 Td (Plover) Tj ET"
            )
            let places = try Planted.places(Planted.redact(builder.build(), word: name))
            #expect(places["Kestrel"]?.first?.hasPrefix("322 ") == true)
        }
    }

    @Test func `a label that has no room is narrowed, not laid over its neighbour`() throws {
        var builder = PDFBuilder()
        builder.addPage("BT /F1 12 Tf 72 680 Td (Ed) Tj 40 0 Td (Kestrel) Tj ET")
        let copy = try Planted.redact(builder.build(), word: "Ed")
        let places = try Planted.places(copy)
        let label = try #require(places[Planted.label]?.first).split(separator: " ").compactMap { Int($0) }
        #expect(label[2] <= 112)
        #expect(places["Kestrel"]?.first?.hasPrefix("112 ") == true)
    }

    @Test func `a long line over which other text lies is set anew all the same`() throws {
        var builder = PDFBuilder()
        let line = "Heron and Plover met Quillfeather at noon by the old quay and went home by the last boat"
        builder.addPage(
            "BT /F1 12 Tf 72 680 Td (\(line)) Tj ET BT /F1 12 Tf 120 682 Td (over) Tj 300 0 Td (lying) Tj ET "
                + "BT /F1 12 Tf 100 684 Td (Kestrel) Tj ET")
        try Planted.expectGone(from: Planted.redact(builder.build()))
    }
}
