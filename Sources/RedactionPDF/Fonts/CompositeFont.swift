import RedactionModel

/// A Type 0 font and its one descendant (ISO 32000-2, 9.7).
struct CompositeFont: Sendable {
    let encoding: CMap
    /// By code; only what tells a character.
    let texts: [UInt32: String]
    let widths: [UInt32: Double]
    let defaultWidth: Double
    /// By CID: the vertical advance and the vertical origin.
    let verticalMetrics: [UInt32: (advance: Double, origin: Point)]
    let defaultVertical: (originY: Double, advance: Double)
    /// Whether the CIDs are those of a character collection that readers know (ISO 32000-2, 9.7.3).
    let hasCollection: Bool
    private let witness: CompositeWitness?
    /// By code: what the witness says against `texts`.
    private let disputes: [UInt32: GlyphReadings]

    init(
        encoding: CMap, texts: [UInt32: String], widths: [UInt32: Double], defaultWidth: Double,
        verticalMetrics: [UInt32: (advance: Double, origin: Point)],
        defaultVertical: (originY: Double, advance: Double), hasCollection: Bool, witness: CompositeWitness?
    ) {
        self.encoding = encoding
        self.texts = texts
        self.widths = widths
        self.defaultWidth = defaultWidth
        self.verticalMetrics = verticalMetrics
        self.defaultVertical = defaultVertical
        self.hasCollection = hasCollection
        self.witness = witness
        var disputes: [UInt32: GlyphReadings] = [:]
        if let witness {
            for (code, text) in texts { disputes[code] = witness.readings(ofCID: encoding.cid(for: code), for: text) }
        }
        self.disputes = disputes
    }

    func glyph(for code: UInt32) -> FontGlyph {
        let cid = encoding.cid(for: code)
        let width = widths[cid] ?? defaultWidth
        let text = texts[code]
        let readings = text == nil ? witness?.readings(ofCID: cid) : disputes.isEmpty ? nil : disputes[code]
        let isNameless = text == nil && !hasCollection && readings == nil
        guard encoding.isVertical else {
            return FontGlyph(width: width, text: text, isNameless: isNameless, readings: readings)
        }
        let metrics = verticalMetrics[cid]
        return FontGlyph(
            width: metrics?.advance ?? defaultVertical.advance, text: text, isNameless: isNameless, readings: readings,
            verticalOrigin: metrics?.origin ?? Point(x: width / 2, y: defaultVertical.originY))
    }
}
