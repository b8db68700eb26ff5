import RedactionModel

/// Reads font dictionaries (ISO 32000-2, 9.5 to 9.8).
struct FontLoader<Source: ObjectSource> {
    let source: Source

    func load(_ object: PDFObject) throws -> PDFFont {
        let font = try source.dictionary(object)
        let name = try source.resolve(font["BaseFont"]).name ?? ""
        switch try source.resolve(font["Subtype"]).name {
        case "Type0": return try composite(font, name: name)
        case "Type3":
            let matrix = Matrix(try source.numbers(font["FontMatrix"])) ?? Matrix(0.001, 0, 0, 0.001, 0, 0)
            let glyphs = try SimpleFontLoader(source, font, name: name).type3Glyphs()
            return PDFFont(
                codes: .simple(glyphs), matrix: matrix, isType3: true, emHeight: try type3Height(font, matrix),
                name: name)
        default:
            return PDFFont(
                codes: .simple(try SimpleFontLoader(source, font, name: name).glyphs()),
                matrix: Matrix(0.001, 0, 0, 0.001, 0, 0), isType3: false, emHeight: 1, name: name)
        }
    }

    private func type3Height(_ font: PDFDictionary, _ matrix: Matrix) throws -> Double {
        let height = Rectangle(try source.numbers(font["FontBBox"]))?.height ?? 0
        let scaled = height * abs(matrix.d)
        return scaled > 0 ? scaled : 1
    }

    /// A ToUnicode map that cannot be parsed tells nothing, nor does an entry that names no character; Poppler's
    /// reading and the other witnesses remain.
    func toUnicode(_ font: PDFDictionary) throws -> [UInt32: String] {
        guard let stream = try source.resolve(font["ToUnicode"]).stream else { return [:] }
        let data = try source.decodedData(of: stream)
        return (try? CMapParser.parse(data) { try PredefinedCMaps.map(named: $0) })?.texts ?? [:]
    }

    /// The program that a font descriptor embeds; nil where there is none, or none that can be read.
    func program(_ descriptor: PDFDictionary, withAdvances: Bool = false) throws -> FontProgram? {
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            guard let stream = try source.resolve(descriptor[key]).stream else { continue }
            return (try? source.decodedData(of: stream)).flatMap {
                FontProgramReader.read($0, withAdvances: withAdvances)
            }
        }
        return nil
    }
}
