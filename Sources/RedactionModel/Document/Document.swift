/// A document that has been opened and read: its regions of text, and the content they came from.
///
/// Opening one is the business of the `Redaction` target, which knows the formats.
public struct Document: Sendable {
    /// The file's name or path as it was given, for messages; never used to tell the format.
    public let name: String
    public let regions: [TextRegion]
    public let groups: [RegionGroup]
    package let content: any DocumentContent
    package let origin: DocumentOrigin

    package init(name: String, content: any DocumentContent, origin: DocumentOrigin = DocumentOrigin()) {
        self.name = name
        self.content = content
        self.origin = origin
        regions = content.regions
        groups = content.groups
    }

    public var format: DocumentFormat { content.format }

    /// The text of all regions, each followed by a newline: what `redact text` prints.
    public var text: String {
        regions.reduce(into: "") { text, region in
            text += region.text
            text += "\n"
        }
    }
}
