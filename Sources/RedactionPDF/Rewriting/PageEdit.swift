import RedactionModel

/// One page written anew, with the objects that it needs and the annotations that move with its text.
struct PageEdit: Sendable {
    private let changed: [ObjectReference: PDFObject]
    private let added: [PDFObject]
    /// Which codes of which fonts the page shows now.
    let use: FontUse
    /// The touched lines, and how they moved.
    let lines: [LineShift]
    /// That the page became a picture, or a line could not be set anew.
    let notes: [Note]

    /// - Parameter substitutions: those of this page; their regions are indices in `reading.texts`.
    /// - Throws: `RedactionError` naming the page.
    init(
        of index: Int, making substitutions: [Substitution], _ reader: PageReader, _ reading: PDFReading,
        _ poppler: LazyPoppler, _ options: RewritingOptions, _ uninterpretable: UninterpretablePages
    ) throws {
        do {
            if let fault = reading.pages.pages[index].fault {
                let text = try poppler.document().text(ofPage: index)
                let burning = Burning(substitutions, in: text)
                self = try PageEdit(picturing: index, with: burning, because: fault, reader, poppler)
                return
            }
            let page = try reader.page(index)
            let isReadByBoth = reading.pages.pages[index].isReadByBoth
            let text = isReadByBoth ? try poppler.document().text(ofPage: index) : nil
            let readings = try reader.regions(of: page, text: text)
            var removal = GlyphRemoval(glyphCount: page.content.glyphs.count)
            let hidden = options.hiddenLayers == .drop ? try reader.hidden(in: page.content) : .none
            let content = page.content.without(hidden)
            var marks = MarkEdits(content)
            for substitution in substitutions {
                switch reading.texts[substitution.region].site {
                case .page(_, let reading):
                    removal.remove(
                        readings[reading].glyphs(in: substitution.range), of: page.content, for: substitution.standIn)
                case .mark(_, let mark, let key): marks.replace(substitution, in: key, of: mark)
                case .tag(_, let tag): marks.rename(tag)
                case .unit, .document: continue
                }
            }
            removal = removal.without(hidden, in: page.content)
            removal.complete(in: content, options.spacing)
            marks.correct(for: removal)
            marks.silence(hidden, in: page.content)
            do {
                self = try PageEdit(
                    page, content, without: hidden, at: index, removal, marks, options.spacing, in: reader.file)
            } catch let error as RedactionError where uninterpretable == .picture && error.code == .uninterpretable {
                let burning = Burning(removal, of: content, on: page.geometry)
                self = try PageEdit(picturing: index, with: burning, because: error, reader, poppler)
            }
        } catch let error as RedactionError {
            throw error.at("page \(index + 1)")
        }
    }

    private init(
        picturing index: Int, with burning: Burning, because fault: RedactionError, _ reader: PageReader,
        _ poppler: LazyPoppler
    ) throws {
        var overlay = ObjectOverlay(reader.file)
        let reference = try reader.file.page(index)
        let dictionary = try reader.file.dictionary(.reference(reference))
        PictureEdit.replacePage(
            reference, dictionary, try PageGeometry(page: dictionary, in: reader.file),
            with: try poppler.document().picture(ofPage: index), burning, in: &overlay)
        changed = overlay.changed
        added = overlay.added
        use = FontUse([])
        lines = []
        notes = [
            Note(
                place: "page \(index + 1)",
                message: "became a picture of \(Int(PagePixels.resolution)) dots per inch: \(fault.reason)")
        ]
    }

    private init(
        _ page: PageReader.Page, _ content: PageContent, without hidden: HiddenContent, at index: Int,
        _ removal: GlyphRemoval, _ marks: MarkEdits, _ spacing: Spacing, in file: PDFFile
    ) throws {
        var overlay = ObjectOverlay(file)
        let rewriter = PageRewriter(
            content, removal: removal, hidden: hidden, page: page.geometry.cropBox,
            marks: try marks.operations(in: file), spacing: spacing)
        let rewritten = try rewriter.rewrite(in: &overlay)
        var dictionary = page.dictionary
        dictionary["Contents"] = .reference(overlay.add(.stream(PDFStream([:], data: .replaced(rewritten.bytes)))))
        dictionary["Resources"] = .dictionary(rewritten.resources)
        overlay.replace(page.reference, with: .dictionary(dictionary))
        try AnnotationMoves(shifts: rewriter.layout.shifts).apply(to: page.reference, in: &overlay)
        changed = overlay.changed
        added = overlay.added
        use = FontUse(content, without: removal.isRemoved)
        lines = rewriter.layout.shifts
        notes =
            spacing == .fixed && rewriter.layout.hasLinesInPlace
            ? [
                Note(
                    place: "page \(index + 1)",
                    message: "lines of vertical writing, or cut by clips, keep the places of their words")
            ]
            : []
    }

    func apply(to overlay: inout ObjectOverlay) {
        let count = Int32(overlay.added.count)
        for object in added { _ = overlay.add(object.renumbered(by: count)) }
        for (reference, object) in changed { overlay.replace(reference, with: object.renumbered(by: count)) }
    }
}

extension PDFObject {
    /// The object with references to added objects moved behind `count` others.
    fileprivate func renumbered(by count: Int32) -> PDFObject {
        switch self {
        case .reference(let reference) where reference.number < 0:
            .reference(ObjectReference(reference.number - count, reference.generation))
        case .array(let items): .array(items.map { $0.renumbered(by: count) })
        case .dictionary(let entries): .dictionary(entries.mapValues { $0.renumbered(by: count) })
        case .stream(let stream):
            .stream(PDFStream(stream.dictionary.mapValues { $0.renumbered(by: count) }, data: stream.data))
        default: self
        }
    }
}
