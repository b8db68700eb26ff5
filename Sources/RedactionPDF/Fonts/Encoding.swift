/// The glyph names of a simple font's 256 codes (ISO 32000-2, 9.6.5).
struct Encoding: Sendable {
    private(set) var names: [String?]

    static let standard = Encoding(EncodingData.standard)
    static let winAnsi = Encoding(EncodingData.winAnsi)
    static let macRoman = Encoding(EncodingData.macRoman)
    static let macExpert = Encoding(EncodingData.macExpert)
    static let symbol = Encoding(EncodingData.symbol)
    static let zapfDingbats = Encoding(EncodingData.zapfDingbats)
    /// No code has a name: what an embedded font's own encoding looks like from outside.
    static let unknown = Encoding("")

    /// - Parameter names: of 256 codes.
    init(names: [String?]) { self.names = names }

    private init(_ list: String) {
        names = Array(repeating: nil, count: 256)
        for (index, name) in list.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() where index < 224 {
            names[index + 32] = name == ".notdef" ? nil : String(name)
        }
    }

    /// The encoding that a name stands for in a font dictionary.
    static func named(_ name: String) -> Encoding? {
        switch name {
        case "StandardEncoding": standard
        case "WinAnsiEncoding": winAnsi
        case "MacRomanEncoding": macRoman
        case "MacExpertEncoding": macExpert
        default: nil
        }
    }

    /// Lays `Differences` over the encoding: a code, then the names from that code on.
    mutating func apply(differences: [PDFObject]) {
        var code = 0
        for item in differences {
            if let start = item.integer {
                code = start
            } else if let name = item.name {
                if (0..<256).contains(code) { names[code] = name == ".notdef" ? nil : name }
                code &+= 1
            }
        }
    }
}
