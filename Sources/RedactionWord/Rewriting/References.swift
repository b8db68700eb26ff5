internal import RedactionXML

/// A part's relationships as its markup refers to them: which are still used, and under which identifier.
struct References: Sendable {
    /// A relationship of the copy.
    struct Reference: Sendable {
        let id: String
        let link: LoadedPart.Link
    }

    private let links: [String: LoadedPart.Link]
    private let newIDs: [String: String]
    private var used: Set<String> = []

    /// - Parameter dropped: identifiers of relationships that hold something removed.
    init(_ links: [LoadedPart.Link], dropping dropped: Set<String>) {
        let kept = links.filter { link in
            if case .nothing = link.target { return false }
            return !dropped.contains(link.id)
        }
        self.links = Dictionary(kept.map { ($0.id, $0) }) { first, _ in first }
        newIDs = References.identifiers(for: kept)
    }

    /// Identifiers of the usual form stay; others could hold text.
    private static func identifiers(for links: [LoadedPart.Link]) -> [String: String] {
        func number(_ id: String) -> Int? { id.hasPrefix("rId") ? Int(id.dropFirst(3)) : nil }
        var next = (links.compactMap { number($0.id) }.max() ?? 0) &+ 1
        var identifiers: [String: String] = [:]
        for link in links {
            if number(link.id) != nil {
                identifiers[link.id] = link.id
            } else {
                identifiers[link.id] = "rId\(next)"
                next &+= 1
            }
        }
        return identifiers
    }

    /// Types of relationships that no element refers to: the part has them by having them.
    private static let implicit: Set<String> = [
        "styles", "numbering", "fontTable", "settings", "theme", "footnotes", "endnotes", "comments",
        "glossaryDocument", "themeOverride", "chartStyle", "chartColorStyle", "diagramDrawing",
    ]

    /// The relationships that the copy of the part has.
    var all: [Reference] {
        links.values.filter { used.contains($0.id) || References.implicit.contains($0.type.name) }
            .map { Reference(id: newIDs[$0.id] ?? $0.id, link: $0) }
            .sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }
    }

    // MARK: Markup

    /// Takes out what refers to nothing any more, and gives what is left its new identifiers.
    mutating func update(_ tree: inout XMLTree) {
        for (node, attribute) in References.references(in: tree) where links[attribute.value] == nil {
            References.removeDangling(attribute.name, of: node, &tree)
        }
        // Collected anew: what was taken out may have held other references.
        for (node, attribute) in References.references(in: tree) {
            guard let link = links[attribute.value] else { continue }
            used.insert(link.id)
            tree.setAttribute(attribute.name, to: newIDs[link.id] ?? link.id, of: node)
            embed(attribute.name, of: node, link, &tree)
        }
    }

    private static func references(in tree: XMLTree) -> [(node: XMLNodeID, attribute: XMLAttribute)] {
        tree.attributes { isReference($0.qualified) }.filter { !$0.attribute.value.isEmpty }
    }

    static func isReference(_ name: String) -> Bool { name.hasPrefix("r:") || name == "o:relid" }

    /// A picture outside the file was replaced by one inside: its reference is no link any more.
    private func embed(
        _ name: XMLNameID, of node: XMLNodeID, _ link: LoadedPart.Link, _ tree: inout XMLTree
    ) {
        guard tree.name(name).qualified == "r:link", case .part = link.target else { return }
        if tree.attribute("r:embed", of: node) == nil {
            tree.renameAttribute(name, to: "embed", of: node)
        } else {
            tree.keepAttributes(of: node) { $0.name != name }
        }
    }

    /// The attributes without which an element is nothing.
    private static let pointers: Set<String> = ["id", "embed", "link", "pict", "dm", "lo", "qs", "cs", "relid"]

    private static let drawings: Set<String> = ["w:drawing", "w:pict", "w:object"]

    private static func removeDangling(_ name: XMLNameID, of node: XMLNodeID, _ tree: inout XMLTree) {
        switch tree.name(of: node) {
        case "w:hyperlink", "a:blip", "v:imagedata", "v:fill", "v:stroke", "v:shape":
            tree.keepAttributes(of: node) { $0.name != name }
        case "o:OLEObject", "w:control", "c:chart", "cx:chart", "dgm:relIds", "w14:contentPart", "wpi:contentPart":
            tree.remove(tree.ancestor(of: node) { drawings.contains(tree.name(of: $0)) } ?? node)
        case "a14:imgLayer":
            let properties = tree.parent(of: node) ?? node
            Scrubber.removeExtension(around: properties, &tree)
        case _ where !pointers.contains(tree.name(name).local): tree.keepAttributes(of: node) { $0.name != name }
        default: tree.remove(node)
        }
    }
}
