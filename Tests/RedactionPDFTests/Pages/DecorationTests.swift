import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// What is drawn along a word must not tell how long it was; what is drawn for anything else stays.
struct DecorationTests {
    private static let left = TwoNames.width("Heron met ") + 72

    /// A line with the name in its middle, and what is drawn from the name's start to its end.
    private func line(_ name: String, _ drawing: (_ start: Double, _ width: Double) -> String) -> String {
        TwoNames.frame(
            "\(drawing(Self.left, TwoNames.width(name))) BT /F1 12 Tf 72 680 Td (Heron met \(name) at noon) Tj ET")
    }

    private static let bands: [@Sendable (_ start: Double, _ width: Double) -> String] = [
        { start, width in "\(start) 678 \(width) 0.6 re f" },
        { start, width in "0.5 w \(start) 678 m \(start + width) 678 l S" },
        { start, width in "\(start) 683.5 \(width) 0.6 re f" },
        { start, width in "q 1 1 0 rg \(start) 677 \(width) 12 re f Q" },
        { start, width in "q 1 1 0 rg \(start - 1) 677 \((width + 2).rounded(.up)) 12 re f Q" },
        { start, width in "\(start - 3) 676 \(width + 6) 14 re S" },
        { start, width in
            "\(start - 5) 674 m \(start + width + 5) 674 l \(start + width + 5) 692 l \(start - 5) 692 l s"
        },
        { start, width in "q 1 0 0 1 \(start) 677 cm 0 0 \(width) 12 re f Q" },
        { start, width in "q \(width) 0 0 0.6 \(start) 678 cm 0 0 1 1 re f Q" },
        { start, width in "q 1 0 0 1 \(start) 0 cm \(width) 0 0 0.6 0 678 cm 1 0 0 rg 0 0 1 1 re f Q" },
        { start, width in "\(start) 669 \(width) 0.6 re f" },
        { start, width in "\(start - 8) 670 \(width + 16) 28 re S" },
        { start, width in "[1 2] 0 d \(start + width) 678 m \(start) 678 l S" },
        { start, width in "\(start) 678 \(width) 0.6 re \(start) 676 \(width) 0.6 re f" },
    ]

    @Test("a rule or a box along a word fits its stand-in", arguments: bands)
    func rules(drawing: @Sendable (Double, Double) -> String) throws {
        try TwoNames.expectAlike { $1.addPage(line($0, drawing)) }
        try TwoNames.expectAlike(standIn: .box) { $1.addPage(line($0, drawing)) }
    }

    private static let images: [String] = [
        "BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1}\nEI", "BI /W 8 /H 1 /BPC 1 /IM true ID \u{1}\nEI", "/Im Do",
    ]

