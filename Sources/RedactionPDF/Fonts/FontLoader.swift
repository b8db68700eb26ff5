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
            let glyphs = try simpleGlyphs(font, encoding: try encoding(of: font, base: .unknown), standard: nil)
            return PDFFont(
                codes: .simple(glyphs), matrix: matrix, isType3: true, emHeight: try type3Height(font, matrix),
                name: name)
        default: return try simple(font, name: name)
        }
    }

    private func type3Height(_ font: PDFDictionary, _ matrix: Matrix) throws -> Double {
        let height = Rectangle(try source.numbers(font["FontBBox"]))?.height ?? 0
        let scaled = height * abs(matrix.d)
        return scaled > 0 ? scaled : 1
    }

    // MARK: Simple fonts

    private func simple(_ font: PDFDictionary, name: String) throws -> PDFFont {
        let descriptor = try source.dictionary(font["FontDescriptor"])
        let isEmbedded = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
        let standard = StandardFont.substitute(for: name)
        let flags = try source.resolve(descriptor["Flags"]).integer ?? 32
        let isSymbolic = flags & 4 != 0 && flags & 32 == 0
        let base: Encoding = isEmbedded && isSymbolic ? .unknown : standard.encoding
        let glyphs = try simpleGlyphs(
            font, encoding: try encoding(of: font, base: base), standard: standard,
            missingWidth: isEmbedded ? try source.resolve(descriptor["MissingWidth"]).number : nil)
        return PDFFont(
            codes: .simple(glyphs), matrix: Matrix(0.001, 0, 0, 0.001, 0, 0), isType3: false, emHeight: 1,
            name: name)
    }

    private func encoding(of font: PDFDictionary, base: Encoding) throws -> Encoding {
        let object = try source.resolve(font["Encoding"])
        if let name = object.name { return Encoding.named(name) ?? base }
        guard let dictionary = object.dictionary else { return base }
        var encoding = try source.resolve(dictionary["BaseEncoding"]).name.flatMap(Encoding.named) ?? base
        encoding.apply(differences: try source.array(dictionary["Differences"]).map(source.resolve))
        return encoding
    }

    private func simpleGlyphs(
        _ font: PDFDictionary, encoding: Encoding, standard: StandardFont?, missingWidth: Double? = nil
    ) throws -> [FontGlyph] {
        let widths = try source.array(font["Widths"]).map { try source.resolve($0).number }
        let first = try source.resolve(font["FirstChar"]).integer ?? 0
        let texts = try toUnicode(font)
        return (0..<256).map { code in
            let name = encoding.names[code]
            let index = code - first
            let own = widths.indices.contains(index) ? widths[index] : nil
            let width = own ?? missingWidth ?? name.flatMap { standard?.width(of: $0) } ?? 0
            let named = name.flatMap(GlyphNames.text)
            var glyph = FontGlyph(width: width, text: texts[UInt32(code)] ?? named)
            if let named, let text = glyph.text, named != text { glyph.otherText = named }
            return glyph
        }
    }

    /// A ToUnicode map that cannot be parsed tells nothing; Poppler's reading and the glyph names remain.
    private func toUnicode(_ font: PDFDictionary) throws -> [UInt32: String] {
        guard let stream = try source.resolve(font["ToUnicode"]).stream else { return [:] }
        let data = try source.decodedData(of: stream)
        return (try? CMapParser.parse(data) { try PredefinedCMaps.map(named: $0) })?.texts ?? [:]
    }

    // MARK: Composite fonts

    private func composite(_ font: PDFDictionary, name: String) throws -> PDFFont {
        let descendant = try source.dictionary(try source.array(font["DescendantFonts"]).first)
        let (widths, vertical) = (try horizontalWidths(descendant), try verticalMetrics(descendant))
        let defaults = try source.numbers(descendant["DW2"]) ?? [880, -1000]
        let composite = CompositeFont(
            encoding: try characterMap(font["Encoding"]), texts: try toUnicode(font), widths: widths,
            defaultWidth: try source.resolve(descendant["DW"]).number ?? 1000, verticalMetrics: vertical,
            defaultVertical: defaults.count == 2 ? (defaults[0], defaults[1]) : (880, -1000),
            hasCollection: try hasCollection(descendant))
        return PDFFont(
            codes: .composite(composite), matrix: Matrix(0.001, 0, 0, 0.001, 0, 0), isType3: false, emHeight: 1,
            name: name)
    }

    private func hasCollection(_ descendant: PDFDictionary) throws -> Bool {
        let information = try source.dictionary(descendant["CIDSystemInfo"])
        let ordering = try source.resolve(information["Ordering"]).string ?? []
        return ["Japan1", "GB1", "CNS1", "Korea1", "KR", "Japan2"].contains(String(decoding: ordering, as: UTF8.self))
    }

    private func characterMap(_ object: PDFObject?) throws -> CMap {
        let object = try source.resolve(object)
        if let name = object.name { return try PredefinedCMaps.map(named: name) }
        guard let stream = object.stream else {
            throw RedactionError(
                .uninterpretable, reason: "a composite font has no character map",
                advice: "save the file anew with its own program and try again")
        }
        var map = try CMapParser.parse(try source.decodedData(of: stream)) { try PredefinedCMaps.map(named: $0) }
        if case .name(let base) = try source.resolve(stream.dictionary["UseCMap"]), map.codeSpaces.isEmpty {
            map.include(try PredefinedCMaps.map(named: base))
            map.finish()
        }
        if let mode = try source.resolve(stream.dictionary["WMode"]).integer { map.isVertical = mode == 1 }
        return map
    }

    /// `W`: `first [w …]` or `first last w`.
    private func horizontalWidths(_ font: PDFDictionary) throws -> [UInt32: Double] {
        var widths: [UInt32: Double] = [:]
        try forEachMetric(font["W"], count: 1) { cid, numbers in widths[cid] = numbers[0] }
        return widths
    }

    /// `W2`: `first [w1y vx vy …]` or `first last w1y vx vy`.
    private func verticalMetrics(_ font: PDFDictionary) throws -> [UInt32: (advance: Double, origin: Point)] {
        var metrics: [UInt32: (advance: Double, origin: Point)] = [:]
        try forEachMetric(font["W2"], count: 3) { cid, numbers in
            metrics[cid] = (numbers[0], Point(x: numbers[1], y: numbers[2]))
        }
        return metrics
    }

    private func forEachMetric(_ object: PDFObject?, count: Int, _ body: (UInt32, [Double]) -> Void) throws {
        let items = try source.array(object).map(source.resolve)
        var index = 0
        while index + 1 < items.count, let first = items[index].integer.flatMap(UInt32.init(exactly:)) {
            if let list = items[index + 1].array {
                let numbers = try list.map { try source.resolve($0).number ?? 0 }
                for (offset, start) in stride(from: 0, through: numbers.count - count, by: count).enumerated() {
                    body(first &+ UInt32(offset), Array(numbers[start..<(start + count)]))
                }
                index += 2
            } else {
                let numbers = items[(index + 2)...].prefix(count).compactMap(\.number)
                guard numbers.count == count, let last = items[index + 1].integer.flatMap(UInt32.init(exactly:)),
                    first <= last, last - first <= 0xFFFF
                else { return }
                for cid in first...last { body(cid, numbers) }
                index += 2 + count
            }
        }
    }
}
