package import RedactionModel

/// A PDF file: text out of it, and copies of it without some of the text.
package struct PDFContent: DocumentContent {
    package let format = DocumentFormat.pdf
    package let regions: [TextRegion]
    package let groups: [RegionGroup]

    package var embeddedFiles: [EmbeddedFile] { reading.strings.attachments.map { $0.embeddedFile(of: reader.file) } }

    private let uninterpretable: UninterpretablePages
    private let reader: PageReader
    private let reading: PDFReading

    /// Whether the bytes begin as a PDF does; a header may stand up to 1,024 bytes in (ISO 32000-2, Annex I).
    package static func isPDF(_ bytes: [UInt8]) -> Bool {
        let head = Array("%PDF-".utf8)
        let end = min(bytes.count, 1024 + head.count)
        guard end >= head.count else { return false }
        return (0...(end - head.count)).contains { bytes[$0..<($0 + head.count)].elementsEqual(head) }
    }

    /// How much the pages are read.
    package enum Depth: Sendable {
        /// By both readers.
        case both
        /// Plain pages by the interpreter alone. Poppler reads them when the copy is opened.
        case provisional
        /// By both readers, but for pages that read as they did in the original, where both have read them.
        case copy(of: (any EarlierReading)?)
    }

    /// - Parameter password: the user's or the owner's password; nil opens what opens without one.
    /// - Throws: `RedactionError` when the file is damaged or encrypted, or a page cannot be interpreted with certainty.
    package init(
        reading bytes: [UInt8], password: String? = nil, limits: Limits = .standard, depth: Depth = .both,
        uninterpretable: UninterpretablePages = .refuse
    ) throws {
        self.uninterpretable = uninterpretable
        let file = try PDFFile(bytes, password: password, limits: limits)
        try CharacterMapChains.check(file)
        reader = PageReader(
            file: file, fonts: FontCache(), layers: try LayerVisibility(file, root: file.trailer["Root"]))
        reading = try PDFReading(
            reader, pageCount: PDFContent.pageCount(of: file, limits: limits), depth: depth,
            uninterpretable: uninterpretable)
        regions = reading.texts.enumerated().map { index, text in
            TextRegion(id: index, text: text.text, location: text.location, role: text.role)
        }
        groups = PageBreaks.groups(in: reading.texts)
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

    package func rewritten(
        making substitutions: [Substitution], _ options: RewritingOptions
    ) throws -> RewrittenContent {
        var rewriting = PDFRewriting(reader, reading, options, uninterpretable: uninterpretable)
        try rewriting.make(substitutions)
        let notes = rewriting.notes + (try rewriting.clean())
        return RewrittenContent(
            bytes: try ObjectWriter.write(rewriting.overlay), notes: notes,
            earlier: reading.pages.copied(rewriting: rewriting.rewrittenPages))
    }

    package func residue(of search: ResidueSearch) throws -> [Residue] {
        try regions.compactMap { search.residue(inText: $0.text, place: $0.location.description) }
            + ObjectInspector.residue(in: reader.file, search: search, isWord: PageWords(regions).contains)
    }
}
