import SampleDocuments
import Testing

@testable import RedactionPDF

/// The ways in which a page can set a line with a name in it, each of which tells the name's width in another manner.
enum Layout: CaseIterable, CustomTestStringConvertible {
    case plain, justified, kerned, flushRight, centred, underlined, linked, cell, contents

    var testDescription: String { "\(self)" }

    /// How the name itself is written: as a string, or, in a page that was redacted by deleting glyphs, as a gap.
    enum Name {
        case shown
        case deleted
    }

    static let before = "Heron met "
    static let after = " at noon by the old quay"
    static let left = 72.0
    static let right = 540.0

    static func line(_ name: String) -> String { before + name + after }

    /// The word spacing that makes the line with `name` reach from margin to margin.
    static func stretch(_ name: String) -> Double {
        (right - left - TwoNames.width(line(name))) / Double(line(name).count { $0 == " " })
    }

    /// Adds a page that sets a line with `name`, between two lines that show where its margins are.
    func add(_ name: String, as form: Name, to builder: inout PDFBuilder) {
        let start = Self.left + TwoNames.width(Self.before)
        let end = start + TwoNames.width(name)
        switch self {
        case .underlined:
            builder.addPage(page(name, form) + " \(start) 678 \(end - start) 0.6 re f")
        case .linked:
            builder.addPage(
                page(name, form),
                entries:
                    "/Annots [<< /Type /Annot /Subtype /Link /Rect [\(start) 677 \(end) 690] /A << /S /URI /URI (https://example.com/) >> >>]"
            )
        case .cell:
            builder.addPage(page(name, form) + " 66 674 m 540 674 l S 66 696 m 540 696 l S")
        default: builder.addPage(page(name, form))
        }
    }

    private func page(_ name: String, _ form: Name) -> String {
        let (above, below) = ("Kestrel and Plover", "Bittern")
        let length = TwoNames.width(Self.line(name))
        switch self {
        case .flushRight:
            return line(above, at: Self.right - TwoNames.width(above), 700)
                + set(name, form, at: Self.right - length) + line(below, at: Self.right - TwoNames.width(below), 660)
        case .centred:
            return line(above, at: 306 - TwoNames.width(above) / 2, 700) + set(name, form, at: 306 - length / 2)
                + line(below, at: 306 - TwoNames.width(below) / 2, 660)
        case .contents:
            let count = Int((Self.right - 20 - Self.left - length) / 5)
            let first = Self.right - 20 - Double(count) * 5
            let dots = String(repeating: "(.) -138.667 ", count: count)
            return set(name, form, at: Self.left) + "BT /F1 12 Tf \(first) 680 Td [\(dots)] TJ ET "
                + line("17", at: Self.right - TwoNames.width("17"), 680) + line(below, at: Self.left, 660)
        default:
            return line(above, at: Self.left, 700) + set(name, form, at: Self.left) + line(below, at: Self.left, 660)
        }
    }

    private func line(_ text: String, at x: Double, _ y: Int) -> String {
        "BT /F1 12 Tf \(x) \(y) Td (\(text)) Tj ET "
    }

    private func set(_ name: String, _ form: Name, at x: Double) -> String {
        let spacing = self == .justified ? Self.stretch(name) : 0
        let width = TwoNames.width(name) + spacing * Double(name.count { $0 == " " })
        let kerning = self == .kerned ? Array(name.utf8).map { Int($0) % 30 - 15 } : []
        var shown = "(\(name))"
        if self == .kerned { shown = zip(name, kerning).map { "(\($0)) \($1)" }.joined(separator: " ") }
        let gap = -width * 1000 / 12 + Double(kerning.reduce(0, +))
        let middle = self == .cell ? "" : Self.after
        return
            "BT /F1 12 Tf \(spacing) Tw \(x) 680 Td [(\(Self.before)) \(form == .shown ? shown : "\(gap)") (\(middle))] TJ 0 Tw ET "
    }
}
