import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Text planted in page content in every way the operators allow: it goes, and the words beside it stay where they are.
struct PlantedContentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let content: String
        var entries = ""
        var testDescription: String { name }
    }

    /// Every case shows "Kestrel" on the line above and "Marlow" on the line below the planted word.
    private static func lines(_ planted: String) -> String {
        "BT /F1 12 Tf 72 720 Td (Kestrel) Tj ET \(planted) BT /F1 12 Tf 72 640 Td (Marlow) Tj ET"
    }

    private static func inText(_ operators: String) -> String { lines("BT /F1 12 Tf 72 680 Td \(operators) ET") }

    static let cases: [Case] = [
        Case(name: "Tj", content: inText("(Quillfeather) Tj")),
        Case(name: "TJ with kerning", content: inText("[(Qui) 20 (llf) -15 (eat) 8 (her)] TJ")),
        Case(
            name: "quote operators",
            content: lines(
                "BT /F1 12 Tf 9 TL 72 700 Td (before) ' (Quillfeather) ' 1 0.5 (Quillfeather) \" 0 Tw 0 Tc ET")),
        Case(name: "hexadecimal string", content: inText("<5175696C6C666561746865722> Tj")),
        Case(name: "escaped string", content: inText("(\\121uill\\\nfea\\164her) Tj")),
        Case(name: "several operators", content: inText("(Qui) Tj (llfea) Tj [(th)] TJ (er) Tj")),
        Case(
            name: "several text objects",
            content: lines("BT /F1 12 Tf 72 680 Td (Quill) Tj ET BT /F1 12 Tf 95.35 680 Td (feather) Tj ET")),
        Case(
            name: "marked content inside of the word",
            content: inText("/Span <</MCID 0>> BDC (Quill) Tj EMC /Span <</MCID 1>> BDC (feather) Tj EMC")),
        Case(name: "character spacing", content: inText("0.8 Tc (Quillfeather) Tj 0 Tc")),
        Case(name: "wide character spacing", content: inText("4 Tc (Quillfeather) Tj 0 Tc")),
        Case(
            name: "letters one by one",
            content: lines(
                "BT /F1 12 Tf 72 680 Td " + "Quillfeather".map { "(\($0)) Tj 14 0 Td" }.joined(separator: " ") + " ET")),
        Case(
            name: "run together with an overlapping line",
            content: lines("BT /F1 12 Tf 72 680 Td (Other) Tj ET BT /F1 12 Tf 100 682 Td (Quillfeather) Tj ET")),
        Case(
            name: "ActualText that says something else",
            content: inText("/Span <</ActualText (nothing)>> BDC (Quillfeather) Tj EMC")),
        Case(name: "joined by an underscore", content: inText("(Quillfeather_2020.docx) Tj")),
        Case(name: "word spacing and scaling", content: inText("5 Tw 80 Tz (say Quillfeather now) Tj 0 Tw 100 Tz")),
        Case(name: "rise", content: inText("4 Ts (Quillfeather) Tj 0 Ts")),
        Case(
            name: "letters out of order",
            content: lines("BT /F1 12 Tf 95.35 680 Td (feather) Tj ET BT /F1 12 Tf 72 680 Td (Quill) Tj ET")),
        Case(
            name: "painted twice",
            content: lines(
                "BT /F1 12 Tf 72 680 Td (Quillfeather) Tj ET BT /F1 12 Tf 72.3 680 Td (Quillfeather) Tj ET")),
        Case(name: "rotated", content: lines("BT /F1 12 Tf 0.866 0.5 -0.5 0.866 200 300 Tm (Quillfeather) Tj ET")),
        Case(name: "upright", content: lines("BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Quillfeather) Tj ET")),
        Case(name: "skewed", content: lines("BT /F1 12 Tf 1 0 0.4 1 200 300 Tm (Quillfeather) Tj ET")),
        Case(
            name: "upside down", content: lines("q -1 0 0 -1 600 800 cm BT /F1 12 Tf 100 300 Td (Quillfeather) Tj ET Q")
        ),
        Case(name: "page rotated by 90", content: inText("(Quillfeather) Tj"), entries: "/Rotate 90"),
        Case(name: "page rotated by 270", content: inText("(Quillfeather) Tj"), entries: "/Rotate 270"),
        Case(name: "boxes off the origin", content: inText("(Quillfeather) Tj"), entries: "/CropBox [50 100 500 750]"),
        Case(name: "user unit", content: inText("(Quillfeather) Tj"), entries: "/UserUnit 2"),
        Case(name: "invisible", content: inText("3 Tr (Quillfeather) Tj 0 Tr")),
        Case(name: "clipping text", content: lines("q BT /F1 12 Tf 7 Tr 72 680 Td (Quillfeather) Tj ET Q")),
        Case(name: "white", content: lines("1 g BT /F1 12 Tf 72 680 Td (Quillfeather) Tj ET 0 g")),
        Case(name: "tiny", content: lines("BT /F1 0.5 Tf 72 680 Td (Quillfeather) Tj ET")),
        Case(name: "under a box", content: lines("BT /F1 12 Tf 72 680 Td (Quillfeather) Tj ET 0 g 70 676 100 16 re f")),
        Case(name: "off the page", content: lines("BT /F1 12 Tf 72 2000 Td (Quillfeather) Tj ET")),
        Case(
            name: "beyond all numbers",
            content: lines(
                "q 1e30 0 0 999999999999999999999999999999999999 0 0 cm BT /F1 99999999999999999999999999 Tf 72 680 Td (Quillfeather) Tj ET Q"
            )),
        Case(
            name: "a negative size",
            content: lines("BT /F1 -12 Tf -1 0 0 -1 72 680 Tm (Heron Quillfeather stood) Tj ET")),
        Case(name: "without a size", content: lines("BT /F1 0 Tf 72 680 Td (Quillfeather) Tj ET")),
        Case(name: "flattened", content: lines("q 0 0 0 0 72 680 cm BT /F1 12 Tf (Quillfeather) Tj ET Q")),
        Case(name: "outside of the crop box", content: inText("(Quillfeather) Tj"), entries: "/CropBox [0 0 612 660]"),
        Case(name: "clipped away", content: lines("q 0 0 10 10 re W n BT /F1 12 Tf 72 680 Td (Quillfeather) Tj ET Q")),
        Case(name: "a comment", content: lines("% Quillfeather\n")),
        Case(name: "a spare operand", content: lines("(Quillfeather) 0 g")),
        Case(name: "operands without an operator", content: lines("") + " (Quillfeather)"),
        Case(name: "an unknown operator", content: lines("(Quillfeather) xyzzy")),
        Case(name: "hyphenated over lines", content: inText("(Quillfea-) Tj 0 -14 Td (ther) Tj")),
        Case(name: "broken over lines without a hyphen", content: inText("14 TL (Quillfea) ' (ther) '")),
        Case(name: "a soft hyphen of the encoding", content: inText("(Quill\\255feather) Tj")),
        Case(
            name: "letters on a narrow grid",
            content: lines(
                "BT /F1 12 Tf 72 680 Td " + "Quillfeather".map { "(\($0)) Tj 8 0 Td" }.joined(separator: " ") + " ET")),
        Case(
            name: "letters on a grid, last one first",
            content: lines(
                "BT /F1 12 Tf 200 680 Td "
                    + "Quillfeather".reversed().map { "(\($0)) Tj -9 0 Td" }.joined(separator: " ") + " ET")),
        Case(name: "ActualText", content: inText("/Span <</ActualText (Quillfeather)>> BDC (xx) Tj EMC")),
        Case(name: "alternative text", content: inText("/Span <</Alt (Quillfeather) /MCID 0>> BDC (xx) Tj EMC")),
        Case(
            name: "properties within properties",
            content: inText("/Span <</Own <</A [(x) <</B (Quillfeather)>>]>> /MCID 0>> BDC (xx) Tj EMC")),
        Case(name: "an array of properties", content: lines("/Note <</Own [(x)(Quillfeather)]>> DP")),
        Case(name: "a name in properties", content: lines("/Note <</Own /Quillfeather /MCID 3>> DP")),
        Case(name: "marked point", content: lines("/Note <</E (Quillfeather)>> DP")),
    ]

    @Test(arguments: cases)
    func `a planted word goes and its neighbours stay`(_ planted: Case) throws {
        var builder = PDFBuilder()
        builder.addPage(planted.content, entries: planted.entries)
        let original = builder.build()
        let copy = try redact(original)
        try Planted.expectGone(from: copy)
        let before = try Planted.places(original)
        let after = try Planted.places(copy)
        for neighbour in ["Kestrel", "Marlow"] { #expect(after[neighbour] == before[neighbour]) }
    }

    @Test func `a longer word that two strings make up is no residue, and the word alone is`() throws {
        let search = ResidueSearch(values: [RemovedValue(Planted.word, kind: .person)])
        var longer = PDFBuilder()
        longer.addPage("BT /F1 12 Tf 72 680 Td (Quillfeather) Tj (ed,) Tj ET")
        #expect(try PDFContent(reading: longer.build()).residue(of: search).isEmpty)
        var kerned = PDFBuilder()
        kerned.addPage("BT /F1 12 Tf 72 680 Td [(Quillfeather)] TJ [(s)-466(or)-466(pens)] TJ ET")
        #expect(try PDFContent(reading: kerned.build()).residue(of: search).isEmpty)
        var alone = PDFBuilder()
        alone.addPage("BT /F1 12 Tf 72 680 Td (Quillfeather) Tj 0 -14 Td (ed,) Tj ET")
        #expect(try !PDFContent(reading: alone.build()).residue(of: search).isEmpty)
    }

    /// Terms broken over lines are the detectors' business; here their halves are taken out as they would be.
    private func redact(_ bytes: [UInt8]) throws -> [UInt8] {
        let content = try PDFContent(reading: bytes)
        var substitutions = Planted.substitutions(of: Planted.word, in: content)
        substitutions += Planted.substitutions(of: "Quillfea", in: content)
        substitutions += Planted.substitutions(of: "ther", in: content)
        return try content.rewritten(making: substitutions).bytes
    }
}
