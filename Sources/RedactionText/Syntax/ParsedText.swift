internal import RedactionModel

/// What a syntax makes of a file: its format, its regions, and where each stands.
struct ParsedText: Sendable {
    let format: DocumentFormat
    private(set) var regions: [TextRegion] = []
    /// One for each region.
    private(set) var spans: [SourceSpan] = []
    var groups: [RegionGroup] = []

    private let mostRegions: Int

    init(format: DocumentFormat, limits: Limits) {
        self.format = format
        mostRegions = TextLimits(limits).texts
    }

    /// - Throws: `RedactionError` `.hostile` when the file has more texts than the limit: each costs memory, however
    ///   short it is.
    @discardableResult mutating func add(
        _ span: SourceSpan, in file: [UInt8], at location: Location, role: TextRegion.Role = .prose,
        firstLine: Int? = nil
    ) throws -> TextRegion.ID {
        let id = regions.count
        guard id < mostRegions else {
            throw RedactionError(
                .hostile, place: location.part, reason: "more than \(mostRegions) separate texts",
                advice: "split the file, or raise the limit")
        }
        regions.append(
            TextRegion(id: id, text: span.text(in: file), location: location, role: role, firstLine: firstLine))
        spans.append(span)
        return id
    }
}
