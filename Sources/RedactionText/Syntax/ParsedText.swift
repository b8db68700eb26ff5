internal import RedactionModel

/// What a syntax makes of a file: its format, its regions, and where each stands.
struct ParsedText: Sendable {
    let format: DocumentFormat
    private(set) var regions: [TextRegion] = []
    /// One for each region.
    private(set) var spans: [SourceSpan] = []
    var groups: [RegionGroup] = []

    init(format: DocumentFormat) { self.format = format }

    @discardableResult mutating func add(
        _ span: SourceSpan, in file: [UInt8], at location: Location, role: TextRegion.Role = .prose,
        firstLine: Int? = nil
    ) -> TextRegion.ID {
        let id = regions.count
        regions.append(
            TextRegion(id: id, text: span.text(in: file), location: location, role: role, firstLine: firstLine))
        spans.append(span)
        return id
    }
}
