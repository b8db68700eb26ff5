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
    let strings: DocumentStrings
    /// Pages with bytes or resources that show nothing, which are written anew whether or not they bear a finding.
    private(set) var pagesToClean: Set<Int> = []

    init(_ reader: PageReader, pageCount: Int) throws {
        let file = reader.file
        let pages = try Parallel.map(count: pageCount) {
            try PopplerDocument(file.bytes, password: file.password)
        } body: { index, poppler in
            try PDFReading.read(index, reader, poppler)
        }
        strings = try DocumentStrings.read(from: file)
        var collector = ContentUnitCollector(source: file)
        for (index, page) in pages.enumerated() {
            texts += page.texts
            if page.hasSpare { pagesToClean.insert(index) }
            let known = collector.units.count
            try collector.collect(from: try file.dictionary(.reference(file.page(index))))
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

    private struct Page: Sendable {
        let texts: [Text]
        let hasSpare: Bool
    }

    private static func read(_ index: Int, _ reader: PageReader, _ poppler: PopplerDocument) throws -> Page {
        let place = "page \(index + 1)"
        do {
            let page = try reader.page(index)
            let readings = try reader.regions(of: page, text: try poppler.text(ofPage: index))
            var texts = readings.enumerated().map { reading, region in
                Text(
                    text: region.text, location: Location(part: place, detail: region.detail), role: .prose,
                    site: .page(index, reading: reading))
            }
            for (mark, content) in page.content.markedContent.enumerated() {
                texts += content.texts.map { key, text in
                    Text(
                        text: text, location: Location(part: place, detail: key), role: .attribute,
                        site: .mark(index, index: mark, key: key))
                }
            }
            texts += page.content.tags.sorted().map { tag in
                Text(
                    text: tag, location: Location(part: place, detail: "tag"), role: .attribute, site: .tag(index, tag))
            }
            return Page(texts: texts, hasSpare: try page.content.hasSpare(in: reader.file))
        } catch let error as RedactionError {
            throw error.at(place)
        }
    }

    private mutating func add(_ unit: ContentUnit, at index: Int, place: String, _ reader: PageReader) throws {
        do {
            guard let region = UnitText.region(of: try reader.content(of: unit), role: unit.role) else { return }
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
