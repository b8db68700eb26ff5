internal import RedactionModel
internal import RedactionXML

/// The types of a package's parts, by name or by extension (ECMA-376 part 2, 10.1.2).
struct ContentTypes: Sendable {
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]

    static let shared = SharedReadings<ContentTypes>()
    static let name = "[content_types].xml"

    private static let vocabulary = XMLVocabulary([
        "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
        "http://purl.oclc.org/ooxml/package/content-types": "ct",
    ])

    init(reading bytes: [UInt8], limits: Limits) throws {
        let tree = try XMLTree(reading: bytes, vocabulary: ContentTypes.vocabulary, limits: limits)
        guard let root = tree.root, tree.name(of: root) == "ct:Types" else {
            throw WordFault.damaged("the list of content types has another root element")
        }
        for node in tree.children(of: root) {
            guard let type = tree.attribute("ContentType", of: node)?.lowercased() else { continue }
            if let suffix = tree.attribute("Extension", of: node) {
                defaults[suffix.lowercased()] = type
            } else if let part = tree.attribute("PartName", of: node) {
                overrides[PartPath.key(part)] = type
            }
        }
    }

    /// The type of the part, in lower case, or an empty string.
    func type(of part: String) -> String {
        let key = PartPath.key(part)
        return overrides[key] ?? defaults[String(key.split(separator: ".").last ?? "")] ?? ""
    }
}
