internal import RedactionXML

/// A part that goes into the copy, with the name it gets there and where its relationships lead.
struct LoadedPart: Sendable {
    enum Content: Sendable {
        case markup(Markup)
        case image(CleanImage)
        case document(WordContent)
    }

    /// Where a relationship leads in the copy.
    enum Target: Sendable {
        /// Another part, by its index.
        case part(Int)
        case external(String)
        /// Nowhere: what the relationship led to is not kept.
        case nothing
    }

    struct Link: Sendable {
        let id: String
        let type: RelationshipType
        let target: Target
    }

    /// The name in the source.
    let sourceName: String
    /// The name in the copy.
    let name: String
    let kind: PartKind
    let contentType: String?
    var content: Content
    let links: [Link]
}
