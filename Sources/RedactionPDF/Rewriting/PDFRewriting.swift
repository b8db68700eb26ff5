import RedactionModel

/// Takes substitutions out of a file: its pages, its content units, and the texts beside them.
struct PDFRewriting {
    private let reader: PageReader
    private let reading: PDFReading
    private(set) var overlay: ObjectOverlay

    init(_ reader: PageReader, _ reading: PDFReading) {
        self.reader = reader
        self.reading = reading
        overlay = ObjectOverlay(reader.file)
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
        for page in reading.pagesToClean where pages[page] == nil { pages[page] = [] }
        let file = reader.file
        let poppler = try PopplerDocument(file.bytes, password: file.password)
        for (page, substitutions) in pages.sorted(by: { $0.key < $1.key }) {
            do {
                try rewrite(page: page, making: substitutions, poppler)
            } catch let error as RedactionError {
                throw error.at("page \(page + 1)")
            }
        }
        for (unit, substitutions) in units.sorted(by: { $0.key < $1.key }) {
            try rewrite(reading.units[unit], making: substitutions)
        }
        try reading.strings.apply(strings, removing: Set(substitutions.map(\.value)), to: &overlay)
    }

    /// Leaves out what no reader shows.
    /// - Returns: what went that somebody could miss.
    mutating func clean() throws -> [Note] { try Sanitizer.clean(&overlay) }

    // MARK: Pages

    private mutating func rewrite(page index: Int, making substitutions: [Substitution], _ poppler: PopplerDocument)
        throws
    {
        let page = try reader.page(index)
        let readings = reader.regions(of: page, text: try poppler.text(ofPage: index))
        var removal = GlyphRemoval(glyphCount: page.content.glyphs.count)
        var marks = MarkEdits(page.content)
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
        removal.removeShadows(of: page.content.glyphs)
        marks.correct(for: removal)
        let rewriter = PageRewriter(
            page.content, removal: removal, page: page.geometry.cropBox, marks: try marks.operations(in: reader.file))
        let rewritten = try rewriter.rewrite(in: &overlay)
        var dictionary = page.dictionary
        dictionary["Contents"] = .reference(overlay.add(.stream(PDFStream([:], data: .replaced(rewritten.bytes)))))
        dictionary["Resources"] = .dictionary(rewritten.resources)
        overlay.replace(page.reference, with: .dictionary(dictionary))
    }

    // MARK: Units

    private mutating func rewrite(_ unit: ContentUnit, making substitutions: [Substitution]) throws {
        let content = try reader.content(of: unit)
        guard let region = GlyphText(content).region(detail: unit.role) else { return }
        var removal = GlyphRemoval(glyphCount: content.glyphs.count)
        for substitution in substitutions {
            // A glyph procedure draws with its font's resources, which have no place for a label's font.
            let standIn = unit.role == "glyph procedure" ? .box : substitution.standIn
            removal.remove(region.glyphs(in: substitution.range), of: content, for: standIn)
        }
        removal.removeShadows(of: content.glyphs)
        var marks = MarkEdits(content)
        marks.correct(for: removal)
        let everywhere = Rectangle(left: -1e6, bottom: -1e6, right: 1e6, top: 1e6)
        let rewriter = PageRewriter(
            content, removal: removal, page: everywhere, marks: try marks.operations(in: reader.file))
        let rewritten = try rewriter.rewrite(in: &overlay)
        guard var stream = try overlay.object(unit.reference).stream else { return }
        for key in ["Filter", "DecodeParms", "Length"] { stream.dictionary[key] = nil }
        if unit.role != "glyph procedure" { stream.dictionary["Resources"] = .dictionary(rewritten.resources) }
        stream.data = .replaced(rewritten.bytes)
        overlay.replace(unit.reference, with: .stream(stream))
    }
}
