internal import RedactionXML

/// The rules of one tree's attributes, each looked up once for all elements of a name.
struct RuleCache {
    private struct Key: Hashable {
        let element: XMLNameID
        let attribute: XMLNameID
    }

    private let tree: XMLTree
    private let dependsOnParent: XMLNameMap<Bool>
    private var rules: [Key: AttributeRule] = [:]

    init(_ tree: XMLTree) {
        self.tree = tree
        dependsOnParent = XMLNameMap(tree) { $0.qualified == "w:name" }
    }

    mutating func rule(for attribute: XMLNameID, of node: XMLNodeID) -> AttributeRule {
        let element = tree.nameID(of: node)
        guard dependsOnParent[element] == false else {
            let parent = tree.parent(of: node).map { tree.name(of: $0) } ?? ""
            return rule(for: attribute, of: node, in: parent)
        }
        let key = Key(element: element, attribute: attribute)
        if let rule = rules[key] { return rule }
        let rule = rule(for: attribute, of: node, in: "")
        rules[key] = rule
        return rule
    }

    private func rule(for attribute: XMLNameID, of node: XMLNodeID, in parent: String) -> AttributeRule {
        AttributeRule.rule(
            element: tree.name(of: node), parent: parent, attribute: tree.name(attribute).qualified)
    }
}
