import RedactionModel

/// A document that is nothing but its regions, for tests of what looks at text alone.
struct SampleContent: DocumentContent {
    let format = DocumentFormat.plainText
    let regions: [TextRegion]
    var groups: [RegionGroup] = []

    func rewritten(making substitutions: [Substitution], _ options: RewritingOptions) throws -> RewrittenContent {
        RewrittenContent(bytes: [])
    }
    func residue(of search: ResidueSearch) throws -> [Residue] { [] }
}

extension Document {
    /// A document with a region for each of `texts`, and a group of all of them if a separator is given.
    static func sample(_ texts: String..., name: String = "sample.txt", grouped separator: String? = nil) -> Document {
        let regions = texts.enumerated().map { index, text in
            TextRegion(id: index, text: text, location: Location(part: "line \(index + 1)"))
        }
        let groups = separator.map { [RegionGroup(members: regions.map(\.id), separator: $0)] } ?? []
        return Document(name: name, content: SampleContent(regions: regions, groups: groups))
    }
}
