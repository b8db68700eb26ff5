internal import RedactionModel
internal import RedactionXML

/// A reference from a part to another part or to something outside the package (ECMA-376 part 2, 9.3).
struct Relationship: Sendable {
    let id: String
    let type: RelationshipType
    let target: String
    let isExternal: Bool

    static let shared = SharedReadings<[Relationship]>()
    static let vocabulary = XMLVocabulary([
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "http://purl.oclc.org/ooxml/package/relationships": "rel",
    ])

    /// The relationships of a `.rels` part.
    static func read(_ bytes: [UInt8], limits: Limits) throws -> [Relationship] {
        let tree = try XMLTree(reading: bytes, vocabulary: vocabulary, limits: limits)
        guard let root = tree.root, tree.name(of: root) == "rel:Relationships" else {
            throw WordFault.damaged("a relationship part has another root element")
        }
        var identifiers: Set<String> = []
        return try tree.children(of: root).compactMap { node in
            guard tree.name(of: node) == "rel:Relationship" else { return nil }
            guard let id = tree.attribute("Id", of: node), let type = tree.attribute("Type", of: node),
                let target = tree.attribute("Target", of: node)
            else { throw WordFault.damaged("a relationship lacks its id, type or target") }
            guard identifiers.insert(id).inserted else { throw WordFault.damaged("two relationships have one id") }
            return Relationship(
                id: id, type: RelationshipType(uri: type), target: target,
                isExternal: tree.attribute("TargetMode", of: node) == "External")
        }
    }
}
