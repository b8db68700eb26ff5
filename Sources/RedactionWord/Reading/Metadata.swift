internal import RedactionModel
internal import RedactionXML

/// What the package says about the document: properties that are read, so that their names are known, and that no
/// copy has.
enum Metadata {
    private static let parts = [
        "core-properties": "document properties", "extended-properties": "application properties",
        "extendedProperties": "application properties",
        "custom-properties": "custom properties", "customProperties": "custom properties",
    ]

    private static let shared = SharedReadings<[String]>()

    /// The texts of all properties.
    static func regions(of package: WordPackage, limits: Limits) throws -> [ReadRegion] {
        try package.relationships.flatMap { relationship -> [ReadRegion] in
            guard let detail = parts[relationship.type.name],
                let part = package.target(of: relationship, from: "")
            else { return [] }
            let texts = try part.contents.shared(in: shared, limits: limits) { bytes in
                Metadata.texts(in: try at(part.name) { try XMLTree(reading: bytes, vocabulary: .word, limits: limits) })
            }
            return texts.map { text in
                ReadRegion(text: text, place: part.name, detail: detail, role: .metadata, source: .discarded)
            }
        }
    }

    private static func texts(in tree: XMLTree) -> [String] {
        tree.descendants().flatMap { node -> [String] in
            let values = tree.kind(of: node) == .text ? [tree.text(of: node)] : [tree.attribute("name", of: node) ?? ""]
            return values.filter { $0.contains { $0.isLetter } && !SchemaWords.isPlain($0) }
        }
    }

    /// Blank properties, as valid as full ones. Application properties may be missing, and so they are.
    static let core = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
        <cp:coreProperties \
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
        """
}
