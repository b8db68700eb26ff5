/// Regions that a reader takes in together, so that detectors should too: the cells of a table row
/// (`Name | Jane`), the lines of an address.
///
/// A group adds no text of its own. What is found in one is mapped back to its members.
public struct RegionGroup: Sendable, Hashable {
    public let members: [TextRegion.ID]

    /// One for each member, or none: what says what the member is, such as the heading of its column. A label is read
    /// before its member, as in `Name: Jane`, but nothing is found in it there.
    public let labels: [TextRegion.ID]

    /// What stands between two members when they are read as one text: a tab in a table row, a newline between
    /// paragraphs.
    public let separator: String

    public init(members: [TextRegion.ID], separator: String) {
        self.members = members
        self.separator = separator
        labels = []
    }

    /// Members with their labels, each pair in a line of its own.
    public init(labelled members: [(label: TextRegion.ID, member: TextRegion.ID)]) {
        self.members = members.map(\.member)
        labels = members.map(\.label)
        separator = "\n"
    }

    /// The group where its regions have other numbers, or none; nil if too few are left to be read together.
    package func mapped(_ id: (TextRegion.ID) -> TextRegion.ID?) -> RegionGroup? {
        guard labels.isEmpty else {
            let pairs = zip(labels, members).compactMap { label, member in
                if let label = id(label), let member = id(member) { (label, member) } else { nil }
            }
            return pairs.isEmpty ? nil : RegionGroup(labelled: pairs)
        }
        let members = members.compactMap(id)
        return members.count < 2 ? nil : RegionGroup(members: members, separator: separator)
    }
}
