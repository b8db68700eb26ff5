import RedactionModel

/// Writes a page without the glyphs that go: its content, the forms it paints, and the resources of both.
struct PageRewriter {
    /// The page's content, or another content stream that is a unit of its own.
    private let content: PageContent
    private let removal: GlyphRemoval
    private let hidden: HiddenContent
    /// Where the glyphs of touched lines stand in the copy.
    let layout: LineLayout
    private let paths: PathEdits
    private let marks: [Int: [Int: WrittenOperation]]

    /// - Parameters:
    ///   - content: what is to be seen.
    ///   - hidden: what hidden layers paint beside it.
    ///   - page: the visible part of the page, which lines do not leave.
    ///   - marks: what marked-content operations become, by stream and operation.
    ///   - spacing: whether touched lines are set anew.
    init(
        _ content: PageContent, removal: GlyphRemoval, hidden: HiddenContent = .none, page: Rectangle,
        marks: [Int: [Int: WrittenOperation]], spacing: Spacing
    ) {
        self.content = content
        self.removal = removal
        self.hidden = hidden
        layout = LineLayout(content, removal: removal, page: page, spacing: spacing)
        paths = PathEdits(content, layout)
        self.marks = marks
    }

    /// A stream that was written anew.
    struct Rewritten {
        let bytes: [UInt8]
        let resources: PDFDictionary
    }

    /// Adds clones of the forms that change to `overlay`, and gives the new content of the page itself.
    func rewrite(in overlay: inout ObjectOverlay) throws -> Rewritten {
        let touched = layout.shows
        let images = try ImageEdits(content, removal: removal, in: &overlay)
        let needed = streamsToRewrite(touched, images)
        var paintings: [Int: Paintings] = [:]
        for stream in needed { paintings[stream] = Paintings(images, in: stream) }
        for stream in content.streams.indices.reversed() where needed.contains(stream) {
            let rewritten = try rewrite(
                stream, touched: touched, paintings[stream] ?? Paintings(), covered: images.covered, in: overlay)
            guard let parent = content.streams[stream].parent, let form = content.streams[stream].form else {
                return rewritten
            }
            let copy = try clone(form, as: rewritten, box: box(of: stream), in: &overlay)
            paintings[parent.stream, default: Paintings()].paint(copy, named: "RdForm\(stream)", at: parent.operation)
        }
        return Rewritten(bytes: content.streams[0].bytes, resources: content.streams[0].resources)
    }

    private func streamsToRewrite(_ touched: Set<Int>, _ images: ImageEdits) -> Set<Int> {
        var needed: Set<Int> = [0]
        var origins = Set(
            touched.map { content.shows[$0].stream } + marks.keys)
        origins.formUnion(images.streams.union(paths.streams))
        origins.formUnion(hidden.operations.keys)
        for stream in content.streams.indices where content.streams[stream].hasSpareBytes { origins.insert(stream) }
        for origin in origins.subtracting(hidden.wholeStreams) {
            var stream: Int? = origin
            while let current = stream, needed.insert(current).inserted || current == origin {
                stream = content.streams[current].parent?.stream
            }
        }
        return needed
    }

    private func clone(
        _ form: ObjectReference, as rewritten: Rewritten, box: Rectangle?, in overlay: inout ObjectOverlay
    ) throws -> ObjectReference {
        var copy = PDFStream(try overlay.object(form).dictionary ?? [:], data: .original(form))
        copy.replaceData(withPlain: rewritten.bytes)
        copy.dictionary["Resources"] = .dictionary(rewritten.resources)
        if let box { copy.dictionary["BBox"] = .array(box.numbers) }
        return overlay.add(.stream(copy))
    }

    /// The box of a form whose lines are longer or shorter now, in the form's space.
    private func box(of stream: Int) -> Rectangle? {
        let box = layout.windows.first { window, _ in
            if case .form(stream) = content.windows[window].origin { true } else { false }
        }
        return content.streams[stream].matrix.inverse.flatMap { box?.value.applying($0) }
    }

    private func rewrite(
        _ stream: Int, touched: Set<Int>, _ paintings: Paintings, covered: Set<Int>, in overlay: ObjectOverlay
    ) throws -> Rewritten {
        let instance = content.streams[stream]
        let showWriter = ShowWriter(content: content, layout: layout, removal: removal, covered: covered)
        let writer = ContentWriter(
            content: content, stream: stream, touched: touched, showWriter: showWriter, paintings: paintings,
            marks: marks[stream] ?? [:], boxes: try boxes(in: stream), changes: changes(in: stream))
        var resources = instance.resources
        if hasLabel(in: stream) {
            var fonts = try overlay.dictionary(resources["Font"])
            fonts[StandInShape.fontName] = StandInShape.font
            resources["Font"] = .dictionary(fonts.merging(lentFonts(of: stream)) { own, _ in own })
        }
        let replaced = paintings.replaced.union((marks[stream] ?? [:]).keys).union(
            (hidden.operations[stream] ?? [:]).keys
        ).union(instance.idleOperations)
        let use = ResourceUse(content, of: stream, without: replaced)
        resources = try use.prune(resources, adding: paintings.copies, in: overlay)
        return Rewritten(bytes: try writer.bytes(), resources: resources)
    }

    /// What operations that neither show text nor mark content become.
    private func changes(in stream: Int) -> [Int: [WrittenOperation]] {
        (paths.operations[stream] ?? [:]).merging(hidden.operations[stream] ?? [:]) { _, hidden in hidden }
    }

    // MARK: Stand-ins

    private func placements(in stream: Int) -> [LineLayout.Placement] {
        layout.placements.filter { content.shows[Int(content.glyphs[$0.glyph].show)].stream == stream }
    }

    /// The fonts that a stream does not name itself and returns to after a label.
    private func lentFonts(of stream: Int) -> PDFDictionary {
        let shows = layout.shows.map { content.shows[$0] }.filter { $0.stream == stream && $0.state.fontName == nil }
        return Dictionary(
            shows.compactMap(\.state.font).map { (ShowWriter.lentName(ofFont: $0), content.fontObjects[$0]) }
        ) { font, _ in font }
    }

    private func hasLabel(in stream: Int) -> Bool {
        placements(in: stream).contains { StandInShape($0.standIn).label != nil }
    }

    /// The boxes of a stream, from a unit square to the space that the stream begins in.
    private func boxes(in stream: Int) throws -> [Matrix] {
        guard let toStream = content.streams[stream].matrix.inverse else { return [] }
        return placements(in: stream).compactMap { placement in
            let shape = StandInShape(placement.standIn)
            guard shape.label == nil else { return nil }
            let show = content.shows[Int(content.glyphs[placement.glyph].show)]
            let size = content.emHeight(of: show)
            let width = shape.width * size * show.state.horizontalScaling * placement.scale
            let square = Matrix(width, 0, 0, size * 0.95, placement.offset, show.state.rise - size * 0.2)
            return square * show.textToPage * toStream
        }
    }
}
