/// Moves along one show operation and lays down its glyphs (ISO 32000-2, 9.4.4).
struct Pen {
    private let number: Int32
    private let font: PDFFont
    private let state: TextState
    private let toPage: Matrix
    private let up: Point
    let isVertical: Bool
    /// How far the pen has moved, in text space.
    private(set) var offset = 0.0

    /// How far below the baseline a glyph's box begins, and how high it is, in ems: descenders, and capitals with
    /// accents, of common fonts.
    static let descent = 0.25
    static let height = 1.15
    /// The largest coordinate of a glyph, in points: a hundred times the largest page that readers take.
    private static let farthest = 1e7

    init(show: ShowOperation, number: Int, font: PDFFont) {
        self.number = Int32(truncatingIfNeeded: number)
        self.font = font
        state = show.state
        toPage = show.textToPage
        isVertical = font.isVertical
        up = toPage.apply(vector: Point(x: 0, y: state.fontSize * font.emHeight))
    }

    /// A number in a `TJ` array: thousandths of an em, towards the start of the line.
    mutating func adjust(by thousandths: Double) {
        let distance = -thousandths / 1000 * state.fontSize
        offset += isVertical ? distance : distance * state.horizontalScaling
    }

    mutating func show(_ string: [UInt8], element: Int, into glyphs: inout [Glyph]) {
        font.forEachGlyph(in: string) { range, glyph, isSpace in
            let scale = isVertical ? state.fontSize * 0.001 : state.fontSize * font.matrix.a * state.horizontalScaling
            let advance = glyph.width * scale
            glyphs.append(place(glyph, advance: advance, element: element, bytes: range))
            let spacing = state.characterSpacing + (isSpace ? state.wordSpacing : 0)
            offset += advance + (isVertical ? spacing : spacing * state.horizontalScaling)
        }
    }

    private func place(_ glyph: FontGlyph, advance: Double, element: Int, bytes: Range<Int>) -> Glyph {
        let origin: Point
        let along: Point
        let corner: Point
        let across: Point
        if isVertical {
            let em = state.fontSize * 0.001
            origin = toPage.apply(
                Point(x: -glyph.verticalOrigin.x * em * state.horizontalScaling, y: offset + state.rise))
            along = toPage.apply(vector: Point(x: 0, y: advance))
            across = toPage.apply(vector: Point(x: glyph.verticalOrigin.x * 2 * em * state.horizontalScaling, y: 0))
            corner = origin
        } else {
            origin = toPage.apply(Point(x: offset, y: state.rise))
            along = toPage.apply(vector: Point(x: advance, y: 0))
            across = up * Pen.height
            corner = origin - up * Pen.descent
        }
        // Numbers beyond any page put text where no reader shows it; it stays text, at a place that can be reckoned with.
        let isPlaced = [corner, along, across].allSatisfy { abs($0.x) < Pen.farthest && abs($0.y) < Pen.farthest }
        let nowhere = Point(x: 0, y: 0)
        return Glyph(
            show: number, element: Int32(truncatingIfNeeded: element),
            bytes: Int32(truncatingIfNeeded: bytes.lowerBound)..<Int32(truncatingIfNeeded: bytes.upperBound),
            offset: offset, advance: advance, corner: isPlaced ? corner : nowhere, along: isPlaced ? along : nowhere,
            across: isPlaced ? across : nowhere, text: glyph.text,
            readings: glyph.readings, isNameless: glyph.isNameless)
    }
}
