/// What a format provides: text out of a file, and the file with some of its text taken out.
///
/// A format is opened from bytes and never touches the file system. Conforming types are immutable: a rewrite gives
/// new bytes.
package protocol DocumentContent: Sendable {
    var format: DocumentFormat { get }

    /// Every text a reader of the file can come by, by `TextRegion.id`.
    var regions: [TextRegion] { get }

    /// Regions that are to be read together as well as alone.
    var groups: [RegionGroup] { get }

    /// The files that lie whole within this one. Each goes from a copy unless `RewritingOptions.embedded` has its copy.
    var embeddedFiles: [EmbeddedFile] { get }

    /// The format of the file that a region was read from, which may lie within this one.
    func format(of region: TextRegion.ID) -> DocumentFormat

    /// A new file with each substitution made, and everything the format drops wholesale gone.
    ///
    /// `substitutions` are sorted by region and range, and ranges of one region do not overlap.
    /// - Throws: `RedactionError` when a substitution cannot be made with certainty.
    func rewritten(making substitutions: [Substitution], _ options: RewritingOptions) throws -> RewrittenContent

    /// The first places where a removed value is still in this file, searched without the help of `regions`:
    /// in every decoded stream, string, name, part and attribute.
    /// - Throws: `RedactionError` when a place cannot be decoded, and so not be searched.
    func residue(of search: ResidueSearch) throws -> [Residue]
}

extension DocumentContent {
    package var embeddedFiles: [EmbeddedFile] { [] }

    package func format(of region: TextRegion.ID) -> DocumentFormat { format }

    /// A new file from which nothing goes but what the substitutions take.
    package func rewritten(making substitutions: [Substitution]) throws -> RewrittenContent {
        try rewritten(
            making: substitutions, RewritingOptions(removing: ResidueSearch(terms: substitutions.map(\.value))))
    }
}

/// What a format knows of a file that it has read, and need not find out again where a copy is the same.
package protocol EarlierReading: Sendable {}

/// What a rewrite gives: the bytes of the new file and what happened to it beside the substitutions.
package struct RewrittenContent: Sendable {
    package let bytes: [UInt8]
    package let notes: [Note]
    /// What was read of the original, for the one who opens the copy; nil when a copy is read from the start.
    package let earlier: (any EarlierReading)?

    package init(bytes: [UInt8], notes: [Note] = [], earlier: (any EarlierReading)? = nil) {
        self.bytes = bytes
        self.notes = notes
        self.earlier = earlier
    }
}

/// Something that was dropped, emptied or changed beside the findings, for the report: a signature that redaction
/// made invalid, an attachment, a script.
public struct Note: Sendable, Hashable, CustomStringConvertible {
    public let place: String
    public let message: String

    public init(place: String, message: String) {
        self.place = place
        self.message = message
    }

    public var description: String { "\(place): \(message)" }
}
