internal import RedactionZIP

/// A Word document put together in a test: a body, and parts that hang on the main part or on the package.
package struct WordFile {
    package struct Part {
        package var name: String
        package var contentType: String
        package var relationship: String
        package var id: String
        package var bytes: [UInt8]
        /// The `.rels` entries of the part itself.
        package var relationships = ""

        package init(
            name: String, contentType: String, relationship: String, id: String, bytes: [UInt8],
            relationships: String = ""
        ) {
            self.name = name
            self.contentType = contentType
            self.relationship = relationship
            self.id = id
            self.bytes = bytes
            self.relationships = relationships
        }
    }

    package var body: String
    /// The whole main part, when it is not to be a sound one.
    package var main: String?
    package var parts: [Part] = []
    /// More entries of the main part's `.rels`.
    package var relationships = ""
    /// More entries of the package's `.rels`, with the files they lead to.
    package var packageRelationships = ""
    package var files: [(name: String, bytes: [UInt8])] = []
    package var mainName = "word/document.xml"
    package var mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package var rootAttributes = ""
    package var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    package init(_ body: String) { self.body = body }

    /// A document with this text as its main part.
    package init(main: String) {
        body = ""
        self.main = main
    }

    /// A document with a paragraph of one run for each text.
    package init(paragraphs: String...) { self.init(paragraphs.map { Self.paragraph($0) }.joined()) }

    package static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    package static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    package static let namespaces = """
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"
        """

    /// A root element of the main vocabulary around `content`.
    package static func root(_ name: String, _ content: String) -> [UInt8] {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return Array(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(name) xmlns:w=\"\(word)\" \(namespaces)>\(content)</w:\(name)>"
                .utf8)
    }

    /// A paragraph of one run for each text.
    package static func paragraph(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    /// Adds a part of Word's own kinds, found from the main part.
    package mutating func add(_ kind: String, root: String, _ content: String, relationships: String = "") {
        parts.append(
            Part(
                name: "word/\(kind)1.xml", contentType: Self.wordType + kind + "+xml",
                relationship: Self.office + kind, id: "rIdOf\(kind)", bytes: Self.root(root, content),
                relationships: relationships))
    }

    package mutating func add(
        _ name: String, type: String, relationship: String, id: String, _ bytes: [UInt8], relationships: String = ""
    ) {
        parts.append(
            Part(
                name: name, contentType: type, relationship: Self.office + relationship, id: id, bytes: bytes,
                relationships: relationships))
    }

    package static func relationship(_ id: String, _ type: String, _ target: String, isExternal: Bool = false) -> String
    {
        let mode = isExternal ? " TargetMode=\"External\"" : ""
        return "<Relationship Id=\"\(id)\" Type=\"\(office)\(type)\" Target=\"\(target)\"\(mode)/>"
    }

    package var bytes: [UInt8] {
        get throws {
            let types = parts.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.contentType)\"/>" }
            let links = parts.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\($0.relationship)\" Target=\"/\($0.name)\"/>"
            }
            let main =
                main
                ?? "<w:document xmlns:w=\"\(namespace)\" \(Self.namespaces) \(rootAttributes)><w:body>\(body)</w:body></w:document>"
            var all: [(name: String, bytes: [UInt8])] = [
                ("[Content_Types].xml", contentTypes(types.joined())),
                (
                    "_rels/.rels",
                    Self.list(Self.relationship("rId1", "officeDocument", mainName) + packageRelationships)
                ),
                (mainName, Array(main.utf8)),
                (Self.rels(of: mainName), Self.list(links.joined() + relationships)),
            ]
            for part in parts {
                all.append((part.name, part.bytes))
                if !part.relationships.isEmpty { all.append((Self.rels(of: part.name), Self.list(part.relationships))) }
            }
            return try ZIPWriter.archive(of: (all + files).map { ZIPWriter.File(name: $0.name, bytes: $0.bytes) })
        }
    }

    private func contentTypes(_ overrides: String) -> [UInt8] {
        let types = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
            <Override PartName="/\(mainName)" ContentType="\(mainType)"/>\(overrides)</Types>
            """
        return Array(types.utf8)
    }

    private static func list(_ relationships: String) -> [UInt8] {
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array("<Relationships xmlns=\"\(namespace)\">\(relationships)</Relationships>".utf8)
    }

    private static func rels(of name: String) -> String {
        var segments = name.split(separator: "/").map(String.init)
        let last = segments.removeLast()
        return (segments + ["_rels", last + ".rels"]).joined(separator: "/")
    }
}
