import RedactionModel

/// Everything that was read of a file: its texts in order, and where each lives.
struct PDFReading: Sendable {
    /// Where a text lives in the file.
    enum Site: Sendable {
        /// One of a page's readings.
        case page(Int, reading: Int)
        /// A property of marked content on a page.
        case mark(Int, index: Int, key: String)
        /// A tag of marked content on a page that is none of the standard's.
        case tag(Int, String)
        /// A content unit, by its place in `units`.
        case unit(Int)
        /// A text beside the pages' content, by its place in `strings`.
        case document(Int)
    }

    struct Text: Sendable {
        let text: String
        let location: Location
        let role: TextRegion.Role
        let site: Site
    }

    private(set) var texts: [Text] = []
    private(set) var units: [ContentUnit] = []
    /// Units with comments or operands that show nothing, by their place in `units`.
    private(set) var unitsToClean: Set<Int> = []
    /// Units in which hidden layers paint, likewise.
    private(set) var unitsWithHidden: Set<Int> = []
    /// Hidden layers that some content begins and never ends.
    private(set) var openLayers: Set<PDFObject> = []
    let strings: DocumentStrings
    let pages: PagesRead
    /// Which codes of which fonts each of `units` shows.
    private(set) var unitUse: [FontUse] = []

    init(
        _ reader: PageReader, pageCount: Int, depth: PDFContent.Depth, uninterpretable: UninterpretablePages = .refuse
    ) throws {
        let file = reader.file
        let (pages, strings) = try Parallel.both {
            try Parallel.map(count: pageCount) {
                LazyPoppler(file)
            } body: { index, poppler in
                do {
                    return try PDFReading.read(index, reader, poppler, depth)
                } catch let error as RedactionError where uninterpretable == .picture && error.code == .uninterpretable
                {
                    return try PDFReading.readAlone(index, poppler, error)
                }
            }
        } _: {
            try DocumentStrings.read(from: file)
        }
        self.pages = PagesRead(pages: pages)
        self.strings = strings
        var collector = ContentUnitCollector(source: file)
        for (index, page) in pages.enumerated() {
            texts += page.texts
            openLayers.formUnion(page.openLayers)
            let known = collector.units.count
            let dictionary = try file.dictionary(.reference(file.page(index)))
            if page.fault == nil { try collector.collect(fromContentOf: dictionary) }
            try collector.collect(fromAnnotationsOf: dictionary)
            for (offset, unit) in collector.units[known...].enumerated() {
                try add(unit, at: known + offset, place: "page \(index + 1)", reader)
            }
        }
        units = collector.units
        for (index, string) in strings.strings.enumerated() {
            texts.append(
                Text(text: string.text, location: string.location, role: string.role, site: .document(index)))
        }
    }

    private static func read(
        _ index: Int, _ reader: PageReader, _ poppler: LazyPoppler, _ depth: PDFContent.Depth
    ) throws -> PagesRead.Page {
        do {
            let page = try reader.page(index)
            let fingerprint = PageFingerprint(page.content, page.geometry)
            let hasSpare = try page.content.hasSpare(in: reader.file)
            let hidden = try reader.hidden(in: page.content)
            let use = FontUse(page.content)
            if case .copy(let earlier as PagesRead) = depth {
                try earlier.check(page: index, reading: fingerprint)
                if let texts = earlier.texts(ofPage: index, reading: fingerprint) {
                    return PagesRead.Page(
                        fingerprint: fingerprint, texts: texts, isReadByBoth: true, hasSpare: hasSpare,
                        hasHidden: !hidden.isEmpty, openLayers: hidden.openLayers, use: use)
                }
            }
            let isPlain = if case .provisional = depth { PlainPage.isPlain(page.content) } else { false }
            let shown = isPlain ? nil : try poppler.document().text(ofPage: index)
            let texts = texts(of: page.content, at: index, in: try reader.regions(of: page, text: shown))
            return PagesRead.Page(
                fingerprint: fingerprint, texts: texts, isReadByBoth: !isPlain, hasSpare: hasSpare,
                hasHidden: !hidden.isEmpty, openLayers: hidden.openLayers, use: use)
        } catch let error as RedactionError {
            throw error.at("page \(index + 1)")
        }
    }

    /// A page of which only Poppler's reading is to be had.
    private static func readAlone(
        _ index: Int, _ poppler: LazyPoppler, _ fault: RedactionError
    ) throws -> PagesRead.Page {
        let text = Text(
            text: try poppler.document().text(ofPage: index).text, location: Location(part: "page \(index + 1)"),
            role: .prose, site: .page(index, reading: 0))
        return PagesRead.Page(
            fingerprint: nil, texts: [text], isReadByBoth: false, hasSpare: false, use: FontUse([]), fault: fault)
    }

    private static func texts(of content: PageContent, at index: Int, in regions: [PageRegion]) -> [Text] {
        let place = "page \(index + 1)"
        var texts = regions.enumerated().map { reading, region in
            Text(
                text: region.text, location: Location(part: place, detail: region.detail), role: .prose,
                site: .page(index, reading: reading))
        }
        for (mark, content) in content.markedContent.enumerated() {
            texts += content.texts.map { key, text in
                Text(
                    text: text, location: Location(part: place, detail: key), role: .attribute,
                    site: .mark(index, index: mark, key: key))
            }
        }
        texts += content.tags.sorted().map { tag in
            Text(text: tag, location: Location(part: place, detail: "tag"), role: .attribute, site: .tag(index, tag))
        }
        return texts
    }

    private mutating func add(_ unit: ContentUnit, at index: Int, place: String, _ reader: PageReader) throws {
        do {
            let content = try reader.content(of: unit)
            if content.streams.first?.hasSpareBytes == true { unitsToClean.insert(index) }
            let hidden = try reader.hidden(in: content, of: unit)
            if !hidden.isEmpty { unitsWithHidden.insert(index) }
            openLayers.formUnion(hidden.openLayers)
            unitUse.append(FontUse(content))
            guard let region = UnitText.region(of: content, role: unit.role) else { return }
            texts.append(
                Text(
                    text: region.text, location: Location(part: place, detail: unit.role), role: .prose,
                    site: .unit(index)))
        } catch let error as RedactionError {
            throw error.at("\(place), \(unit.role)")
        }
    }
}

extension PageContent {
    /// Whether any stream holds bytes that no reader shows, or lists resources that it does not name.
    func hasSpare(in source: some ObjectSource) throws -> Bool {
        for (index, stream) in streams.enumerated() {
            if stream.hasSpareBytes { return true }
            if try !stream.inheritsResources && ResourceUse(self, of: index).leavesSpare(in: stream.resources, source) {
                return true
            }
        }
        return false
    }
}
