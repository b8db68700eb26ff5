internal import CRedactionXML2
internal import RedactionModel

/// Builds an `XMLTree` from the parser's events and holds them against the limits.
final class TreeBuilder {
    private(set) var tree: XMLTree
    private(set) var fault: RedactionError?
    /// Ends the parse; set while one runs.
    var stop: (() -> Void)?

    /// Bytes of one text node; libxml2 bounds attributes and comments at 10 MB, but not text.
    private static let longestText = 16 << 20

    private let maximumDepth: Int
    private var depth = 0
    private var parent = XMLNodeID.document
    private var pendingText: [UInt8] = []
    private var names = NameTable()
    /// Names of namespace declarations, by the prefix they declare; `xmlns` is no prefix.
    private var declarations: [String: XMLNameID] = [:]

    init(vocabulary: XMLVocabulary, limits: Limits, expectedSize: Int) {
        tree = XMLTree(vocabulary: vocabulary)
        // libxml2's own bound on open elements is 256.
        maximumDepth = min(limits.depth, 256)
        tree.nodes.reserveCapacity(expectedSize / 24)
    }

    func refuse(_ reason: RedactionError) {
        fault = fault ?? reason
        stop?()
    }

    // MARK: Events

    func startElement(
        _ name: SAXName, declarations: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
        attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        flushText()
        depth += 1
        guard depth <= maximumDepth else { return refuse(XMLFault.tooDeep) }
        var values: [XMLAttribute] = []
        values.reserveCapacity(declarations.count / 2 + attributes.count / 5)
        for index in stride(from: 0, to: declarations.count, by: 2) {
            values.append(
                XMLAttribute(
                    name: unsafe declarationID(of: declarations[index]),
                    value: unsafe SAXHandler.string(declarations[index + 1])))
        }
        for index in stride(from: 0, to: attributes.count, by: 5) {
            let name = unsafe SAXName(
                local: attributes[index], prefix: attributes[index + 1], namespace: attributes[index + 2])
            values.append(
                XMLAttribute(
                    name: id(of: name),
                    value: unsafe TreeBuilder.value(from: attributes[index + 3], to: attributes[index + 4])))
        }
        parent = append(.element, name: id(of: name), content: tree.attributeLists.count, isEmpty: values.isEmpty)
        if !values.isEmpty { tree.attributeLists.append(values) }
    }

    func endElement() {
        flushText()
        depth -= 1
        parent = tree.parent(of: parent) ?? .document
    }

    func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
        guard pendingText.count <= TreeBuilder.longestText - bytes.count else { return refuse(XMLFault.tooLarge) }
        unsafe pendingText.append(contentsOf: bytes)
    }

    func leaf(_ kind: XMLNode.Kind, _ text: String) {
        flushText()
        appendLeaf(kind, text)
    }

    /// Makes one node of the text since the last tag: the parser hands it over in pieces.
    func flushText() {
        guard !pendingText.isEmpty else { return }
        if parent != .document { appendLeaf(.text, String(decoding: pendingText, as: UTF8.self)) }
        pendingText.removeAll(keepingCapacity: true)
    }

    private func appendLeaf(_ kind: XMLNode.Kind, _ text: String) {
        _ = append(kind, name: XMLNameID(index: XMLNode.none), content: tree.texts.count)
        tree.texts.append(text)
    }

    private func append(
        _ kind: XMLNode.Kind, name: XMLNameID, content: Int, isEmpty: Bool = false
    ) -> XMLNodeID {
        let node = XMLNodeID(index: Int32(truncatingIfNeeded: tree.nodes.count))
        tree.nodes.append(XMLNode(kind: kind, name: name))
        if !isEmpty { tree.nodes[Int(node.index)].content = Int32(truncatingIfNeeded: content) }
        tree.append(node, to: parent)
        return node
    }

    // MARK: Names and values

    private func id(of name: SAXName) -> XMLNameID {
        names.id(of: name) { add(name.xmlName(tree.vocabulary)) }
    }

    private func declarationID(of prefix: UnsafePointer<xmlChar>?) -> XMLNameID {
        let prefix = unsafe SAXHandler.string(prefix)
        let name = XMLName(
            prefix: prefix.isEmpty ? "" : "xmlns", local: prefix.isEmpty ? "xmlns" : prefix,
            namespace: XMLVocabulary.xmlns, vocabulary: tree.vocabulary)
        if let known = declarations[name.local] { return known }
        let id = add(name)
        declarations[name.local] = id
        return id
    }

    private func add(_ name: XMLName) -> XMLNameID {
        tree.names.append(name)
        return XMLNameID(index: Int32(truncatingIfNeeded: tree.names.count - 1))
    }

    /// An attribute's value. Without entity substitution libxml2 writes every `&` in one as `&#38;`.
    private static func value(from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?) -> String {
        guard let start = unsafe start, let end = unsafe end else { return "" }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        let value = unsafe String(decoding: bytes, as: UTF8.self)
        return unsafe bytes.contains(0x26) ? value.replacing("&#38;", with: "&") : value
    }
}
