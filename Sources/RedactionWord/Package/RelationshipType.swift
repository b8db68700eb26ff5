/// What a relationship is for: the last segment of its type's URI, if the URI is of a known family.
///
/// The transitional, strict and Microsoft's own URIs of one relationship differ only before it.
struct RelationshipType: Sendable, Hashable {
    let name: String
    /// The type as it is written in the copy.
    let uri: String

    private static let families = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "http://schemas.openxmlformats.org/officedocument/2006/relationships/",
        "http://schemas.openxmlformats.org/package/2006/relationships/",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        "http://purl.oclc.org/ooxml/package/relationships/",
        "http://schemas.microsoft.com/office/",
    ]

    init(uri: String) {
        self.uri = uri
        let isKnown = RelationshipType.families.contains { uri.hasPrefix($0) }
        name = isKnown ? uri.split(separator: "/").last.map(String.init) ?? "" : ""
    }
}
