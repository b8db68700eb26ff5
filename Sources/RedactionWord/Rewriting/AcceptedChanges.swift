internal import RedactionXML

/// Tracked changes made final: what was inserted or moved here is plain text, what was deleted or moved away is gone,
/// and of properties only the new ones are left (ECMA-376 part 1, 17.13.5).
enum AcceptedChanges {
    static func make(in tree: inout XMLTree) {
        var joined: [XMLNodeID] = []
        for node in tree.descendants() where isInside(node, tree) {
            switch tree.name(of: node) {
            case "w:ins", "w:moveTo", "w14:conflictIns": tree.unwrap(node)
            case "w:del", "w:moveFrom", "w14:conflictDel": delete(node, &joined, &tree)
            case "w:cellDel": removeCell(of: node, &tree)
            case let name where traces.contains(name): tree.remove(node)
            default: continue
            }
        }
        for paragraph in joined { joinWithNext(paragraph, &tree) }
    }

    /// Old properties, marks of where changes begin and end, and marks of insertions in properties.
    private static let traces: Set<String> = [
        "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange", "w:trPrChange",
        "w:tcPrChange", "w:tblGridChange", "w:numberingChange", "w:cellIns", "w:cellMerge",
        "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd",
        "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd",
        "w:customXmlMoveFromRangeStart", "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart",
        "w:customXmlMoveToRangeEnd", "w14:customXmlConflictInsRangeStart", "w14:customXmlConflictInsRangeEnd",
        "w14:customXmlConflictDelRangeStart", "w14:customXmlConflictDelRangeEnd",
    ]

    /// Whether a node still hangs on the tree; what lay in something that was removed does not.
    private static func isInside(_ node: XMLNodeID, _ tree: XMLTree) -> Bool { tree.parent(of: node) != nil }

    /// What a deletion deletes is told by where it stands: the runs in it, or what the properties around it belong to.
    private static func delete(_ node: XMLNodeID, _ joined: inout [XMLNodeID], _ tree: inout XMLTree) {
        guard let parent = tree.parent(of: node) else { return }
        let owner = tree.parent(of: parent)
        switch (tree.name(of: parent), owner.map { tree.name(of: $0) }) {
        case ("w:rPr", "w:pPr"):
            if let paragraph = owner.flatMap({ tree.parent(of: $0) }) { joined.append(paragraph) }
            tree.remove(node)
        case ("w:rPr", "w:r"), ("w:rPr", "m:r"): tree.remove(owner ?? node)
        case ("w:trPr", _): removeRow(owner ?? node, &tree)
        case ("m:ctrlPr", _): tree.unwrap(node)
        default: tree.remove(node)
        }
    }

    // MARK: Tables

    private static func removeRow(_ row: XMLNodeID, _ tree: inout XMLTree) {
        let table = tree.parent(of: row)
        tree.remove(row)
        guard let table, tree.name(of: table) == "w:tbl",
            !tree.descendants(of: table).contains(where: { tree.name(of: $0) == "w:tr" })
        else { return }
        tree.remove(table)
    }

    private static func removeCell(of node: XMLNodeID, _ tree: inout XMLTree) {
        guard let properties = tree.parent(of: node), let cell = tree.parent(of: properties),
            let row = tree.parent(of: cell)
        else { return tree.remove(node) }
        tree.remove(cell)
        if tree.child("w:tc", of: row) == nil, tree.name(of: row) == "w:tr" { removeRow(row, &tree) }
    }

    // MARK: Paragraphs

    /// Puts a paragraph whose mark was deleted in front of the next one's text. The mark that stays keeps its
    /// properties; where no paragraph follows, and where a section ends, the mark has to stay.
    private static func joinWithNext(_ paragraph: XMLNodeID, _ tree: inout XMLTree) {
        let properties = tree.child("w:pPr", of: paragraph)
        let endsSection = properties.flatMap { tree.child("w:sectPr", of: $0) } != nil
        guard !endsSection, let next = nextElement(after: paragraph, in: tree), tree.name(of: next) == "w:p" else {
            return
        }
        if let properties { tree.remove(properties) }
        let first = tree.children(of: next).first { tree.name(of: $0) != "w:pPr" }
        for child in Array(tree.children(of: paragraph)) {
            tree.remove(child)
            if let first { tree.insert(child, before: first) } else { tree.append(child, to: next) }
        }
        tree.remove(paragraph)
    }

    private static func nextElement(after node: XMLNodeID, in tree: XMLTree) -> XMLNodeID? {
        var next = tree.next(after: node)
        while let node = next, tree.kind(of: node) != .element { next = tree.next(after: node) }
        return next
    }
}
