import RedactionModel

extension Document {
    /// A document of one paragraph, as the detectors are shown it.
    static func plain(_ text: String) -> Document {
        Document(name: "text", content: PlainContent(text: text))
    }
}

/// A text without a file.
private struct PlainContent: DocumentContent {
    let format = DocumentFormat.plainText
    let regions: [TextRegion]
    let groups: [RegionGroup] = []

    init(text: String) { regions = [TextRegion(id: 0, text: text, location: Location(part: "text"))] }

    func rewritten(making substitutions: [Substitution], _ options: RewritingOptions) throws -> RewrittenContent {
        RewrittenContent(bytes: [])
    }

    func residue(of search: ResidueSearch) throws -> [Residue] { [] }
}
