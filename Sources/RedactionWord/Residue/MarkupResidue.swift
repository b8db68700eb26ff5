internal import RedactionModel
internal import RedactionXML

/// Searches one part's markup, told only by local names: text as each paragraph shows it before and after tracked
/// changes, instructions joined over their pieces, every attribute, comment, instruction and namespace.
struct MarkupResidue {
    /// No prefixes of its own: elements are told by their local names, whatever vocabulary they claim.
    static let vocabulary = XMLVocabulary([:])

    private let tree: XMLTree
    private let search: ResidueSearch
    private let place: String

    init(searching tree: XMLTree, for search: ResidueSearch, place: String) {
        self.tree = tree
        self.search = search
        self.place = place
    }

    /// The first residue in the part.
    func found() -> Residue? {
        inTexts() ?? inNodes() ?? inNames()
    }

    // MARK: Joined text

    private func inTexts() -> Residue? {
        let joined = JoinedText(of: tree)
        for text in joined.prose {
            if let residue = inText(text, "text") { return residue }
        }
        for text in joined.values where !SchemaWords.isPlainInstruction(text) {
            if let residue = inText(text, "text") { return residue }
        }
        return nil
    }

    private func inText(_ text: String, _ what: String) -> Residue? {
        guard !text.isEmpty else { return nil }
        return search.residue(inText: text, place: "\(place), \(what)")
            ?? search.residue(inBytes: Array(text.utf8), place: "\(place), \(what)")
    }

    // MARK: Attributes and the rest

    private func inNodes() -> Residue? {
        for node in tree.descendants() {
            switch tree.kind(of: node) {
            case .comment:
                if let residue = inText(tree.text(of: node), "comment in the markup") { return residue }
            case .instruction:
                if let residue = inText(tree.text(of: node), "processing instruction") { return residue }
            case .element:
                for attribute in tree[node].attributes {
                    if let residue = inAttribute(attribute, of: node) { return residue }
                }
            case .document, .text: continue
            }
        }
        return nil
    }

    private func inNames() -> Residue? {
        for name in tree.allNames {
            for word in [name.local, name.prefix] where !word.isEmpty && !SchemaNames.contains(word) {
                let residue = search.residue(inText: word, place: "\(place), a name in the markup")
                if residue != nil { return residue }
            }
        }
        return nil
    }

    private func inAttribute(_ attribute: XMLAttribute, of node: XMLNodeID) -> Residue? {
        guard !attribute.value.isEmpty else { return nil }
        let (element, name) = (tree.name(tree.nameID(of: node)).local, tree.name(attribute.name))
        if FreeText.isPartName(attribute.value, element: element, attribute: name) {
            return PartNames.residue(
                in: attribute.value, for: search, place: "\(place), attribute \(name.local) of \(element)")
        }
        guard !FreeText.isStructure(attribute.value, element: element, attribute: name) else { return nil }
        let text = PartPath.percentDecoded(attribute.value)
        return inText(text, "attribute \(name.local) of \(element)")
            ?? (text == attribute.value ? nil : inText(attribute.value, "attribute \(name.local) of \(element)"))
    }
}
