/// A part's markup as Swift values: nodes in one array, linked by their indices, their texts and attributes in others.
///
/// The tree is a value: a copy is edited without touching the original. Nothing in it is recursive, so depth costs
/// no stack. Nodes that were removed stay in storage, out of reach, until the tree goes.
package struct XMLTree: Sendable {
    var nodes: [XMLNode]
    /// The characters of texts and comments; targets and data of processing instructions.
    var texts: [String] = []
    /// Namespace declarations first, then attributes in the order of the source.
    var attributeLists: [[XMLAttribute]] = []
    var names: [XMLName]
    let vocabulary: XMLVocabulary
    /// Whether anything was changed since the tree was read.
    package internal(set) var isEdited = false

    /// A tree without a root element.
    init(vocabulary: XMLVocabulary) {
        self.vocabulary = vocabulary
        names = []
        nodes = [XMLNode(kind: .document, name: XMLNameID(index: XMLNode.none))]
    }

    /// The bytes of text and markup are roughly proportional to it.
    package var nodeCount: Int { nodes.count }

    package var root: XMLNodeID? { children(of: .document).first { kind(of: $0) == .element } }

    package func kind(of node: XMLNodeID) -> XMLNode.Kind { nodes[Int(node.index)].kind }

    /// The text of a text node or comment.
    package func text(of node: XMLNodeID) -> String {
        let node = nodes[Int(node.index)]
        return node.kind == .element || node.content == XMLNode.none ? "" : texts[Int(node.content)]
    }

    /// Changes the text of a text node or comment.
    package mutating func setText(_ text: String, of node: XMLNodeID) {
        let node = nodes[Int(node.index)]
        guard node.kind != .element, node.content != XMLNode.none, texts[Int(node.content)] != text else { return }
        texts[Int(node.content)] = text
        isEdited = true
    }

    // MARK: Names

    /// The element's name by the vocabulary's prefix, or an empty string for what is no element.
    package func name(of node: XMLNodeID) -> String {
        let node = nodes[Int(node.index)]
        return node.kind == .element ? names[Int(node.name.index)].qualified : ""
    }

    package func nameID(of node: XMLNodeID) -> XMLNameID { nodes[Int(node.index)].name }

    package func name(_ name: XMLNameID) -> XMLName { names[Int(name.index)] }

    /// All names that occur, by `XMLNameID`.
    package var allNames: [XMLName] { names }

    // MARK: Neighbours

    package func parent(of node: XMLNodeID) -> XMLNodeID? { link(nodes[Int(node.index)].parent) }
    package func firstChild(of node: XMLNodeID) -> XMLNodeID? { link(nodes[Int(node.index)].firstChild) }
    package func next(after node: XMLNodeID) -> XMLNodeID? { link(nodes[Int(node.index)].next) }

    private func link(_ index: Int32) -> XMLNodeID? { index == XMLNode.none ? nil : XMLNodeID(index: index) }

    package func children(of node: XMLNodeID) -> some Sequence<XMLNodeID> {
        sequence(state: firstChild(of: node)) { child -> XMLNodeID? in
            defer { child = child.flatMap { self.next(after: $0) } }
            return child
        }
    }

    /// The element child of that name, by the vocabulary's prefix.
    package func child(_ name: String, of node: XMLNodeID) -> XMLNodeID? {
        children(of: node).first { self.name(of: $0) == name }
    }

    /// The nearest ancestor that satisfies `condition`.
    package func ancestor(of node: XMLNodeID, where condition: (XMLNodeID) -> Bool) -> XMLNodeID? {
        var current = parent(of: node)
        while let node = current {
            if condition(node) { return node }
            current = parent(of: node)
        }
        return nil
    }

    // MARK: Attributes

    /// An element's attributes; none of what is no element.
    package func attributes(of node: XMLNodeID) -> [XMLAttribute] {
        let node = nodes[Int(node.index)]
        return node.kind == .element && node.content != XMLNode.none ? attributeLists[Int(node.content)] : []
    }

    /// The value of the attribute of that qualified name.
    package func attribute(_ name: String, of node: XMLNodeID) -> String? {
        attributes(of: node).first { names[Int($0.name.index)].qualified == name }?.value
    }
}
