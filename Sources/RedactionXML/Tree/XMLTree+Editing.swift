extension XMLTree {
    /// Takes a node and what is below it out of the tree.
    package mutating func remove(_ node: XMLNodeID) {
        let links = nodes[Int(node.index)]
        guard links.parent != XMLNode.none else { return }
        isEdited = true
        if links.previous == XMLNode.none {
            nodes[Int(links.parent)].firstChild = links.next
        } else {
            nodes[Int(links.previous)].next = links.next
        }
        if links.next == XMLNode.none {
            nodes[Int(links.parent)].lastChild = links.previous
        } else {
            nodes[Int(links.next)].previous = links.previous
        }
        nodes[Int(node.index)].parent = XMLNode.none
        nodes[Int(node.index)].previous = XMLNode.none
        nodes[Int(node.index)].next = XMLNode.none
    }

    /// Puts an element's children in its place.
    package mutating func unwrap(_ node: XMLNodeID) {
        while let child = firstChild(of: node) {
            remove(child)
            insert(child, before: node)
        }
        remove(node)
    }

    /// Puts a node that is outside the tree before one that is in it.
    package mutating func insert(_ node: XMLNodeID, before sibling: XMLNodeID) {
        let (parent, previous) = (nodes[Int(sibling.index)].parent, nodes[Int(sibling.index)].previous)
        guard parent != XMLNode.none else { return }
        isEdited = true
        nodes[Int(node.index)].parent = parent
        nodes[Int(node.index)].previous = previous
        nodes[Int(node.index)].next = sibling.index
        nodes[Int(sibling.index)].previous = node.index
        if previous == XMLNode.none {
            nodes[Int(parent)].firstChild = node.index
        } else {
            nodes[Int(previous)].next = node.index
        }
    }

    /// Puts a node that is outside the tree behind an element's children.
    package mutating func append(_ node: XMLNodeID, to parent: XMLNodeID) {
        isEdited = true
        let last = nodes[Int(parent.index)].lastChild
        nodes[Int(node.index)].parent = parent.index
        nodes[Int(node.index)].previous = last
        nodes[Int(parent.index)].lastChild = node.index
        if last == XMLNode.none {
            nodes[Int(parent.index)].firstChild = node.index
        } else {
            nodes[Int(last)].next = node.index
        }
    }

    /// A new element outside the tree, named after `model`: same prefix, same namespace.
    package mutating func makeElement(_ local: String, like model: XMLNodeID) -> XMLNodeID {
        let name = names[Int(nodes[Int(model.index)].name.index)]
        return makeNode(
            .element,
            name: nameID(
                XMLName(prefix: name.prefix, local: local, namespace: name.namespace, vocabulary: vocabulary)))
    }

    /// A new text node outside the tree.
    package mutating func makeText(_ text: String) -> XMLNodeID {
        makeNode(.text, name: XMLNameID(index: XMLNode.none), text: text)
    }

    private mutating func makeNode(_ kind: XMLNode.Kind, name: XMLNameID, text: String = "") -> XMLNodeID {
        let node = XMLNodeID(index: Int32(nodes.count))
        nodes.append(XMLNode(kind: kind, name: name))
        if kind != .element {
            nodes[Int(node.index)].content = Int32(texts.count)
            texts.append(text)
        }
        return node
    }

    private mutating func nameID(_ name: XMLName) -> XMLNameID {
        if let index = names.firstIndex(of: name) { return XMLNameID(index: Int32(index)) }
        names.append(name)
        return XMLNameID(index: Int32(names.count - 1))
    }

    // MARK: Attributes

    /// Gives an element these attributes in place of its own.
    package mutating func setAttributes(_ attributes: [XMLAttribute], of node: XMLNodeID) {
        let content = nodes[Int(node.index)].content
        if content == XMLNode.none {
            nodes[Int(node.index)].content = Int32(attributeLists.count)
            attributeLists.append(attributes)
        } else {
            attributeLists[Int(content)] = attributes
        }
        isEdited = true
    }

    /// Changes the value of an attribute that is there.
    package mutating func setAttribute(_ name: XMLNameID, to value: String, of node: XMLNodeID) {
        var attributes = attributes(of: node)
        guard let index = attributes.firstIndex(where: { $0.name == name }), attributes[index].value != value else {
            return
        }
        attributes[index].value = value
        setAttributes(attributes, of: node)
    }

    /// Sets `xml:space="preserve"`, without which readers trim text.
    package mutating func preserveSpace(of node: XMLNodeID) {
        guard attribute("xml:space", of: node) == nil else { return }
        let name = XMLName(prefix: "xml", local: "space", namespace: XMLVocabulary.xml, vocabulary: vocabulary)
        let space = XMLAttribute(name: nameID(name), value: "preserve")
        setAttributes(attributes(of: node) + [space], of: node)
    }

    /// Keeps only the attributes that satisfy `condition`.
    package mutating func keepAttributes(of node: XMLNodeID, where condition: (XMLAttribute) -> Bool) {
        let attributes = attributes(of: node)
        let kept = attributes.filter(condition)
        if kept.count < attributes.count { setAttributes(kept, of: node) }
    }

    /// Gives an attribute another local name within its namespace; its value stays.
    package mutating func renameAttribute(_ name: XMLNameID, to local: String, of node: XMLNodeID) {
        let old = names[Int(name.index)]
        let new = nameID(
            XMLName(prefix: old.prefix, local: local, namespace: old.namespace, vocabulary: vocabulary))
        var attributes = attributes(of: node)
        guard let index = attributes.firstIndex(where: { $0.name == name }) else { return }
        attributes[index] = XMLAttribute(name: new, value: attributes[index].value)
        setAttributes(attributes, of: node)
    }

    /// Gives a prefix another name wherever it is declared or used.
    ///
    /// - Precondition: no name of the tree has the new prefix.
    package mutating func renamePrefix(_ old: String, to new: String) {
        isEdited = true
        for (index, name) in names.enumerated() {
            let isDeclaration = name.prefix == "xmlns" && name.local == old
            guard isDeclaration || name.prefix == old else { continue }
            names[index] = XMLName(
                prefix: isDeclaration ? name.prefix : new, local: isDeclaration ? new : name.local,
                namespace: name.namespace, vocabulary: vocabulary)
        }
    }
}
