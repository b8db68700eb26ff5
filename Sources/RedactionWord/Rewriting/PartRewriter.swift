internal import RedactionXML

/// Makes one part's markup anew: the substitutions first, then what no copy may have, then its references.
struct PartRewriter {
    private(set) var tree: XMLTree
    private let edits: PartEdits
    private let renames: Renames
    private let cleaning: Cleaning

    init(_ tree: XMLTree, edits: PartEdits, renames: Renames, _ cleaning: Cleaning) {
        self.tree = tree
        self.edits = edits
        self.renames = renames
        self.cleaning = cleaning
    }

    /// - Parameter references: the part's relationships; on return, which of them the part still uses.
    /// - Returns: the new markup; nil when nothing had to change.
    mutating func rewrite(_ references: inout References) -> [UInt8]? {
        editText()
        editCharacters()
        editAttributes()
        editFields()
        for point in edits.points { tree.remove(point) }
        rename()
        cleaning.clean(&tree)
        references.update(&tree)
        return tree.isEdited ? tree.serialized() : nil
    }

    // MARK: Text

    private mutating func editText() {
        for (node, cuts) in edits.cuts {
            let text = PartEdits.apply(cuts, to: tree.text(of: node))
            tree.setText(text, of: node)
            guard let element = tree.parent(of: node), ["w:t", "w:delText"].contains(tree.name(of: element)) else {
                continue
            }
            if text.isEmpty {
                tree.removeFromRun(element)
            } else if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
                tree.preserveSpace(of: element)
            }
        }
    }

    private mutating func editCharacters() {
        for (node, standIn) in edits.characters {
            if let standIn, tree.name(of: node).hasPrefix("w:") {
                let isDeleted = tree.ancestor(of: node) { ["w:del", "w:moveFrom"].contains(tree.name(of: $0)) } != nil
                let element = tree.makeElement(isDeleted ? "delText" : "t", like: node)
                tree.append(tree.makeText(standIn), to: element)
                tree.insert(element, before: node)
                tree.remove(node)
            } else {
                tree.removeFromRun(node)
            }
        }
    }

    // MARK: Attributes and fields

    private mutating func editAttributes() {
        for (key, cuts) in edits.attributes {
            guard let attribute = tree.attributes(of: key.node).first(where: { $0.name == key.name }) else { continue }
            tree.setAttribute(key.name, to: PartEdits.apply(cuts, to: attribute.value), of: key.node)
        }
        for key in edits.removedAttributes {
            tree.keepAttributes(of: key.node) { $0.name != key.name }
        }
    }

    /// A field whose instruction holds something removed becomes its result.
    private mutating func editFields() {
        for field in edits.fields {
            for node in field.machinery where tree.parent(of: node) != nil { tree.removeFromRun(node) }
        }
        for field in edits.simpleFields { tree.unwrap(field) }
    }

    // MARK: Names

    private mutating func rename() {
        guard !renames.isEmpty else { return }
        var rules = RuleCache(tree)
        for node in tree.descendants() {
            if tree.kind(of: node) == .text { renameBookmarks(in: node) }
            for attribute in tree.attributes(of: node) {
                if case .name(let family) = rules.rule(for: attribute.name, of: node),
                    let name = renames.newName(of: attribute.value, in: family)
                {
                    tree.setAttribute(attribute.name, to: name, of: node)
                }
            }
        }
    }

    /// Fields refer to bookmarks in their instructions, as words of their own.
    private mutating func renameBookmarks(in node: XMLNodeID) {
        guard !renames.bookmarks.isEmpty, let parent = tree.parent(of: node),
            ["w:instrText", "w:delInstrText"].contains(tree.name(of: parent))
        else { return }
        let words = tree.text(of: node).split(separator: " ", omittingEmptySubsequences: false)
        let renamed = words.map { word in
            let quoted = word.hasPrefix("\"") && word.hasSuffix("\"") && word.count > 1
            let name = String(quoted ? word.dropFirst().dropLast() : word)
            guard let new = renames.bookmarks[name] else { return String(word) }
            return quoted ? "\"\(new)\"" : new
        }
        tree.setText(renamed.joined(separator: " "), of: node)
    }
}

extension XMLTree {
    /// Takes an element out, and its run with it when nothing but formatting is left.
    mutating func removeFromRun(_ element: XMLNodeID) {
        let run = parent(of: element)
        remove(element)
        guard let run, name(of: run) == "w:r",
            children(of: run).allSatisfy({ name(of: $0) == "w:rPr" || kind(of: $0) == .text })
        else { return }
        remove(run)
    }
}
