internal import RedactionModel
internal import RedactionXML

/// Names of elements, attributes and prefixes that hold a removed text: no program gives them, but someone can. And
/// declarations of vocabularies that a copy does not have.
struct MarkupNames: Sendable {
    /// Finds all that is removed from any file of the set.
    let search: ResidueSearch

    private func holdsRemoved(_ name: String) -> Bool {
        !name.isEmpty && search.residue(inText: name, place: "") != nil && !SchemaNames.contains(name)
    }

    /// Whether anything of `tree` is named by a removed text.
    func concern(_ tree: XMLTree) -> Bool {
        !search.isEmpty && tree.allNames.contains { holdsRemoved($0.local) || holdsRemoved($0.prefix) }
    }

    func clean(_ tree: inout XMLTree) {
        MarkupNames.dropForeignNamespaces(&tree)
        guard concern(tree) else { return }
        let names = Set(tree.allNames.filter { $0.prefix != "xmlns" }.map(\.local).filter(holdsRemoved))
        if !names.isEmpty { MarkupNames.takeOut(names, of: &tree) }
        for prefix in Set(tree.allNames.map(\.declaredPrefix)) where holdsRemoved(prefix) {
            MarkupNames.rename(prefix, in: &tree)
        }
    }

    /// Elements of such a name leave their content, attributes nothing.
    private static func takeOut(_ names: Set<String>, of tree: inout XMLTree) {
        for node in tree.descendants() where tree.kind(of: node) == .element {
            tree.keepAttributes(of: node) { [tree] attribute in
                let name = tree.name(attribute.name)
                return name.prefix == "xmlns" || !names.contains(name.local)
            }
            if names.contains(tree.name(tree.nameID(of: node)).local), node != tree.root { tree.unwrap(node) }
        }
    }

    // MARK: Namespaces

    /// Takes out declarations of other vocabularies than office programs': nothing in the copy is of them any more,
    /// and their addresses can be any text. A list that names a prefix without a declaration would make the copy
    /// unreadable.
    private static func dropForeignNamespaces(_ tree: inout XMLTree) {
        let uses = NamespaceUses(in: tree)
        let foreign = uses.declarations.filter { isForeign($0.attribute.value) }
        guard !foreign.isEmpty else { return }
        let prefixes = Set(foreign.map { tree.name($0.attribute.name).local })
        for (node, declaration) in foreign { tree.keepAttributes(of: node) { $0.name != declaration.name } }
        editLists(uses.lists, of: &tree) { prefixes.contains($0) ? nil : $0 }
    }

    private static func isForeign(_ namespace: String) -> Bool {
        XMLVocabulary.word.prefixes[namespace] == nil && !XMLVocabulary.declared.contains(namespace)
    }

    private static func rename(_ prefix: String, in tree: inout XMLTree) {
        let taken = Set(tree.allNames.map(\.declaredPrefix))
        var number = 1
        while taken.contains("ns\(number)") { number += 1 }
        editLists(NamespaceUses(in: tree).lists, of: &tree) { $0 == prefix ? "ns\(number)" : $0 }
        tree.renamePrefix(prefix, to: "ns\(number)")
    }

    private static func editLists(
        _ lists: [(node: XMLNodeID, attribute: XMLAttribute)], of tree: inout XMLTree, _ edit: (String) -> String?
    ) {
        for (node, list) in lists {
            let prefixes = list.value.split { $0.isWhitespace }.map(String.init)
            let edited = prefixes.compactMap(edit)
            if edited != prefixes { tree.setAttribute(list.name, to: edited.joined(separator: " "), of: node) }
        }
    }
}

/// Where a part declares namespaces, and where it lists their prefixes.
private struct NamespaceUses {
    let declarations: [(node: XMLNodeID, attribute: XMLAttribute)]
    let lists: [(node: XMLNodeID, attribute: XMLAttribute)]

    init(in tree: XMLTree) {
        declarations = tree.attributes { $0.prefix == "xmlns" }
        lists = tree.attributes {
            $0.prefix != "xmlns" && ["Ignorable", "MustUnderstand", "Requires"].contains($0.local)
        }
    }
}

extension XMLName {
    /// The prefix that a declaration is for, or that the name is written with.
    fileprivate var declaredPrefix: String { prefix == "xmlns" ? local : prefix }
}
