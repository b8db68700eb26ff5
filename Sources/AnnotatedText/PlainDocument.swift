package import RedactionModel

extension Document {
    /// A document of these paragraphs, as the detectors are shown it.
    package static func plain(_ paragraphs: String...) -> Document { plain(paragraphs) }

    package static func plain(_ paragraphs: [String]) -> Document {
        Document(name: "text", content: PlainContent(paragraphs))
    }
}

/// A text without a file.
private struct PlainContent: DocumentContent {
    let format = DocumentFormat.plainText
    let regions: [TextRegion]
    let groups: [RegionGroup] = []

    init(_ paragraphs: [String]) {
        regions = paragraphs.enumerated().map { index, text in
            TextRegion(id: index, text: text, location: Location(part: "text"))
        }
    }

    func rewritten(making substitutions: [Substitution], _ options: RewritingOptions) throws -> RewrittenContent {
        RewrittenContent(bytes: [])
    }

    func residue(of search: ResidueSearch) throws -> [Residue] { [] }
}
