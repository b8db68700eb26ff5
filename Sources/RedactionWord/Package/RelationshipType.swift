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
        let rest = RelationshipType.families.first { uri.hasPrefix($0) }.map { uri.dropFirst($0.count) } ?? ""
        let segments = rest.split(separator: "/")
        // Between family and name there is a year at most: a URI goes into the copy as it is.
        let isKnown = segments.dropLast().allSatisfy {
            Int($0) != nil || ["relationships", "metadata", "digital-signature"].contains($0)
        }
        name = isKnown ? segments.last.map(String.init) ?? "" : ""
    }
}
