package import RedactionModel

/// A Word document (ECMA-376, DOCX or DOCM): read from its package, rewritten into a new one.
package struct WordContent: DocumentContent {
    package let format = DocumentFormat.word
    package let regions: [TextRegion]
    package let groups: [RegionGroup]

    /// Where each region's text lives, by `TextRegion.id`.
    let sources: [RegionSource]
    /// For each part, the ids of its regions.
    let regionsOfPart: [Range<Int>]
    let parts: [LoadedPart]
    /// The type of the relationship that leads to the main part.
    let mainType: RelationshipType
    let notes: [Note]
    private let limits: Limits
    /// The package as it was read, for the search that owes nothing to `regions`.
    private let packed: [UInt8]

    /// Whether `bytes` begin as a ZIP container, and so may be a Word document.
    package static func isWord(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Whether `bytes` begin as an OLE compound file: an encrypted document or one older than 2007.
    ///
    /// Reading it gives the error that says which.
    package static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: PackageKind.compoundFileSignature)
    }

    /// - Throws: `RedactionError` in one line for whatever is no sound Word document within `limits`.
    package init(reading bytes: [UInt8], limits: Limits) throws {
        try self.init(reading: bytes, limits: limits, nesting: 0)
    }

    /// - Parameter nesting: how many documents this one is embedded in.
    init(reading bytes: [UInt8], limits: Limits, nesting: Int) throws {
        let package = try WordPackage(reading: bytes, limits: limits)
        let graph = try PackageGraph(of: package, limits: limits, nesting: nesting)
        let hiddenStyles = HiddenStyles.identifiers(in: graph.parts)
        let readings = try graph.parts.concurrentMap { PartReading.read($0, hiddenStyles: hiddenStyles) }
        var read: [ReadRegion] = []
        var groups: [RegionGroup] = []
        var ranges: [Range<Int>] = []
        for reading in readings {
            let start = read.count
            groups += reading.groups.compactMap { $0.mapped { $0 + start } }
            read += reading.regions
            ranges.append(start..<read.count)
        }
        read += try Metadata.regions(of: package, limits: limits)
        regions = read.enumerated().map { id, region in
            TextRegion(
                id: id, text: region.text, location: Location(part: region.place, detail: region.detail),
                role: region.role)
        }
        sources = read.map(\.source)
        self.groups = groups
        regionsOfPart = ranges
        parts = graph.parts
        mainType = package.mainType
        notes =
            graph.notes + PackageNotes.notes(on: package)
            + zip(graph.parts, readings).compactMap { PackageNotes.unseenText($1.unseenRuns, in: $0.name) }
        self.limits = limits
        packed = bytes
    }

    package func rewritten(
        making substitutions: [Substitution], _ options: RewritingOptions
    ) throws -> RewrittenContent {
        try DocumentRewriter(rewriting: self, making: substitutions, Cleaning(of: parts, options)).rewritten()
    }

    package func residue(of search: ResidueSearch) throws -> [Residue] {
        let markups = parts.compactMap { part in
            if case .markup(let markup) = part.content { (part.sourceName, markup) } else { nil }
        }
        return try PackageResidue(
            searching: packed, for: search, limits: limits, markups: Dictionary(markups) { first, _ in first }
        ).found()
    }
}
