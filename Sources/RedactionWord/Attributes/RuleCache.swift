internal import RedactionXML

/// The rules of one tree's attributes, each looked up once for all elements of a name.
struct RuleCache {
    private struct Key: Hashable {
        let element: XMLNameID
        let attribute: XMLNameID
        /// Set where the rule depends on it.
        let parent: String
    }

    private let tree: XMLTree
    private var rules: [Key: AttributeRule] = [:]

    init(_ tree: XMLTree) { self.tree = tree }

    mutating func rule(for attribute: XMLNameID, of node: XMLNodeID) -> AttributeRule {
        let element = tree.name(of: node)
        let parent = element == "w:name" ? tree.parent(of: node).map { tree.name(of: $0) } ?? "" : ""
        let key = Key(element: tree.nameID(of: node), attribute: attribute, parent: parent)
        if let rule = rules[key] { return rule }
        let rule = AttributeRule.rule(element: element, parent: parent, attribute: tree.name(attribute).qualified)
        rules[key] = rule
        return rule
    }
}
