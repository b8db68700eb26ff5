internal import RedactionXML

/// Character styles that hide their text.
enum HiddenStyles {
    /// Their identifiers, in whatever part they are defined.
    static func identifiers(in parts: [LoadedPart]) -> Set<String> {
        parts.reduce(into: []) { identifiers, part in
            guard part.kind == .styles, case .markup(let markup) = part.content else { return }
            identifiers.formUnion(markup.hiddenStyles(HiddenStyles.identifiers))
        }
    }

    /// A style hides as the one it is based on does.
    private static func identifiers(in tree: XMLTree) -> Set<String> {
        guard let root = tree.root else { return [] }
        var bases: [String: String] = [:]
        var hidden: Set<String> = []
        for style in tree.children(of: root) where tree.name(of: style) == "w:style" {
            guard let id = tree.attribute("w:styleId", of: style) else { continue }
            bases[id] = tree.child("w:basedOn", of: style).flatMap { tree.attribute("w:val", of: $0) }
            if isHidden(style, in: tree) { hidden.insert(id) }
        }
        return hidden.isEmpty ? [] : hidden.union(bases.keys.filter { isBased($0, on: hidden, bases) })
    }

    private static func isHidden(_ style: XMLNodeID, in tree: XMLTree) -> Bool {
        tree.child("w:rPr", of: style).flatMap { tree.child("w:vanish", of: $0) }.map(tree.isOn) ?? false
    }

    private static func isBased(_ style: String, on hidden: Set<String>, _ bases: [String: String]) -> Bool {
        var seen: Set<String> = []
        var base = bases[style]
        while let style = base, seen.insert(style).inserted {
            if hidden.contains(style) { return true }
            base = bases[style]
        }
        return false
    }
}

extension XMLTree {
    /// Whether a property that is on or off is on (ECMA-376 part 1, 17.17.4).
    func isOn(_ node: XMLNodeID) -> Bool {
        !["0", "false", "off"].contains(attribute("w:val", of: node) ?? "1")
    }
}
