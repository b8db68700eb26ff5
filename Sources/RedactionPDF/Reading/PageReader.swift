import RedactionModel

/// Reads the pages of a file: what the interpreter sees on them, and the regions that follow from it and Poppler.
struct PageReader: Sendable {
    let file: PDFFile
    let fonts: FontCache
    var layers = LayerVisibility.none

    /// A page as it is read: everything but Poppler's part.
    struct Page: Sendable {
        let reference: ObjectReference
        let dictionary: PDFDictionary
        let geometry: PageGeometry
        let content: PageContent
    }

    /// - Throws: `RedactionError` when the content cannot be interpreted with certainty.
    func page(_ index: Int) throws -> Page {
        let reference = try file.page(index)
        let dictionary = try file.dictionary(.reference(reference))
        let content = try Interpreter.run(
            try bytes(of: dictionary["Contents"]),
            resources: try file.dictionary(file.inherited("Resources", from: dictionary)), source: file, fonts: fonts)
        return Page(
            reference: reference, dictionary: dictionary, geometry: try PageGeometry(page: dictionary, in: file),
            content: content)
    }

    /// What a content unit shows, in its own space.
    func content(of unit: ContentUnit) throws -> PageContent {
        guard let stream = try file.object(unit.reference).stream else { return PageContent() }
        return try Interpreter.run(
            try file.decodedData(of: stream), resources: unit.resources, source: file, fonts: fonts)
    }

    /// What hidden layers paint in a page's content.
    func hidden(in content: PageContent) throws -> HiddenContent { try HiddenContent(in: content, layers, file) }

    /// What hidden layers paint in a content unit, which may be on one itself.
    func hidden(in content: PageContent, of unit: ContentUnit) throws -> HiddenContent {
        let entries = try file.dictionary(.reference(unit.reference))
        return try HiddenContent(
            in: content, layers, isWhole: layers.isHidden(entries["OC"], in: file), file)
    }

    /// - Parameter text: what Poppler reads; nil for a plain page that Poppler has not read yet.
    /// - Throws: `RedactionError` when the page shows text that no reader can read.
    func regions(of page: Page, text: PopplerText?) throws -> [PageRegion] {
        guard let text else { return PageRegions.make(ofPlain: page.content) }
        return try PageRegions.make(text, page.content, toUser: page.geometry.displayToUser)
    }

    /// The content streams of a page in one, parted by white space (ISO 32000-2, 7.8.2).
    private func bytes(of contents: PDFObject?) throws -> [UInt8] {
        let object = try file.resolve(contents)
        if let stream = object.stream { return try file.decodedData(of: stream) }
        var bytes: [UInt8] = []
        for item in object.array ?? [] {
            guard let stream = try file.resolve(item).stream else { continue }
            bytes += try file.decodedData(of: stream)
            bytes.append(0x0A)
        }
        return bytes
    }
}
