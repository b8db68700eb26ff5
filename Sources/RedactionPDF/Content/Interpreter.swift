import RedactionModel

/// Runs content streams and records every glyph, image, path and spoken alternative that they show
/// (ISO 32000-2, 8 and 9). Nothing is painted.
struct Interpreter<Source: ObjectSource> {
    /// Forms that paint forms: deeper than any real file's.
    private var depthLimit: Int { 24 }
    /// Operations of one page, forms counted each time they are painted: an exponential nest ends here.
    private var operationLimit: Int { 5_000_000 }
    /// Windows that are told apart; what lies deeper is seen through one of the size that they leave.
    private var windowLimit: Int { 64 }
    private var formLimit: Int { 200_000 }
    private var markLimit: Int { 10_000 }

    /// What most readers take for a font that the resources do not name; Poppler shows nothing.
    private static var missingFont: PDFObject {
        .dictionary(["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")])
    }

    private struct GraphicsState {
        var matrix: Matrix
        var text = TextState()
        /// Around what can be painted, in the page's space; nil where nothing clips.
        var clip: Rectangle?

        /// The innermost window, which with those around it makes `clip`.
        var window: Int?
    }

    private let source: Source
    private let fonts: FontCache
    private var content = PageContent()
    private var fontIndices: [FontCache.Key: Int] = [:]
    private var operationCount = 0

    private var state: GraphicsState
    private var stack: [GraphicsState] = []
    private var path = PathTracer()
    /// Around the glyphs of the text object that will clip.
    private var textClip: Rectangle?
    private var textMatrix = Matrix.identity
    private var lineMatrix = Matrix.identity
    private var openMarks: [(record: Int?, start: Int)] = []
    private var openForms: [ObjectReference] = []

    /// - Parameters:
    ///   - bytes: the decoded content.
    ///   - matrix: from the content's space to the page's.
    static func run(
        _ bytes: [UInt8], resources: PDFDictionary, matrix: Matrix = .identity, source: Source, fonts: FontCache
    ) throws -> PageContent {
        var interpreter = Interpreter(source: source, fonts: fonts, matrix: matrix)
        try interpreter.run(
            StreamInstance(parent: nil, form: nil, bytes: bytes, resources: resources, matrix: matrix))
        return interpreter.content
    }

    private init(source: Source, fonts: FontCache, matrix: Matrix) {
        self.source = source
        self.fonts = fonts
        state = GraphicsState(matrix: matrix)
    }

    private mutating func run(_ instance: StreamInstance) throws {
        let stream = content.streams.count
        path = PathTracer()
        var instance = instance
        instance.textState = state.text
        instance.operations = try ContentParser.operations(of: instance.bytes)
        content.streams.append(instance)
        guard content.streams.count <= formLimit else {
            throw RedactionError(
                .hostile, reason: "the page paints more than \(formLimit) forms",
                advice: "save the file anew with its own program and try again")
        }
        operationCount += instance.operations.count
        guard operationCount < operationLimit else {
            throw RedactionError(
                .hostile, reason: "the page's content runs to more than \(operationLimit) operations",
                advice: "save the file anew with its own program and try again")
        }
        let depth = stack.count
        let marks = openMarks.count
        for (index, operation) in instance.operations.enumerated() {
            try perform(operation, at: index, in: stream, depth: depth)
        }
        if stack.count > depth {
            state = stack[depth]
            stack.removeSubrange(depth...)
        }
        while openMarks.count > marks { closeMark() }
    }

    // MARK: Operators

    private mutating func perform(_ operation: Operation, at index: Int, in stream: Int, depth: Int) throws {
        if let kind = PathOperator(operation.keyword) { return trace(kind, operation, at: index, in: stream) }
        switch operation.keyword {
        case .q: stack.append(state)
        case .Q: if stack.count > depth { state = stack.removeLast() }
        case .cm: state.matrix = operation.matrix * state.matrix
        case .BT:
            textMatrix = .identity
            lineMatrix = .identity
        case .ET: clipToText()
        case .Tj, .TJ, .quote, .doubleQuote: try show(operation, at: index, in: stream)
        case .Do: try paint(operation, at: index, in: stream)
        case .BI:
            place(nil, try source.imageSize(InlineImage(operation).entries), at: index, in: stream)
        case .gs: try setGraphicsState(operation, in: stream)
        case .Tf:
            guard let name = operation.operands.first?.name else { return }
            let fonts = try source.dictionary(content.streams[stream].resources["Font"])
            try setFont(fonts[name] ?? Self.missingFont, size: operation.number(1), name: name)
        case .BMC:
            note(tagOf: operation)
            try openMark(nil)
        case .BDC: try openMark(mark(operation, at: index, in: stream))
        case .DP: _ = try mark(operation, at: index, in: stream)
        case .MP: note(tagOf: operation)
        case .EMC: if !openMarks.isEmpty { closeMark() }
        default: performText(operation)
        }
    }

    private mutating func performText(_ operation: Operation) {
        switch operation.keyword {
        case .Tm:
            lineMatrix = operation.matrix
            textMatrix = lineMatrix
        case .Td: moveLine(operation.number(0), operation.number(1))
        case .TD:
            state.text.leading = -operation.number(1)
            moveLine(operation.number(0), operation.number(1))
        case .nextLine: moveLine(0, -state.text.leading)
        case .Tc: state.text.characterSpacing = operation.number(0)
        case .Tw: state.text.wordSpacing = operation.number(0)
        case .Tz: state.text.horizontalScaling = operation.number(0) / 100
        case .TL: state.text.leading = operation.number(0)
        case .Tr: state.text.renderMode = operation.operands.first?.integer ?? 0
        case .Ts: state.text.rise = operation.number(0)
        default: break
        }
    }

    private mutating func moveLine(_ x: Double, _ y: Double) {
        lineMatrix = .translation(x, y) * lineMatrix
        textMatrix = lineMatrix
    }

    private mutating func setFont(_ object: PDFObject?, size: Double, name: String?) throws {
        state.text.fontName = name
        state.text.fontSize = size
        guard let object else {
            state.text.font = nil
            return
        }
        let key = FontCache.Key(object)
        if let index = fontIndices[key] {
            state.text.font = index
            return
        }
        content.fonts.append(try fonts.font(key) { try FontLoader(source: source).load(object) })
        content.fontObjects.append(object)
        fontIndices[key] = content.fonts.count - 1
        state.text.font = content.fonts.count - 1
    }

    private mutating func setGraphicsState(_ operation: Operation, in stream: Int) throws {
        guard let name = operation.operands.first?.name else { return }
        let states = try source.dictionary(content.streams[stream].resources["ExtGState"])
        let font = try source.array(source.dictionary(states[name])["Font"])
        if font.count == 2 { try setFont(font[0], size: try source.resolve(font[1]).number ?? 0, name: nil) }
    }

    // MARK: Text

    private mutating func show(_ operation: Operation, at index: Int, in stream: Int) throws {
        var operands = operation.operands
        if operation.keyword == .doubleQuote, operands.count == 3 {
            state.text.wordSpacing = operation.number(0)
            state.text.characterSpacing = operation.number(1)
            operands = [operands[2]]
        }
        if operation.keyword == .quote || operation.keyword == .doubleQuote { moveLine(0, -state.text.leading) }
        guard let operand = operands.first, let font = state.text.font else { return }
        let start = content.glyphs.count
        let show = ShowOperation(
            stream: stream, operation: index, state: state.text, textMatrix: textMatrix, matrix: state.matrix,
            window: state.window, glyphs: start..<start)
        var pen = Pen(show: show, number: content.shows.count, font: content.fonts[font])
        for (element, item) in (operand.array ?? [operand]).enumerated() {
            if let string = item.string {
                pen.show(string, element: element, into: &content.glyphs)
            } else if let adjustment = item.number {
                pen.adjust(by: adjustment)
            }
        }
        content.shows.append(show)
        content.shows[content.shows.count - 1].glyphs = start..<content.glyphs.count
        if state.text.renderMode >= 4 {
            for glyph in content.glyphs[start...] { textClip = textClip?.union(glyph.box) ?? glyph.box }
        }
        textMatrix =
            pen.isVertical ? .translation(0, pen.offset) * textMatrix : .translation(pen.offset, 0) * textMatrix
    }

    // MARK: Paths

    private mutating func trace(_ kind: PathOperator, _ operation: Operation, at index: Int, in stream: Int) {
        if kind == .shading, let clip = state.clip {
            content.paths.append(
                PlacedPath(
                    stream: stream, operations: index...index, kind: .shading, isClip: false, subpathCount: 0,
                    box: clip, matrix: state.matrix, window: state.window))
        }
        let placed = path.trace(kind, operation, at: index, in: stream, matrix: state.matrix, window: state.window)
        guard let placed else { return }
        content.paths.append(placed)
        if placed.isClip { open(.path(placed), placed.box) }
    }

    /// From here on nothing is painted outside of `box`.
    private mutating func open(_ origin: Window.Origin, _ box: Rectangle) {
        let clip = state.clip?.intersection(box) ?? box
        state.clip = clip
        let depth = state.window.map { content.windows[$0].depth + 1 } ?? 0
        content.windows.append(
            depth < windowLimit
                ? Window(origin: origin, box: box, parent: state.window, depth: depth)
                : Window(origin: .other, box: clip, parent: nil, depth: 0))
        state.window = content.windows.count - 1
    }

    /// Text of a clipping render mode clips from the end of its text object on (ISO 32000-2, 9.3.6).
    private mutating func clipToText() {
        if let textClip { open(.other, textClip) }
        textClip = nil
    }

    // MARK: XObjects

    private mutating func paint(_ operation: Operation, at index: Int, in stream: Int) throws {
        guard let name = operation.operands.first?.name,
            let object = try source.dictionary(content.streams[stream].resources["XObject"])[name]
        else { return }
        let reference = object.reference
        guard let xObject = try source.resolve(object).stream else { return }
        switch try source.resolve(xObject.dictionary["Subtype"]).name {
        case "Image":
            place(reference, try source.imageSize(xObject.dictionary), at: index, in: stream)
        case "Form":
            guard let reference else { return }
            try paintForm(xObject, reference, parent: (stream, index))
        default: break
        }
    }

    private mutating func place(
        _ image: ObjectReference?, _ size: (width: Int, height: Int)?, at index: Int, in stream: Int
    ) {
        content.images.append(
            PlacedImage(
                stream: stream, operation: index, image: image, matrix: state.matrix, window: state.window, size: size))
    }

    private mutating func paintForm(
        _ form: PDFStream, _ reference: ObjectReference, parent: (stream: Int, operation: Int)
    ) throws {
        // A form that paints itself paints nothing in any reader.
        guard !openForms.contains(reference), openForms.count < depthLimit else {
            content.streams[parent.stream].idleOperations.insert(parent.operation)
            return
        }
        openForms.append(reference)
        defer { openForms.removeLast() }
        let saved = (state, textMatrix, lineMatrix)
        defer { (state, textMatrix, lineMatrix) = saved }
        if let matrix = Matrix(try source.numbers(form.dictionary["Matrix"])) { state.matrix = matrix * state.matrix }
        if let box = Rectangle(try source.numbers(form.dictionary["BBox"])) {
            open(.form(content.streams.count), box.applying(state.matrix))
        }
        state.text.fontName = nil
        let own = try source.resolve(form.dictionary["Resources"]).dictionary
        try run(
            StreamInstance(
                parent: parent, form: reference, bytes: try source.decodedData(of: form),
                resources: own ?? content.streams[parent.stream].resources, inheritsResources: own == nil,
                matrix: state.matrix))
    }

    // MARK: Marked content

    /// Records a sequence whose properties may tell of its glyphs, and gives its index.
    private mutating func mark(_ operation: Operation, at index: Int, in stream: Int) throws -> Int? {
        note(tagOf: operation)
        // An optional content group is no property list, though it stands where one does.
        guard operation.operands.count == 2, operation.operands[0].name != "OC" else { return nil }
        var properties = operation.operands[1]
        if let name = properties.name {
            properties = try source.dictionary(content.streams[stream].resources["Properties"])[name] ?? .null
        }
        let entries = try source.dictionary(properties)
        let texts = try entries.compactMap { key, value -> (key: String, text: String)? in
            let text = PropertyText.text(of: try source.resolve(value))
            return text.isEmpty ? nil : (key, text)
        }
        guard !MarkedContent.plainKeys.isSuperset(of: entries.keys) else { return nil }
        let start = content.glyphs.count
        content.markedContent.append(
            MarkedContent(
                stream: stream, operation: index, texts: texts.sorted { $0.key < $1.key }, glyphs: start..<start))
        return content.markedContent.count - 1
    }

    private mutating func note(tagOf operation: Operation) {
        if let tag = operation.operands.first?.name, !Vocabulary.contains(tag) { content.tags.insert(tag) }
    }

    /// Poppler takes a time for each sequence that grows with how many it lies in.
    private mutating func openMark(_ record: Int?) throws {
        openMarks.append((record, content.glyphs.count))
        guard openMarks.count <= markLimit else {
            throw RedactionError(
                .hostile, reason: "more than \(markLimit) sequences of marked content lie within one another",
                advice: "save the file anew with its own program and try again")
        }
    }

    private mutating func closeMark() {
        let mark = openMarks.removeLast()
        if let record = mark.record { content.markedContent[record].glyphs = mark.start..<content.glyphs.count }
    }
}

extension ObjectSource {
    fileprivate func imageSize(_ entries: PDFDictionary) throws -> (width: Int, height: Int)? {
        guard let width = try resolve(entries["Width"]).integer, let height = try resolve(entries["Height"]).integer
        else { return nil }
        return (width, height)
    }
}
