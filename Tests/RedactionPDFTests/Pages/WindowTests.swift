import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Clips and forms' boxes that were made for a line must not tell how long it was; those made for more stay.
struct WindowTests {
    private static func width(_ name: String) -> Double { TwoNames.width("Heron met \(name) at noon") }

    private static func line(_ name: String) -> String { "BT /F1 12 Tf 72 680 Td (Heron met \(name) at noon) Tj ET" }

    private static let clips: [@Sendable (_ width: Double) -> String] = [
        { "72 677 \($0) 12 re W n" },
        { "70 670 \(($0 + 4).rounded(.up)) 40 re W n" },
        { "72 677 m \(72 + $0) 677 l \(72 + $0) 689 l 72 689 l h W n" },
        { "60 600 500 150 re W n 72 677 \($0) 12 re W n" },
    ]

    @Test("a clip around a line fits the new line", arguments: clips)
    func fittedClips(clip: @Sendable (Double) -> String) throws {
        try TwoNames.expectAlike(holding: ["W"]) { name, builder in
            builder.addPage(TwoNames.frame("q \(clip(Self.width(name))) \(Self.line(name)) Q"))
        }
    }

    @Test func `a clip around a line that is flush right fits the new line`() throws {
        try TwoNames.expectAlike { name, builder in
            let start = 540 - TwoNames.width(name)
            builder.addPage(
                "q \(start - 1) 677 \(541 - start) 12 re W n BT /F1 12 Tf \(start) 680 Td (\(name)) Tj ET Q "
                    + "BT /F1 12 Tf \(540 - TwoNames.width("Kestrel")) 600 Td (Kestrel) Tj ET")
        }
    }

    @Test func `clips around each word follow their words`() throws {
        try TwoNames.expectAlike { name, builder in
            let words = [("", "Heron met"), ("Heron met ", name), ("Heron met \(name) ", "at noon")].map {
                before, word in
                let start = 72 + TwoNames.width(before)
                return "q \(start - 0.1) 677 \(TwoNames.width(word) + 0.2) 12 re W n "
                    + "BT /F1 12 Tf \(start) 680 Td (\(word)) Tj ET Q"
            }
            builder.addPage(TwoNames.frame(words.joined(separator: " ")))
        }
    }

    @Test func `text is not narrowed to fit the clip that was made for it`() throws {
        var builder = PDFBuilder()
        builder.addPage(TwoNames.frame("q 72 677 \(Self.width("Ed Ito")) 12 re W n \(Self.line("Ed Ito")) Q"))
        let copy = try Planted.redact(builder.build(), word: "Ed Ito")
        #expect(!String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self).contains(" Tz"))
        #expect(try Planted.text(copy).contains("Heron met [PERSON-1] at noon"))
    }

    private static let wideClips: [(clip: String, more: String)] = [
        // A column.
        ("60 600 200 120 re W n", ""),
        // Another line ends there too.
        ("72 600 \(width("Ed Ito")) 120 re W n", "BT /F1 12 Tf \(width("Ed Ito") + 32) 640 Td (Kestrel) Tj ET"),
        // A background.
        ("72 677 \(width("Ed Ito")) 12 re W n", "0.9 g 0 0 612 792 re f 0 g"),
    ]

    @Test(
        "clips of pictures, columns and other lines stay as they are",
        arguments: wideClips)
    func otherClips(clip: String, more: String) throws {
        var builder = PDFBuilder()
        builder.addPage(TwoNames.frame("q \(clip) \(more) \(Self.line("Ed Ito")) Q"))
        let copy = try Planted.redact(builder.build(), word: "Ed Ito")
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(unpacked.contains(clip.split(separator: " re").first.map { "\($0) re" } ?? ""), "\(unpacked)")
    }

    @Test func `the box of a form around a line fits the new line`() throws {
        try TwoNames.expectAlike(holding: ["/BBox"]) { name, builder in
            let form = builder.addStream(
                "/Type /XObject /Subtype /Form /BBox [0 -3 \(Self.width(name)) 10] /Resources << /Font << /F1 << /Type "
                    + "/Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
                "BT /F1 12 Tf (Heron met \(name) at noon) Tj ET")
            builder.addPage(
                TwoNames.frame("q 1 0 0 1 72 680 cm /Fm Do Q"), resources: "/XObject << /Fm \(form) 0 R >>")
        }
    }
}
