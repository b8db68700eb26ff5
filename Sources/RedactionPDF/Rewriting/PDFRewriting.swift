import RedactionModel

/// Takes substitutions out of a file: its pages, its content units, and the texts beside them.
struct PDFRewriting {
    private let reader: PageReader
    private let reading: PDFReading
    private let options: RewritingOptions
    private let uninterpretable: UninterpretablePages
    private(set) var overlay: ObjectOverlay
    /// Which codes of which fonts each page and each unit shows now.
    private var pageUse: [FontUse]
    private var unitUse: [FontUse]
    /// The pages that were written anew.
    private(set) var rewrittenPages: Set<Int> = []
    private var properties = DocumentProperties.none
    /// The touched lines of each page.
    private var lines: [ObjectReference: [LineShift]] = [:]
    /// Of pages that became pictures, of lines that could not be set anew, and of what was left out so far.
    private(set) var notes: [Note] = []

    init(
        _ reader: PageReader, _ reading: PDFReading, _ options: RewritingOptions, uninterpretable: UninterpretablePages
    ) {
        self.options = options
        self.reader = reader
        self.reading = reading
        self.uninterpretable = uninterpretable
        overlay = ObjectOverlay(reader.file)
        pageUse = reading.pages.pages.map(\.use)
        unitUse = reading.unitUse
    }

    /// - Parameter substitutions: their regions are indices in `reading.texts`.
    mutating func make(_ substitutions: [Substitution]) throws {
        var pages: [Int: [Substitution]] = [:]
        var units: [Int: [Substitution]] = [:]
        var strings: [Int: [Substitution]] = [:]
        for substitution in substitutions {
            switch reading.texts[substitution.region].site {
            case .page(let page, _), .mark(let page, _, _), .tag(let page, _):
                pages[page, default: []].append(substitution)
            case .unit(let unit): units[unit, default: []].append(substitution)
            case .document(let string): strings[string, default: []].append(substitution)
            }
        }
        overlay.embed(options.embedded, inPlaceOf: reading.strings.attachments)
        let dropsHidden = options.hiddenLayers == .drop
        for (index, page) in reading.pages.pages.enumerated()
        where page.hasSpare || page.fault != nil || dropsHidden && page.hasHidden {
            pages[index, default: []] += []
        }
        let cleaned = dropsHidden ? reading.unitsToClean.union(reading.unitsWithHidden) : reading.unitsToClean
        for unit in cleaned where units[unit] == nil { units[unit] = [] }
        try rewrite(pages.sorted { $0.key < $1.key })
        for (unit, substitutions) in units.sorted(by: { $0.key < $1.key }) {
            try rewrite(unit, making: substitutions)
        }
        properties = DocumentProperties(
            keeping: options.keptProperties, of: reading.strings.strings, making: strings)
        if dropsHidden, reader.layers.hidesAnything { try removeLayers() }
        notes += try reading.strings.apply(strings, removing: options.removed.texts, to: &overlay)
    }

    /// Takes away the hidden layers themselves.
    private mutating func removeLayers() throws {
        var removal = LayerRemoval(reader.layers, overlay)
        try removal.run(reading.strings.layers, keeping: reading.openLayers)
        overlay = removal.overlay
        notes += removal.notes
    }

    /// Leaves out what no reader shows, and what fonts tell of text that no reader shows any more.
    /// - Returns: what went that somebody could miss.
    mutating func clean() throws -> [Note] {
        let cleaning = try Sanitizer.cleaning(of: overlay, keeping: properties, moves: DestinationMoves(lines))
        overlay = cleaning.overlay
        let before = FontUse(reading.pages.pages.map(\.use) + reading.unitUse)
        let shown = ShownFonts(pages: pageUse, units: Array(zip(reading.units.map(\.reference), unitUse)))
        guard let after = try shown.use(in: overlay, reaching: cleaning.found) else {
            let message = "fonts keep all their glyphs, because not all content can be interpreted"
            return cleaning.notes + [Note(place: "document", message: message)]
        }
        var pruner = try FontPruner(
            overlay, before: before.following(overlay.moved),
            isBeforePartial: reading.pages.pages.contains { $0.fault != nil }, after: after.following(overlay.moved))
        try pruner.run()
        overlay = pruner.overlay
        return cleaning.notes + pruner.notes
    }

    // MARK: Pages

    /// Rewrites pages on all cores, each in an overlay of its own, and lays the results over one another in order.
    private mutating func rewrite(_ pages: [(key: Int, value: [Substitution])]) throws {
        let (reader, reading, uninterpretable, options) = (reader, reading, uninterpretable, options)
        let edits = try Parallel.map(count: pages.count) {
            LazyPoppler(reader.file)
        } body: { index, poppler in
            try PageEdit(
                of: pages[index].key, making: pages[index].value, reader, reading, poppler, options, uninterpretable)
        }
        for (page, edit) in zip(pages, edits) {
            edit.apply(to: &overlay)
            pageUse[page.key] = edit.use
            if !edit.lines.isEmpty { lines[try reader.file.page(page.key)] = edit.lines }
            rewrittenPages.insert(page.key)
        }
        notes += edits.flatMap(\.notes)
    }

    // MARK: Units

    private mutating func rewrite(_ index: Int, making substitutions: [Substitution]) throws {
        let unit = reading.units[index]
        let content = try reader.content(of: unit)
        let region = UnitText.region(of: content, role: unit.role)
        var removal = GlyphRemoval(glyphCount: content.glyphs.count)
        for substitution in substitutions {
            // A glyph procedure draws with its font's resources, which have no place for a label's font.
            let standIn = unit.role == "glyph procedure" ? .box : substitution.standIn
            removal.remove(region?.glyphs(in: substitution.range) ?? [], of: content, for: standIn)
        }
        let hidden = options.hiddenLayers == .drop ? try reader.hidden(in: content, of: unit) : .none
        let seen = content.without(hidden)
        removal = removal.without(hidden, in: content)
        removal.complete(in: seen, options.spacing)
        unitUse[index] = FontUse(seen, without: removal.isRemoved)
        var marks = MarkEdits(seen)
        marks.correct(for: removal)
        marks.silence(hidden, in: content)
        let everywhere = Rectangle(left: -1e6, bottom: -1e6, right: 1e6, top: 1e6)
        let rewriter = PageRewriter(
            seen, removal: removal, hidden: hidden, page: everywhere, marks: try marks.operations(in: reader.file),
            spacing: options.spacing)
        let rewritten = try rewriter.rewrite(in: &overlay)
        guard var stream = try overlay.object(unit.reference).stream else { return }
        stream.replaceData(withPlain: rewritten.bytes)
        if unit.role != "glyph procedure" { stream.dictionary["Resources"] = .dictionary(rewritten.resources) }
        overlay.replace(unit.reference, with: .stream(stream))
    }
}
