import Foundation
package import RedactionModel

/// A PDF file: text out of it, and copies of it without some of the text.
package struct PDFContent: DocumentContent {
    package let format = DocumentFormat.pdf
    package let regions: [TextRegion]
    package let groups: [RegionGroup] = []

    let file: PDFFile
    let reader: PageReader
    /// Where each region's text lives, by `TextRegion.id`.
    let sites: [Site]

    /// Where a region's text lives in the file.
    enum Site: Sendable {
        /// One of a page's readings.
        case page(Int, reading: Int)
        /// A property of marked content on a page.
        case mark(Int, index: Int, key: String)
    }

    /// Whether the bytes begin as a PDF does; a header may stand up to 1,024 bytes in (ISO 32000-2, Annex I).
    package static func isPDF(_ bytes: [UInt8]) -> Bool {
        let head = Array("%PDF-".utf8)
        let end = min(bytes.count, 1024 + head.count)
        guard end >= head.count else { return false }
        return (0...(end - head.count)).contains { bytes[$0..<($0 + head.count)].elementsEqual(head) }
    }

    /// - Parameter password: the user's or the owner's password; nil opens what opens without one.
    /// - Throws: `RedactionError` when the file is damaged or encrypted, or a page cannot be interpreted with certainty.
    package init(reading bytes: [UInt8], password: String? = nil, limits: Limits = .standard) throws {
        let file = try PDFFile(bytes, password: password, limits: limits)
        let reader = PageReader(file: file, fonts: FontCache())
        let count = try PDFContent.pageCount(of: file, limits: limits)
        let pages = try Parallel.map(count: count) {
            try PopplerDocument(bytes, password: password)
        } body: { index, poppler in
            try PDFContent.texts(ofPage: index, reader, poppler)
        }
        var regions: [TextRegion] = []
        var sites: [Site] = []
        for text in pages.joined() {
            regions.append(TextRegion(id: regions.count, text: text.text, location: text.location, role: text.role))
            sites.append(text.site)
        }
        self.regions = regions
        self.sites = sites
        self.file = file
        self.reader = reader
    }

    private static func pageCount(of file: PDFFile, limits: Limits) throws -> Int {
        let count = try file.pageCount
        guard count <= limits.pages else {
            throw RedactionError(
                .hostile, reason: "the PDF has \(count) pages, more than the \(limits.pages) allowed",
                advice: "raise the limit or split the file")
        }
        let seen = try PopplerDocument(file.bytes, password: file.password).pageCount
        guard seen == count else {
            throw RedactionError(
                .damaged, reason: "one reader finds \(count) pages and another \(seen)",
                advice: "repair the file with its own program and try again")
        }
        return count
    }

    private struct Text: Sendable {
        let text: String
        let location: Location
        let role: TextRegion.Role
        let site: Site
    }

    private static func texts(ofPage index: Int, _ reader: PageReader, _ poppler: PopplerDocument) throws -> [Text] {
        let place = "page \(index + 1)"
        do {
            let page = try reader.page(index)
            let readings = reader.regions(of: page, text: try poppler.text(ofPage: index))
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
            return texts
        } catch let error as RedactionError {
            throw error.at(place)
        }
    }

    // MARK: Rewriting

    package func rewritten(making substitutions: [Substitution]) throws -> RewrittenContent {
        var overlay = ObjectOverlay(file)
        var pages: [Int: [Substitution]] = [:]
        for substitution in substitutions {
            switch sites[substitution.region] {
            case .page(let page, _), .mark(let page, _, _): pages[page, default: []].append(substitution)
            }
        }
        let poppler = try PopplerDocument(file.bytes, password: file.password)
        for (page, substitutions) in pages.sorted(by: { $0.key < $1.key }) {
            do {
                try rewrite(page, making: substitutions, poppler, in: &overlay)
            } catch let error as RedactionError {
                throw error.at("page \(page + 1)")
            }
        }
        return RewrittenContent(bytes: try ObjectWriter.write(overlay))
    }

    private func rewrite(
        _ index: Int, making substitutions: [Substitution], _ poppler: PopplerDocument, in overlay: inout ObjectOverlay
    ) throws {
        let page = try reader.page(index)
        let readings = reader.regions(of: page, text: try poppler.text(ofPage: index))
        var removal = GlyphRemoval(glyphCount: page.content.glyphs.count)
        var marks = MarkEdits(page.content)
        for substitution in substitutions {
            switch sites[substitution.region] {
            case .page(_, let reading):
                removal.remove(readings[reading].glyphs(in: substitution.range), for: substitution.standIn)
            case .mark(_, let mark, let key): marks.replace(substitution, in: key, of: mark)
            }
        }
        removal.removeShadows(of: page.content.glyphs)
        marks.correct(for: removal)
        let rewriter = PageRewriter(
            page.content, removal: removal, page: page.geometry.cropBox, marks: try marks.properties(in: file))
        let rewritten = try rewriter.rewrite(in: &overlay)
        var dictionary = page.dictionary
        dictionary["Contents"] = .reference(overlay.add(.stream(PDFStream([:], data: .replaced(rewritten.bytes)))))
        dictionary["Resources"] = .dictionary(rewritten.resources)
        overlay.replace(page.reference, with: .dictionary(dictionary))
    }

    // MARK: Verifying

    package func residue(of search: ResidueSearch) throws -> [Residue] {
        regions.compactMap { search.residue(inText: $0.text, place: $0.location.description) }
    }
}
