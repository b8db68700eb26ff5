import RedactionModel

/// How a stand-in looks in a PDF: its text in Helvetica, or a black box. Its width depends on nothing that was removed.
struct StandInShape {
    /// In ems of the font size it is drawn at.
    let width: Double
    /// The label in WinAnsiEncoding; nil for a box.
    let label: [UInt8]?

    /// In ems of the font size.
    static let boxWidth = 3.0

    init(_ standIn: Substitution.StandIn) {
        switch standIn {
        case .box:
            width = StandInShape.boxWidth
            label = nil
        case .label(let text):
            let codes = text.unicodeScalars.map { StandInShape.codes[$0] ?? 0x3F }
            label = codes
            width =
                codes.reduce(0) { total, code in
                    total + (Encoding.winAnsi.names[Int(code)].flatMap { StandardFont.helvetica.width(of: $0) } ?? 0)
                } / 1000
        }
    }

    private static let codes: [Unicode.Scalar: UInt8] = {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for (code, name) in Encoding.winAnsi.names.enumerated() {
            guard let text = name.flatMap(GlyphNames.text), let scalar = text.unicodeScalars.first else { continue }
            // Some characters have two codes, and the second is the odd one: 0xAD for the hyphen, 0xA0 for the space.
            if codes[scalar] == nil { codes[scalar] = UInt8(code) }
        }
        return codes
    }()

    /// What labels' font is called in resources.
    static let fontName = "RdLabel"

    /// The font that labels are drawn in: one of the 14 that every reader has, so nothing has to be embedded.
    static let font: PDFObject = .dictionary([
        "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
        "Encoding": .name("WinAnsiEncoding"),
    ])
}
