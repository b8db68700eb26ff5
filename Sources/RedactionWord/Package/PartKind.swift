/// The sorts of parts that a copy holds, each with the name and type it is written with.
enum PartKind: Sendable, Hashable {
    case main, glossary, header, footer, footnotes, endnotes, comments
    case styles, numbering, fontTable, settings, theme
    case chart, extendedChart, chartStyle, chartColors, chartDrawing
    case diagramData, diagramLayout, diagramStyle, diagramColors, diagramDrawing
    case image
    /// A whole document inside this one: as an object, or as a chunk to be imported.
    case document, chunk

    /// The kind that a relationship leads to; nil for what is dropped.
    init?(_ type: RelationshipType) {
        guard let kind = PartKind.kinds[type.name] else { return nil }
        self = kind
    }

    private static let kinds: [String: PartKind] = [
        "officeDocument": .main, "glossaryDocument": .glossary, "header": .header, "footer": .footer,
        "footnotes": .footnotes, "endnotes": .endnotes, "comments": .comments, "styles": .styles,
        "numbering": .numbering, "fontTable": .fontTable, "settings": .settings, "theme": .theme,
        "themeOverride": .theme, "chart": .chart, "chartEx": .extendedChart, "chartStyle": .chartStyle,
        "chartColorStyle": .chartColors, "chartUserShapes": .chartDrawing, "diagramData": .diagramData,
        "diagramLayout": .diagramLayout, "diagramQuickStyle": .diagramStyle, "diagramColors": .diagramColors,
        "diagramDrawing": .diagramDrawing, "image": .image, "package": .document, "aFChunk": .chunk,
    ]

    /// Whether the part is markup that is read into a tree and rewritten.
    var isMarkup: Bool { self != .image && !isDocument }

    /// Whether the part is a package of its own.
    var isDocument: Bool { self == .document || self == .chunk }

    /// Whether parts of the kind are often the same in many files: what people write is in none of them.
    var isOftenShared: Bool {
        switch self {
        case .styles, .numbering, .fontTable, .settings, .theme: true
        default: false
        }
    }

    /// The name in the copy of the `number`th part of the kind, without its extension.
    func name(_ number: Int) -> String {
        let stem = self.stem
        return isSingle && number == 1 ? stem : stem + String(number)
    }

    private var isSingle: Bool {
        switch self {
        case .main, .glossary, .footnotes, .endnotes, .comments, .styles, .numbering, .fontTable, .settings: true
        default: false
        }
    }

    private var stem: String {
        switch self {
        case .main: "word/document"
        case .glossary: "word/glossary/document"
        case .header: "word/header"
        case .footer: "word/footer"
        case .footnotes: "word/footnotes"
        case .endnotes: "word/endnotes"
        case .comments: "word/comments"
        case .styles: "word/styles"
        case .numbering: "word/numbering"
        case .fontTable: "word/fontTable"
        case .settings: "word/settings"
        case .theme: "word/theme/theme"
        case .chart: "word/charts/chart"
        case .extendedChart: "word/charts/chartEx"
        case .chartStyle: "word/charts/style"
        case .chartColors: "word/charts/colors"
        case .chartDrawing: "word/drawings/drawing"
        case .diagramData: "word/diagrams/data"
        case .diagramLayout: "word/diagrams/layout"
        case .diagramStyle: "word/diagrams/quickStyle"
        case .diagramColors: "word/diagrams/colors"
        case .diagramDrawing: "word/diagrams/drawing"
        case .image: "word/media/image"
        case .document: "word/embeddings/document"
        case .chunk: "word/chunks/document"
        }
    }

    /// The content type in the copy; nil for images, whose type is told by their extension, and for the main part,
    /// whose type follows the source's.
    var contentType: String? {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        let drawing = "application/vnd.openxmlformats-officedocument.drawingml."
        return switch self {
        case .main, .image: nil
        case .glossary: word + "document.glossary+xml"
        case .header: word + "header+xml"
        case .footer: word + "footer+xml"
        case .footnotes: word + "footnotes+xml"
        case .endnotes: word + "endnotes+xml"
        case .comments: word + "comments+xml"
        case .styles: word + "styles+xml"
        case .numbering: word + "numbering+xml"
        case .fontTable: word + "fontTable+xml"
        case .settings: word + "settings+xml"
        case .theme: "application/vnd.openxmlformats-officedocument.theme+xml"
        case .chart: drawing + "chart+xml"
        case .extendedChart: "application/vnd.ms-office.chartex+xml"
        case .chartStyle: "application/vnd.ms-office.chartstyle+xml"
        case .chartColors: "application/vnd.ms-office.chartcolorstyle+xml"
        case .chartDrawing: drawing + "chartshapes+xml"
        case .diagramData: drawing + "diagramData+xml"
        case .diagramLayout: drawing + "diagramLayout+xml"
        case .diagramStyle: drawing + "diagramStyle+xml"
        case .diagramColors: drawing + "diagramColors+xml"
        case .diagramDrawing: "application/vnd.ms-office.drawingml.diagramDrawing+xml"
        case .chunk: word + "document.main+xml"
        case .document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
    }
}