    @Test("a rule that is an image fits its stand-in", arguments: images)
    func imageRules(painting: String) throws {
        try TwoNames.expectAlike(standIn: .box) { name, builder in
            let image = builder.addStream(
                "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "01")
            builder.addPage(
                line(name) { start, width in "q \(width) 0 0 0.8 \(start) 676 cm \(painting) Q" },
                resources: "/XObject << /Im \(image) 0 R >>")
        }
    }

    @Test(
        "rules and boxes that may be another line's stay",
        arguments: [
            "72 669 \(TwoNames.width("Ed Ito")) 0.6 re f", "60 650 500 60 re S",
            "72 663.6 \(TwoNames.width("Ed Ito")) 0.6 re f",
        ])
    func otherRules(drawing: String) throws {
        var builder = PDFBuilder()
        builder.addPage(
            "\(drawing) BT /F1 12 Tf 72 680 Td (Ed Ito met) Tj 0 -14.4 Td (Kestrel and Plover) Tj ET")
        let copy = try Planted.redact(builder.build(), word: "Ed Ito")
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(unpacked.contains(drawing.replacing(" f", with: "").replacing(" S", with: "")), "\(unpacked)")
    }

    private static let shapes: [@Sendable (_ start: Double, _ width: Double) -> String] = [
        { start, width in
            "\(start) 680 m \(start + width / 2) 690 l \(start + width) 680 l f"
        },
        { start, width in
            (0..<Int(width / 6)).map {
                "\(start + Double($0) * 6) 680 m \(start + Double($0) * 6 + 3) 688 l \(start + Double($0) * 6 + 5) 680 l f"
            }
            .joined(separator: " ")
        },
        { start, width in
            "\(start) 678 m \(start + width / 3) 675 \(start + width / 2) 681 \(start + width) 678 c S"
        },
        { start, width in "q \(start) 677 \(width) 12 re W n /S1 sh Q" },
    ]

    @Test("outlines, waves, rounded boxes and shadings of a word go", arguments: shapes)
    func outlines(drawing: @Sendable (Double, Double) -> String) throws {
        let shading =
            "/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 100 0] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >>"
        try TwoNames.expectAlike(lacking: ["/S1 sh", " c\n", "688 l", "690 l"]) {
            $1.addPage(line($0, drawing), resources: shading)
        }
    }

    @Test func `an underline below a whole line ends where the line ends`() throws {
        try TwoNames.expectAlike(holding: [" re\n"]) { name, builder in
            let width = TwoNames.width("Heron met \(name) at noon")
            builder.addPage(line(name) { _, _ in "72 678 \(width) 0.6 re f" })
        }
    }

    @Test func `an underline of a word behind the name moves with its word`() throws {
        try TwoNames.expectAlike { name, builder in
            let start = 72 + TwoNames.width("Heron met \(name) ")
            builder.addPage(line(name) { _, _ in "\(start) 678 \(TwoNames.width("at noon")) 0.6 re f" })
        }
    }

    @Test func `a rule that leads from the name to a page number begins at its stand-in`() throws {
        try TwoNames.expectAlike(holding: ["500 681 l"]) { name, builder in
            let end = 72 + TwoNames.width(name)
            builder.addPage(
                TwoNames.frame(
                    "[1 3] 0 d \(end + 4) 681 m 500 681 l S BT /F1 12 Tf 72 680 Td (\(name)) Tj 440 0 Td (17) Tj ET"))
        }
    }

    @Test func `a picture cut out by a word's letters does not become whole`() throws {
        try TwoNames.expectAlike(standIn: .box, holding: ["0 0 0 0 re\nW\nn"]) { name, builder in
            builder.addPage(
                "q BT 7 Tr /F1 12 Tf 72 680 Td (\(name)) Tj ET 1 0 0 rg 0 600 612 192 re f Q "
                    + "BT /F1 12 Tf 72 600 Td (Flush left below) Tj ET")
        }
    }

    @Test func `a picture cut out by a word's outlines does not become whole`() throws {
        try TwoNames.expectAlike(holding: ["0 0 0 0 re\nW\nn"]) { name, builder in
            builder.addPage(
                line(name) { start, width in
                    "q \(start) 680 m \(start + width / 2) 690 l \(start + width) 680 l W n 1 0 0 rg 0 600 612 192 re f Q"
                })
        }
    }

    @Test(
        "tables, backgrounds, neighbours' underlines and charts stay to the byte",
        arguments: [
            "0.9 g 0 0 612 792 re f 0 g",
            "0.9 g 66 674 480 20 re f 0 g",
            "72 674.2 m 540 674.2 l S 72 696 m 540 696 l S 72 674.2 m 72 696 l S 140 674.2 m 140 696 l S",
            "66.2 674 0.5 22 re f 140 674 0.5 22 re f 66.2 674 74.3 0.5 re f 140 674 300 0.5 re f",
            "72 678 \(TwoNames.width("Heron")) 0.6 re f",
            "72 718 \(TwoNames.width("Flush left above")) 0.6 re f",
            "400 640 m 420 690 l 440 660 l 460 700 l S 395 635 90 80 re S 410 680 4 4 re f",
            "q 60 660 400 40 re W n Q",
        ])
    func others(drawing: String) throws {
        for name in TwoNames.names {
            var builder = PDFBuilder()
            builder.addPage(line(name) { _, _ in drawing })
            let copy = try Planted.redact(builder.build(), word: name)
            let text = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
            let drawn = try ContentParser.operations(of: Array(drawing.utf8)).map {
                String(decoding: Array(drawing.utf8)[$0.range], as: UTF8.self)
            }
            #expect(text.contains(drawn.joined(separator: "\n")), "\(text)")
        }
    }

    @Test func `a table's rules stay where a name fills its cell`() throws {
        let name = TwoNames.names[1]
        let end = 72 + TwoNames.width(name) + 4
        let rules = (0..<5).map { "68 \(677 - $0 * 20) \(end - 68) 0.5 re f" }
        var builder = PDFBuilder()
        builder.addPage("\(rules.joined(separator: " ")) BT /F1 12 Tf 72 680 Td (\(name)) Tj 0 -20 Td (Plover) Tj ET")
        let copy = try CommandLineTool.unpacked(Planted.redact(builder.build(), word: name))
        let text = String(decoding: copy, as: UTF8.self)
        for rule in rules { #expect(text.contains(rule.replacing(" f", with: "\nf")), "\(text)") }
    }

    @Test(
        "lines that are turned, drawn in a form, or scaled",
        arguments: [
            "0 1 -1 0 700 0 cm", "-1 0 0 -1 612 1400 cm", "0.5 0 0 0.5 30 200 cm", "0.8 0.6 -0.6 0.8 300 -100 cm",
        ])
    func turned(matrix: String) throws {
        for isForm in [false, true] {
            try TwoNames.expectAlike { name, builder in
                let content = "q \(matrix) \(line(name) { "\($0) 678 m \($0 + $1) 678 l S" }) Q"
                guard isForm else {
                    _ = builder.addPage(content)
                    return
                }
                let form = builder.addStream(
                    "/Type /XObject /Subtype /Form /BBox [-2000 -2000 2000 2000] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
                    content)
                builder.addPage("/X1 Do", resources: "/XObject << /X1 \(form) 0 R >>")
            }
        }
    }
}
