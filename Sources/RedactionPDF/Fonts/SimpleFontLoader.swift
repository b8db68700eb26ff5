import RedactionModel

/// Reads the 256 codes of a Type 1, TrueType or Type 3 font (ISO 32000-2, 9.6).
struct SimpleFontLoader<Source: ObjectSource> {
    private let source: Source
    private let font: PDFDictionary
    private let name: String
    private let descriptor: PDFDictionary

    init(_ source: Source, _ font: PDFDictionary, name: String) throws {
        self.source = source
        self.font = font
        self.name = name
        descriptor = try source.dictionary(font["FontDescriptor"])
    }

    func type3Glyphs() throws -> [FontGlyph] {
        try glyphs(encoding: try encoding(over: .unknown), map: nil, program: nil) { _, _ in 0 }
    }

    func glyphs() throws -> [FontGlyph] {
        let hasWidths = try source.resolve(font["Widths"]).array != nil
        let program = try FontLoader(source: source).program(descriptor, withAdvances: !hasWidths)
        let standard = try standardFont()
        let isEmbedded = isEmbedded
        let map = try program.map { SimpleGlyphMap($0, isSymbolic: try isSymbolic()) }
        let missing = try source.resolve(descriptor["MissingWidth"]).number
        let encoding = try encoding(over: base(program))
        return try glyphs(encoding: encoding, map: map, program: program) { glyph, name in
            if hasWidths, isEmbedded, let missing { return missing }
            if !hasWidths, let glyph, let program, glyph < program.advances.count {
                return program.advances[Int(glyph)]
            }
            return name.flatMap { standard.width(of: $0) } ?? missing ?? 0
        }
    }

    /// What the dictionary says of its codes, for whoever looks for them in the embedded program.
    func names() throws -> SimpleFontNames {
        let program = try FontLoader(source: source).program(descriptor)
        return SimpleFontNames(
            names: try encoding(over: base(program)).names, isSymbolic: try isSymbolic(),
            hasEncoding: font["Encoding"] != nil)
    }

    private var isEmbedded: Bool { ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil } }

    private func isSymbolic() throws -> Bool {
        try source.resolve(descriptor["Flags"]).integer.map { $0 & 4 != 0 && $0 & 32 == 0 } ?? false
    }

    private func standardFont() throws -> StandardFont {
        let flags = try source.resolve(descriptor["Flags"]).integer
        return StandardFont.substitute(for: name, flags: flags ?? StandardFont.unknownFlags)
    }

    /// What codes are called that the dictionary's own encoding does not tell.
    private func base(_ program: FontProgram?) throws -> Encoding {
        if let names = program?.builtInEncoding { return Encoding(names: names) }
        return try isEmbedded && isSymbolic() ? .unknown : standardFont().encoding
    }

    private func encoding(over base: Encoding) throws -> Encoding {
        let object = try source.resolve(font["Encoding"])
        if let name = object.name { return Encoding.named(name) ?? base }
        guard let dictionary = object.dictionary else { return base }
        var encoding = try source.resolve(dictionary["BaseEncoding"]).name.flatMap(Encoding.named) ?? base
        encoding.apply(differences: try source.array(dictionary["Differences"]).map(source.resolve))
        return encoding
    }

    /// - Parameter otherWidth: the width of a code that `Widths` does not list, by its glyph and its name.
    private func glyphs(
        encoding: Encoding, map: SimpleGlyphMap?, program: FontProgram?, otherWidth: (UInt32?, String?) -> Double
    ) throws -> [FontGlyph] {
        let widths = try source.array(font["Widths"]).map { try source.resolve($0).number }
        let first = try source.resolve(font["FirstChar"]).integer ?? 0
        let texts = try FontLoader(source: source).toUnicode(font)
        return (0..<256).map { code in
            let name = encoding.names[code]
            let index = code - first
            let shown = map?.glyph(for: UInt32(code), name: name)
            let own = widths.indices.contains(index) ? widths[index] : nil
            let named = name.flatMap(GlyphNames.text).flatMap(GlyphReadings.telling)
            let told = texts[UInt32(code)]
            let text = told.flatMap(GlyphReadings.telling) ?? named
            let readings = GlyphReadings(
                text: text, name: named,
                own: shown.flatMap { shown in program?.readings(of: shown, for: text) })
            return FontGlyph(
                width: own ?? otherWidth(shown, name), text: text,
                isNameless: told != nil && text == nil && readings == nil, readings: readings)
        }
    }
}
