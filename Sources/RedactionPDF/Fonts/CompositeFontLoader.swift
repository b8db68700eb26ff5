import RedactionModel

extension FontLoader {
    /// A Type 0 font and its descendant (ISO 32000-2, 9.7).
    func composite(_ font: PDFDictionary, name: String) throws -> PDFFont {
        let descendant = try source.dictionary(try source.array(font["DescendantFonts"]).first)
        let (widths, vertical) = (try horizontalWidths(descendant), try verticalMetrics(descendant))
        let defaults = try source.numbers(descendant["DW2"]) ?? [880, -1000]
        let encoding = try characterMap(font["Encoding"])
        let witness = try witness(descendant)
        var texts = try toUnicode(font).compactMapValues(GlyphReadings.telling)
        // Some writers name a map instead of bringing one: the codes are characters. Readers believe it.
        if witness == nil, try source.resolve(font["ToUnicode"]).name?.hasPrefix("Identity") ?? false {
            texts = CMap.unicodeTexts
        }
        let composite = CompositeFont(
            encoding: encoding, texts: texts, widths: widths,
            defaultWidth: try source.resolve(descendant["DW"]).number ?? 1000, verticalMetrics: vertical,
            defaultVertical: defaults.count == 2 ? (defaults[0], defaults[1]) : (880, -1000),
            hasCollection: Self.collections.contains(try ordering(of: descendant)), witness: witness)
        return PDFFont(
            codes: .composite(composite), matrix: Matrix(0.001, 0, 0, 0.001, 0, 0), isType3: false, emHeight: 1,
            name: name)
    }

    private static var collections: Set<String> { ["Japan1", "GB1", "CNS1", "Korea1", "KR", "Japan2"] }

    private func ordering(of descendant: PDFDictionary) throws -> String {
        let information = try source.dictionary(descendant["CIDSystemInfo"])
        return String(decoding: try source.resolve(information["Ordering"]).string ?? [], as: UTF8.self)
    }

    private func witness(_ descendant: PDFDictionary) throws -> CompositeWitness? {
        let program = try program(try source.dictionary(descendant["FontDescriptor"]))
        var map = CompositeWitness.GlyphMap.identity
        if let stream = try source.resolve(descendant["CIDToGIDMap"]).stream {
            map = .table(try source.decodedData(of: stream))
        }
        return CompositeWitness(
            program: program, map: map, collection: CharacterCollection.texts(ofOrdering: try ordering(of: descendant)))
    }

    /// The `Encoding` of a Type 0 font.
    func characterMap(_ object: PDFObject?) throws -> CMap {
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

    /// Calls `body` with each CID of a `W` or `W2` array and the `count` numbers that it has there.
    func forEachMetric(_ object: PDFObject?, count: Int, _ body: (UInt32, [Double]) -> Void) throws {
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
