internal import RedactionModel
internal import RedactionZIP

/// Packs the parts that the main part still leads to, with content types and relationships written anew.
struct PackageWriter {
    private let parts: [WrittenPart]

    /// The type of the relationship that leads to the main part; it tells the strict form from the transitional.
    private let mainType: RelationshipType

    init(parts: [WrittenPart], mainType: RelationshipType) {
        self.parts = parts
        self.mainType = mainType
    }

    func archive() throws -> [UInt8] {
        let kept = reachable()
        var files = [
            ZIPWriter.File(name: "[Content_Types].xml", bytes: contentTypes(of: kept)),
            ZIPWriter.File(name: "_rels/.rels", bytes: packageRelationships()),
        ]
        for index in kept {
            let part = parts[index]
            files.append(ZIPWriter.File(name: part.part.name, part.packed))
            if !part.references.isEmpty {
                files.append(
                    ZIPWriter.File(
                        name: PartPath.relationships(of: part.part.name), bytes: relationships(of: part)))
            }
        }
        files.append(ZIPWriter.File(name: "docProps/core.xml", bytes: Array(Metadata.core.utf8)))
        return try ZIPWriter.archive(of: files)
    }

    /// Indices of the parts that the first one leads to, in their order.
    private func reachable() -> [Int] {
        var seen: Set<Int> = [0]
        var pending = [0]
        while let index = pending.popLast() {
            for case .part(let target) in parts[index].references.map(\.link.target)
            where seen.insert(target).inserted {
                pending.append(target)
            }
        }
        return seen.sorted()
    }

    // MARK: Content types

    private func contentTypes(of kept: [Int]) -> [UInt8] {
        var text = PackageWriter.declaration
        text += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        text += "<Default Extension=\"rels\" ContentType=\"\(PackageWriter.relationshipsType)\"/>"
        text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        let images = Set(kept.compactMap { parts[$0].part.name.split(separator: ".").last.map(String.init) })
        for (suffix, type) in CleanImage.contentTypes.sorted(by: { $0.key < $1.key }) where images.contains(suffix) {
            text += "<Default Extension=\"\(suffix)\" ContentType=\"\(type)\"/>"
        }
        for part in kept.map({ parts[$0].part }) {
            guard let type = part.contentType else { continue }
            text += "<Override PartName=\"/\(part.name)\" ContentType=\"\(type)\"/>"
        }
        text += "<Override PartName=\"/docProps/core.xml\" ContentType=\"\(PackageWriter.coreType)\"/>"
        return Array((text + "</Types>").utf8)
    }

    // MARK: Relationships

    private func packageRelationships() -> [UInt8] {
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        return list([
            relationship("rId1", mainType.uri, parts[0].part.name),
            relationship("rId2", core, "docProps/core.xml"),
        ])
    }

    private func relationships(of part: WrittenPart) -> [UInt8] {
        list(
            part.references.compactMap { reference in
                switch reference.link.target {
                case .part(let index):
                    let target = PartPath.relative(parts[index].part.name, from: part.part.name)
                    return relationship(reference.id, reference.link.type.uri, target)
                case .external(let target):
                    return relationship(reference.id, reference.link.type.uri, target, isExternal: true)
                case .nothing: return nil
                }
            })
    }

    private func list(_ relationships: [String]) -> [UInt8] {
        let open = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        return Array((PackageWriter.declaration + open + relationships.joined() + "</Relationships>").utf8)
    }

    private func relationship(_ id: String, _ type: String, _ target: String, isExternal: Bool = false) -> String {
        let mode = isExternal ? " TargetMode=\"External\"" : ""
        return "<Relationship Id=\"\(id)\" Type=\"\(escaped(type))\" Target=\"\(escaped(target))\"\(mode)/>"
    }

    private func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x22 }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
    private static let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"
    private static let coreType = "application/vnd.openxmlformats-package.core-properties+xml"
}
