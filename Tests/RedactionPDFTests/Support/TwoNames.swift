import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Two files that differ in nothing but a name, and their copies, which must not differ at all.
enum TwoNames {
    /// A short and a long one.
    static let names = ["Ed Ito", "Wilhelmina Quillfeather"]

    /// A text's width in Helvetica, 12 points high.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { total, scalar in
            let name = Encoding.winAnsi.names[Int(scalar.value)] ?? "space"
            return total + (StandardFont.helvetica.width(of: name) ?? 0) * 12 / 1000
        }
    }

    /// A line with a line above and one below.
    static func frame(_ line: String) -> String {
        "BT /F1 12 Tf 72 720 Td (Flush left above) Tj ET \(line) BT /F1 12 Tf 72 600 Td (Flush left below) Tj ET"
    }

    /// The copies of the files with each name, unpacked, without the identifier that every file has of its own.
    static func copies(
        standIn: Substitution.StandIn = .label(Planted.label), _ make: (String, inout PDFBuilder) -> Void
    ) throws -> [String] {
        try names.map { name in
            var builder = PDFBuilder()
            make(name, &builder)
            let copy = try Planted.redact(builder.build(), word: name, standIn: standIn)
            let text = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
            return text.split(separator: "\n").filter { !$0.contains("/ID [") }.joined(separator: "\n")
        }
    }

    /// Fails unless both copies are alike, and hold or lack what is said.
    static func expectAlike(
        standIn: Substitution.StandIn = .label(Planted.label), holding: [String] = [], lacking: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation, _ make: (String, inout PDFBuilder) -> Void
    ) throws {
        let copies = try copies(standIn: standIn, make)
        let lines = copies.map { $0.split(separator: "\n") }
        let differing = zip(lines[0], lines[1]).first { $0 != $1 }
        #expect(copies[0] == copies[1], "\(String(describing: differing))", sourceLocation: sourceLocation)
        for text in holding { #expect(copies[0].contains(text), "\(copies[0])", sourceLocation: sourceLocation) }
        for text in lacking { #expect(!copies[0].contains(text), "\(copies[0])", sourceLocation: sourceLocation) }
    }
}
