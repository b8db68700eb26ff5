/// What the content of one page, or of any other content stream, shows: its glyphs, and where each comes from.
struct PageContent: Sendable {
    /// The page's own stream first, then each form XObject once for every time it is painted.
    var streams: [StreamInstance] = []
    var shows: [ShowOperation] = []
    var glyphs: [Glyph] = []
    var images: [PlacedImage] = []
    var paths: [PlacedPath] = []
    var windows: [Window] = []
    var markedContent: [MarkedContent] = []
    /// Tags of marked content that are none of the standard's: often the names of a writer's styles.
    var tags: Set<String> = []
    var fonts: [PDFFont] = []
    /// For each of `fonts`, what the resources have in its place: as a rule a reference.
    var fontObjects: [PDFObject] = []
}

extension PageContent {
    /// The height of an em in text space.
    func emHeight(of show: ShowOperation) -> Double {
        show.state.fontSize * (show.state.font.map { fonts[$0].emHeight } ?? 1)
    }

    /// Whether the text runs down the page.
    func isVertical(_ show: ShowOperation) -> Bool {
        show.state.font.map { fonts[$0].isVertical } ?? false
    }
}

/// A content stream as one painting of it sees it.
struct StreamInstance: Sendable {
    /// The painting stream and the operation that paints this one; nil for the page's own.
    let parent: (stream: Int, operation: Int)?
    /// The form XObject; nil for the page's own content.
    let form: ObjectReference?
    let bytes: [UInt8]
    var operations: [Operation] = []
    /// Those that paint a form within itself, and so nothing.
    var idleOperations: Set<Int> = []
    let resources: PDFDictionary
    /// Whether the resources are the painting stream's, for want of own ones.
    var inheritsResources = false
    /// From the stream's space to the page's.
    let matrix: Matrix
    /// What the stream begins with: a form has that of its painter.
    var textState = TextState()
}

/// One showing of a string: a `Tj`, `TJ`, `'` or `"`.
struct ShowOperation: Sendable {
    let stream: Int
    let operation: Int
    let state: TextState
    /// The text matrix where the string begins.
    let textMatrix: Matrix
    /// From the stream's user space to the page's.
    let matrix: Matrix
    /// The innermost window that it is seen through, an index in `PageContent.windows`.
    let window: Int?
    /// Into `PageContent.glyphs`.
    var glyphs: Range<Int>

    /// From text space to the page's space.
    var textToPage: Matrix { textMatrix * matrix }
}

/// One glyph on a page.
struct Glyph: Sendable {
    /// Into `PageContent.shows`.
    let show: Int32
    /// Which string of a `TJ` array; 0 for the other operators.
    let element: Int32
    /// The code's bytes in that string.
    let bytes: Range<Int32>
    /// How far along the line, from the start of the show operation, in text space.
    let offset: Double
    /// The advance without character and word spacing, in text space.
    let advance: Double
    /// The foot of the glyph's box at its start, in the page's space.
    let corner: Point
    /// Along the line, as long as the advance.
    let along: Point
    /// From foot to head.
    let across: Point
    let text: String?
    /// What other witnesses than `text` say, where any disagrees or `text` is nil.
    let readings: GlyphReadings?
    let isNameless: Bool

    /// What the glyph is by the first witness that says anything.
    var reading: String? { text ?? readings?.text(by: 0) }

    var center: Point { corner + along * 0.5 + across * 0.5 }

    /// The direction of the line, with a length of one; none for a flattened glyph.
    var direction: Point { along * (1 / max(along.length, 1e-9)) }

    /// The height of an em, in the page's units.
    var em: Double { across.length / Pen.height }

    /// The place on the baseline where the glyph begins.
    var foot: Point { corner + across * (Pen.descent / Pen.height) }

    var box: Rectangle {
        let opposite = corner + along + across
        let one = corner + along
        let other = corner + across
        return Rectangle(
            left: min(min(corner.x, opposite.x), min(one.x, other.x)),
            bottom: min(min(corner.y, opposite.y), min(one.y, other.y)),
            right: max(max(corner.x, opposite.x), max(one.x, other.x)),
            top: max(max(corner.y, opposite.y), max(one.y, other.y)))
    }

    /// Where `point` lies in the box: 0 to 1 along the line and 0 to 1 across it; nil for a box without area.
    func position(of point: Point) -> (along: Double, across: Double)? {
        let area = along.cross(across)
        guard abs(area) > 1e-12 else { return nil }
        let vector = point - corner
        return (vector.cross(across) / area, along.cross(vector) / area)
    }
}

/// An image as it is painted on the page.
struct PlacedImage: Sendable {
    let stream: Int
    let operation: Int
    /// The image XObject; nil for an inline image.
    let image: ObjectReference?
    /// From the unit square to the page.
    let matrix: Matrix
    let window: Int?
    /// In samples.
    let size: (width: Int, height: Int)?

    /// Whether it is a rule or an area: letters need more samples than a few in either direction.
    var isFlat: Bool { size.map { min($0.width, $0.height) <= 4 } ?? false }

    var box: Rectangle { Rectangle(left: 0, bottom: 0, right: 1, top: 1).applying(matrix) }
}

/// A marked-content sequence whose properties tell something of its glyphs: what they show (ISO 32000-2, 14.9), or where.
struct MarkedContent: Sendable {
    let stream: Int
    /// The `BDC` or `DP`.
    let operation: Int
    /// `ActualText`, `Alt` or `E` and what the rest of the properties say.
    let texts: [(key: String, text: String)]
    var glyphs: Range<Int>

    /// Properties that tell nothing of the glyphs (ISO 32000-2, 14.6 and 14.8.2.2).
    static let plainKeys: Set<String> = ["MCID", "Type", "Subtype", "Attached"]
}
