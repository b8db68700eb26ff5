import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Text whose bytes mean nothing without its font.
struct PlantedFontTests {
    private static let system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    private static let descriptor =
        "/FontDescriptor << /Type /FontDescriptor /FontName /Quiet /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 "
        + "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"

    /// A code for each character: its place in `alphabet`, counted from `first`, in `digits` hexadecimal digits.
    private static func codes(_ text: String, alphabet: [Character], digits: Int = 4, first: Int = 1) -> String {
        text.map { character in
            let hex = String((alphabet.firstIndex(of: character) ?? 0) + first, radix: 16)
            return String(repeating: "0", count: digits - hex.count) + hex
        }.joined()
    }

    private static func toUnicode(_ alphabet: [Character], digits: Int = 4, first: Int = 1) -> String {
        let lines = alphabet.map { character in
            "<\(codes(String(character), alphabet: alphabet, digits: digits, first: first))> <\(hex(character))>"
        }
        return TestFont.characterMap(lines, digits: digits)
    }

    private static func hex(_ character: Character) -> String {
        String(character).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    private static func composite(
        _ builder: inout PDFBuilder, encoding: String, alphabet: [Character], toUnicode text: String? = nil
    ) -> Int {
        let map = builder.addStream("", text ?? toUnicode(alphabet))
        let descendant = builder.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Quiet \(system) /DW 600 /W [1 [550 560]] \(descriptor) >>"
        )
        return builder.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Quiet /Encoding \(encoding) /DescendantFonts [\(descendant) 0 R] "
                + "/ToUnicode \(map) 0 R >>")
    }

    private static let alphabet = Array("Quilfeathr Hnosd")

    @Test(arguments: ["/Identity-H", "/Identity-V"])
    func `text in a composite font goes and its neighbours stay`(encoding: String) throws {
        var builder = PDFBuilder()
        let font = Self.composite(&builder, encoding: encoding, alphabet: Self.alphabet)
        let shown = ["Heron", " Quillfeather ", "stood"].map { "<\(Self.codes($0, alphabet: Self.alphabet))>" }
        builder.addPage(
            "BT /C1 12 Tf 100 700 Td [\(shown.joined(separator: " 10 "))] TJ ET",
            resources: "/Font << /C1 \(font) 0 R >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let text = try PDFContent(reading: copy).regions.map(\.text).joined(separator: " ")
        #expect(text.filter { !$0.isWhitespace }.contains("Heron"))
        #expect(text.filter { !$0.isWhitespace }.contains("stood"))
    }

    @Test func `text under a vertical map that replaces codes of the map it builds on is read`() throws {
        let map = try PredefinedCMaps.map(named: "V")
        #expect(map.cid(for: 0x2421) == 7918)
        #expect(map.cid(for: 0x2422) == 843)
        #expect(map.cid(for: 0x2473) == 924)
        var builder = PDFBuilder()
        let font = builder.add(
            """
            << /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light-V /Encoding /V /DescendantFonts [<< /Type /Font
            /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1)
            /Supplement 1 >> >>] >>
            """)
        builder.addPage(
            "BT /F1 12 Tf 72 700 Td (Heron) Tj /C1 12 Tf 228 0 Td <2435242F246924622424> Tj ET",
            resources: "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /C1 \(font) 0 R >>")
        let copy = try Planted.redact(builder.build(), word: "\u{3055}\u{304F}\u{3089}\u{3082}\u{3044}")
        try Planted.expectGone("\u{3055}\u{304F}\u{3089}\u{3082}\u{3044}", from: copy)
        #expect(try Planted.text(copy).contains("Heron"))
    }

    @Test func `codes are characters where the map to characters is a name`() throws {
        var builder = PDFBuilder()
        let font = builder.add(
            """
            << /Type /Font /Subtype /Type0 /BaseFont /Quiet /Encoding /Identity-H /ToUnicode /Identity-H
            /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Quiet \(Self.system) /DW 600
            \(Self.descriptor) >>] >>
            """)
        let codes = "Heron Quillfeather stood".map { Self.hex($0) }.joined()
        builder.addPage("BT /C1 12 Tf 100 700 Td <\(codes)> Tj ET", resources: "/Font << /C1 \(font) 0 R >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        let text = try Planted.text(copy)
        #expect(text.contains("Heron") && text.contains("stood"))
    }

    @Test func `text under an embedded character map goes`() throws {
        var builder = PDFBuilder()
        let map = builder.addStream(
            "/Type /CMap /CMapName /Own \(Self.system)",
            """
            begincmap 1 begincodespacerange <00> <FF> endcodespacerange
            1 begincidrange <41> <50> 1 endcidrange endcmap
            """)
        let font = Self.composite(
            &builder, encoding: "\(map) 0 R", alphabet: Self.alphabet,
            toUnicode: Self.toUnicode(Self.alphabet, digits: 2, first: 0x41))
        let codes = Self.codes("Quillfeather", alphabet: Self.alphabet, digits: 2, first: 0x41)
        builder.addPage("BT /C1 12 Tf 100 700 Td <\(codes)> Tj ET", resources: "/Font << /C1 \(font) 0 R >>")
        let original = builder.build()
        #expect(try PDFContent(reading: original).regions.contains { $0.text.contains("Quillfeather") })
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy)
        #expect(!String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).contains("ABCD"))
    }

    @Test func `text that no reader can read is refused`() throws {
        var builder = PDFBuilder()
        let descendant = builder.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Quiet \(Self.system) /DW 600 \(Self.descriptor) >>")
        let font = builder.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Quiet /Encoding /Identity-H /DescendantFonts [\(descendant) 0 R] >>"
        )
        builder.addPage(
            "BT /C1 12 Tf 100 700 Td <\(Self.codes("Quillfeather", alphabet: Self.alphabet))> Tj ET",
            resources: "/Font << /C1 \(font) 0 R >>")
        #expect {
            try PDFContent(reading: builder.build())
        } throws: { error in
            "\(error)"
                == "page 1: text in the font \"Quiet\" cannot be read by any reader; make the PDF anew from its source, "
                + "with fonts that tell their characters"
        }
    }

    @Test func `text under Differences goes`() throws {
        var builder = PDFBuilder()
        let names = Self.alphabet.map { $0 == " " ? "/space" : "/\($0)" }.joined(separator: " ")
        let font = builder.add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [128 \(names)] >> >>")
        let codes = "Quillfeather".map { String((Self.alphabet.firstIndex(of: $0) ?? 0) + 128, radix: 16) }.joined()
        builder.addPage(
            "BT /D1 12 Tf 100 700 Td <\(codes)> Tj ET \(PDFBuilder.showing("Heron"))",
            resources: "/Font << /D1 \(font) 0 R /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
        let copy = try Planted.redact(builder.build())
        try Planted.expectGone(from: copy)
        #expect(!String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).lowercased().contains(codes))
        #expect(try Planted.text(copy).contains("Heron"))
    }

    @Test func `a ToUnicode map that lies hides nothing, whichever way it lies`() throws {
        // The map says "Xuillfeather" where the glyphs show "Quillfeather", and the other way round.
        for (shown, told) in [("Q", "X"), ("X", "Q")] {
            var builder = PDFBuilder()
            let map = builder.addStream(
                "",
                """
                begincmap 1 begincodespacerange <00> <FF> endcodespacerange
                1 beginbfchar <\(Self.hex(Character(shown)).suffix(2))> <\(Self.hex(Character(told)))> endbfchar endcmap
                """)
            let font = builder.add(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode \(map) 0 R >>"
            )
            builder.addPage(
                "BT /L1 12 Tf 100 700 Td (\(shown)uillfeather) Tj ET", resources: "/Font << /L1 \(font) 0 R >>")
            let copy = try Planted.redact(builder.build())
            try Planted.expectGone(from: copy)
            #expect(!String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).contains("uillfeather"))
        }
    }
}
