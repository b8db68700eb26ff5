/// A form XObject that shows a highlight, a line under or through a text, or a box around it, as readers do that find
/// no appearance (ISO 32000-2, 12.5.6.10 and 12.5.6.23).
struct MarkupAppearance {
    private let subtype: String
    /// Each with its upper left, upper right, lower left and lower right corner, as writers give them.
    private let quads: [[Point]]
    private let box: Rectangle
    private let color: [Double]
    private let opacity: Double

    /// - Returns: nil where the annotation is one that readers draw nothing for.
    init?(
        _ subtype: String, _ entries: PDFDictionary, quads: [[Point]], box: Rectangle, in source: some ObjectSource
    ) throws {
        guard subtype != "Link" else { return nil }
        self.subtype = subtype
        self.quads = quads.filter { $0.count == 4 }
        self.box = box
        let color = try source.numbers(entries["C"]) ?? []
        let fallback: [Double] = subtype == "Highlight" ? [1, 1, 0] : subtype == "Redact" ? [1, 0, 0] : [0]
        self.color = [1, 3, 4].contains(color.count) ? color : fallback
        opacity = min(max(try source.resolve(entries["CA"]).number ?? 1, 0), 1)
    }

    var form: PDFStream {
        var state: PDFDictionary = ["Type": .name("ExtGState"), "CA": .number(opacity), "ca": .number(opacity)]
        if subtype == "Highlight" { state["BM"] = .name("Multiply") }
        let dictionary: PDFDictionary = [
            "Type": .name("XObject"), "Subtype": .name("Form"),
            "BBox": .array([box.left, box.bottom, box.right, box.top].map { .number($0) }),
            "Resources": .dictionary(["ExtGState": .dictionary(["Look": .dictionary(state)])]),
        ]
        return PDFStream(dictionary, data: .replaced(Array(content.utf8)))
    }

    private var content: String {
        let numbers = color.map(NumberSpelling.spell).joined(separator: " ")
        let fill = [1: "g", 3: "rg", 4: "k"][color.count] ?? "g"
        let look = "/Look gs \(numbers) \(fill) \(numbers) \(fill.uppercased()) "
        return look + quads.map(drawing).joined()
    }

    private func drawing(_ quad: [Point]) -> String {
        let height = (quad[0] - quad[2]).length
        switch subtype {
        case "Highlight": return path([quad[0], quad[1], quad[3], quad[2]]) + "f "
        case "Redact": return path([quad[0], quad[1], quad[3], quad[2]]) + "s "
        case "StrikeOut": return line(quad, at: 0.45, width: height / 14)
        case "Squiggly": return "[\(spelled(height / 12))] 0 d " + line(quad, at: 0.08, width: height / 10) + "[] 0 d "
        default: return line(quad, at: 0.08, width: height / 14)
        }
    }

    /// A line along the text, at a part of the quadrilateral's height.
    private func line(_ quad: [Point], at part: Double, width: Double) -> String {
        let start = quad[2] + (quad[0] - quad[2]) * part
        let end = quad[3] + (quad[1] - quad[3]) * part
        return "\(spelled(width)) w " + path([start, end]) + "S "
    }

    private func path(_ points: [Point]) -> String {
        points.enumerated().map { index, point in
            "\(spelled(point.x)) \(spelled(point.y)) \(index == 0 ? "m" : "l") "
        }.joined()
    }

    private func spelled(_ value: Double) -> String { NumberSpelling.spell(value) }
}
