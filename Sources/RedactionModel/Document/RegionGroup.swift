/// Regions that a reader takes in together, so that detectors should too: the cells of a table row
/// (`Name | Jane`), the lines of an address.
///
/// A group adds no text of its own. What is found in one is mapped back to its members.
public struct RegionGroup: Sendable {
    public let members: [TextRegion.ID]

    /// What stands between two members when they are read as one text: a tab in a table row, a newline between
    /// paragraphs.
    public let separator: String

    public init(members: [TextRegion.ID], separator: String) {
        self.members = members
        self.separator = separator
    }
}
