/// The 14 fonts that need not be embedded nor bring their widths (ISO 32000-2, 9.6.2.2), and what passes for them.
struct StandardFont: Sendable {
    private let widths: [String: Double]
    private let fixedWidth: Double?
    let encoding: Encoding

    /// A glyph's width in thousandths of an em.
    func width(of glyph: String) -> Double? { fixedWidth ?? widths[glyph] }

    private init(_ data: String, encoding: Encoding = .standard) {
        var widths: [String: Double] = [:]
        for entry in data.split(separator: ";") {
            let words = entry.split { $0 == " " || $0 == "\n" }
            if words.count == 2, let width = Double(words[1]) { widths[String(words[0])] = width }
        }
        self.widths = widths
        self.encoding = encoding
        fixedWidth = nil
    }

    private init(fixedWidth: Double) {
        widths = [:]
        encoding = .standard
        self.fixedWidth = fixedWidth
    }

    static let courier = StandardFont(fixedWidth: 600)
    static let helvetica = StandardFont(StandardFontData.helvetica)
    static let helveticaBold = StandardFont(StandardFontData.helveticaBold)
    static let timesRoman = StandardFont(StandardFontData.timesRoman)
    static let timesBold = StandardFont(StandardFontData.timesBold)
    static let timesItalic = StandardFont(StandardFontData.timesItalic)
    static let timesBoldItalic = StandardFont(StandardFontData.timesBoldItalic)
    static let symbol = StandardFont(StandardFontData.symbol, encoding: .symbol)
    static let zapfDingbats = StandardFont(StandardFontData.zapfDingbats, encoding: .zapfDingbats)

    /// What Poppler takes a font for that has no descriptor: one with serifs.
    static let unknownFlags = 1 << 1

    /// The standard font that a reader takes for a font named `name` that is not embedded, by family and style, and
    /// for unknown families by the flags of its descriptor (ISO 32000-2, 9.8.2).
    static func substitute(for name: String, flags: Int) -> StandardFont {
        let name = name.lowercased()
        if name.contains("symbol") { return symbol }
        if name.contains("dingbat") { return zapfDingbats }
        if name.contains("courier") || name.contains("mono") { return courier }
        let bold = name.contains("bold") || name.contains("black") || flags & 1 << 18 != 0
        let italic = name.contains("italic") || name.contains("oblique") || flags & 1 << 6 != 0
        let isSans = ["helvetica", "arial", "sans"].contains(where: name.contains)
        if !isSans, flags & 1 != 0 { return courier }
        let isSerif = ["times", "roman", "serif"].contains(where: name.contains) || flags & 1 << 1 != 0
        guard isSerif, !isSans else { return bold ? helveticaBold : helvetica }
        if bold { return italic ? timesBoldItalic : timesBold }
        return italic ? timesItalic : timesRoman
    }
}
