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
        if let residue = firstInProse(joined.prose) { return residue }
        for text in joined.values where !SchemaWords.isPlainInstruction(text) {
            if let residue = inText(text, "text") { return residue }
        }
        return nil
    }

    /// The first residue in any of the texts, of which a large part has many.
    private func firstInProse(_ texts: [String]) -> Residue? {
        texts.inBatches.concurrentlyMapped { batch in
            batch.lazy.compactMap { inText($0, "text") }.first
        }.lazy.compactMap { $0 }.first
    }

    private func inText(_ text: String, _ what: String) -> Residue? {
        guard !text.isEmpty else { return nil }
        return search.residue(inText: text, place: "\(place), \(what)")
            ?? search.residue(inBytesOf: text, place: "\(place), \(what)")
    }

    // MARK: Attributes and the rest

    /// Where a value of an attribute stands: the same value in the same place need not be searched twice.
    private struct ValuePlace: Hashable {
        let element: XMLNameID
        let attribute: XMLNameID
        let value: String
    }

    private func inNodes() -> Residue? {
        var searched: Set<ValuePlace> = []
        for node in tree.descendants() {
            switch tree.kind(of: node) {
            case .comment:
                if let residue = inText(tree.text(of: node), "comment in the markup") { return residue }
            case .instruction:
                if let residue = inText(tree.text(of: node), "processing instruction") { return residue }
            case .element:
                for attribute in tree.attributes(of: node) {
                    let place = ValuePlace(
                        element: tree.nameID(of: node), attribute: attribute.name, value: attribute.value)
                    guard searched.insert(place).inserted else { continue }
                    if let residue = inAttribute(attribute, of: node) { return residue }
                }
            case .document, .text: continue
            }
        }
        return nil
    }

    private func inNames() -> Residue? {
        for name in tree.allNames {
            for word in [name.local, name.prefix] where !word.isEmpty {
                let residue = search.residue(inText: word, place: "\(place), a name in the markup")
                if residue != nil, !SchemaNames.contains(word) { return residue }
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
