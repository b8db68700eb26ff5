internal import RedactionXML

/// Notes and comments whose references stand in deleted text: they go with it when changes are accepted.
struct OrphanedNotes: Sendable {
    /// A note as its reference knows it.
    private struct Note: Hashable {
        let element: String
        let id: String
    }

    private static let elements = [
        "w:footnoteReference": "w:footnote", "w:endnoteReference": "w:endnote", "w:commentReference": "w:comment",
    ]

    private var notes: Set<Note> = []

    /// No orphans, where changes are kept.
    init() {}

    /// - Parameter parts: all parts of a document, before its changes are accepted.
    init(acceptingChangesIn parts: [LoadedPart]) {
        var kept: Set<Note> = []
        for part in parts {
            guard case .markup(let markup) = part.content else { continue }
            let referred = OrphanedNotes.referred(in: markup.tree)
            guard !referred.isEmpty else { continue }
            notes.formUnion(referred)
            var accepted = markup.tree
            AcceptedChanges.make(in: &accepted)
            kept.formUnion(OrphanedNotes.referred(in: accepted))
        }
        notes.subtract(kept)
    }

    private static func referred(in tree: XMLTree) -> Set<Note> {
        var notes: Set<Note> = []
        tree.walk { event in
            guard case .enter(let node) = event, let element = elements[tree.name(of: node)],
                let id = tree.attribute("w:id", of: node)
            else { return true }
            notes.insert(Note(element: element, id: id))
            return true
        }
        return notes
    }

    func remove(from tree: inout XMLTree) {
        guard !notes.isEmpty else { return }
        for node in tree.descendants() {
            guard let id = tree.attribute("w:id", of: node) else { continue }
            let name = tree.name(of: node)
            let isRange = name == "w:commentRangeStart" || name == "w:commentRangeEnd"
            if notes.contains(Note(element: isRange ? "w:comment" : name, id: id)) { tree.remove(node) }
        }
    }
}
