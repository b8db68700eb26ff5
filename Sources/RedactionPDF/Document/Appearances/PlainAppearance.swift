/// A form XObject that shows a text in Helvetica, as large and as coloured as the field wants it
/// (ISO 32000-2, 12.7.4.3).
struct PlainAppearance {
    enum Alignment: Int {
        case left, center, right
    }

    struct Style {
        var size: Double
        /// The operator that sets the colour, with its operands.
        var color: String
        var alignment: Alignment
        var isWrapped: Bool
    }

    let width: Double
    let height: Double
    let style: Style

    private static let inset = 2.0
    private static let leading = 1.15

    func form(showing text: String) -> PDFStream {
        let font: PDFDictionary = [
            "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
            "Encoding": .name("WinAnsiEncoding"),
        ]
        let blocks: PDFDictionary = [
            "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("ZapfDingbats"),
        ]
        let dictionary: PDFDictionary = [
            "Type": .name("XObject"), "Subtype": .name("Form"),
            "BBox": .array([.integer(0), .integer(0), .number(width), .number(height)]),
            "Resources": .dictionary(["Font": .dictionary(["Text": .dictionary(font), "Blocks": .dictionary(blocks)])]),
        ]
        return PDFStream(dictionary, data: .replaced(Array(content(showing: text).utf8)))
    }

    /// How wide it has to be for `text`; nil where its height leaves room for lines that were wrapped.
    func fittingWidth(of text: String) -> Double? {
        let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard height < Double(paragraphs.count + 1) * size * PlainAppearance.leading + 2 * PlainAppearance.inset else {
            return nil
        }
        let longest = paragraphs.map { length(of: String($0)) }.max() ?? 0
        return (longest + 2 * PlainAppearance.inset).rounded(.up)
    }

    // MARK: Content

    private var size: Double {
        // Zero asks for a size that fits (12.7.4.3).
        style.size > 0 ? style.size : style.isWrapped ? 12 : max(4, min(12, height * 0.7))
    }

    private func content(showing text: String) -> String {
        let lines = self.lines(of: text)
        let first = style.isWrapped ? height - PlainAppearance.inset - size : (height - size) / 2 + size * 0.22
        var content = "/Tx BMC q BT \(style.color) "
        for (index, line) in lines.enumerated() {
            let y = first - Double(index) * size * PlainAppearance.leading
            content += "1 0 0 1 \(spelled(start(of: line))) \(spelled(y)) Tm \(shows(line))"
        }
        return content + "ET Q EMC"
    }

    private func start(of line: String) -> Double {
        let free = width - 2 * PlainAppearance.inset - length(of: line)
        switch style.alignment {
        case .left: return PlainAppearance.inset
        case .center: return PlainAppearance.inset + max(0, free / 2)
        case .right: return PlainAppearance.inset + max(0, free)
        }
    }

    /// Full blocks are set in another font than letters are.
    private func shows(_ line: String) -> String {
        var content = ""
        var rest = line[...]
        while let first = rest.first {
            let isBlock = first == "\u{2588}"
            let run = rest.prefix { ($0 == "\u{2588}") == isBlock }
            let codes = run.unicodeScalars.map { isBlock ? 0x6E : WinAnsi.code(for: $0) }
            let hex = codes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            content += "/\(isBlock ? "Blocks" : "Text") \(spelled(size)) Tf <\(hex)> Tj "
            rest = rest[run.endIndex...]
        }
        return content
    }

    private func spelled(_ value: Double) -> String { NumberSpelling.spell(value) }

    // MARK: Lines

    private func lines(of text: String) -> [String] {
        let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard style.isWrapped else { return [paragraphs.joined(separator: " ")] }
        return paragraphs.prefix(500).flatMap { wrapped($0) }
    }

    private func wrapped(_ paragraph: Substring) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if !line.isEmpty, length(of: longer) > width - 2 * PlainAppearance.inset {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        return lines + [line]
    }

    private func length(of line: String) -> Double {
        line.unicodeScalars.reduce(0) { $0 + (WinAnsi.width(of: $1) ?? 600) } * size / 1000
    }
}

extension PlainAppearance.Style {
    /// Takes size and colour from a default appearance string: `/Helv 12 Tf 0 g`. What else it says is not needed.
    init(appearanceString: [UInt8], alignment: PlainAppearance.Alignment, isWrapped: Bool) {
        self.init(size: 0, color: "0 g", alignment: alignment, isWrapped: isWrapped)
        var lexer = Lexer(appearanceString)
        var numbers: [Double] = []
        while let token = try? lexer.next() {
            switch token {
            case .number(let number): numbers.append(number.number ?? 0)
            case .keyword(Keyword("Tf")):
                size = numbers.last.map { min(max($0, 0), 144) } ?? 0
                numbers = []
            case .keyword(let keyword):
                if let name = Self.colors[keyword], numbers.count >= name.operands {
                    color =
                        numbers.suffix(name.operands).map(NumberSpelling.spell).joined(separator: " ")
                        + " \(name.name)"
                }
                numbers = []
            default: break
            }
        }
    }

    private static let colors: [Keyword: (name: String, operands: Int)] = [
        Keyword("g"): ("g", 1), Keyword("rg"): ("rg", 3), Keyword("k"): ("k", 4),
    ]
}

/// The encoding of the letters in a plain appearance, with Helvetica's widths.
private enum WinAnsi {
    private static let codes: [Unicode.Scalar: UInt8] = {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for code in UInt8(0x20)...0xFF {
            guard let name = Encoding.winAnsi.names[Int(code)], let text = GlyphNames.text(for: name) else { continue }
            if let scalar = text.unicodeScalars.first, codes[scalar] == nil { codes[scalar] = code }
        }
        return codes
    }()

    /// A question mark for what the encoding lacks.
    static func code(for scalar: Unicode.Scalar) -> UInt8 { codes[scalar] ?? 0x3F }

    static func width(of scalar: Unicode.Scalar) -> Double? {
        Encoding.winAnsi.names[Int(code(for: scalar))].flatMap { StandardFont.helvetica.width(of: $0) }
    }
}
