internal import RedactionModel
internal import RedactionXML

/// What becomes of every part of a document beside its substitutions.
struct Cleaning: Sendable {
    /// Finds all that is removed from any file of the set.
    let removed: ResidueSearch
    private let authors: Authors
    private let names: MarkupNames
    private let changes: TrackedChanges
    private let comments: Comments
    private var orphans = OrphanedNotes()

    init(of parts: [LoadedPart], _ options: RewritingOptions) {
        removed = options.removed
        authors = Authors(of: parts)
        names = MarkupNames(search: removed)
        changes = options.changes
        comments = options.comments
    }

    /// The cleaning of one document, the outermost or one inside it.
    func concerning(_ parts: [LoadedPart]) -> Cleaning {
        var cleaning = self
        cleaning.orphans = changes == .accept ? OrphanedNotes(acceptingChangesIn: parts) : OrphanedNotes()
        return cleaning
    }

    /// Whether more than what the part itself says decides how a copy has it.
    func concerns(_ tree: XMLTree) -> Bool {
        changes != .keep || comments != .keep || Authors.occur(in: tree) || names.concern(tree)
    }

    /// Identifiers of relationships to parts that the copy is not to have.
    func unwanted(_ links: [LoadedPart.Link]) -> Set<String> {
        comments == .keep ? [] : Set(links.filter { $0.type.name == "comments" }.map(\.id))
    }

    func clean(_ tree: inout XMLTree) {
        if changes == .accept {
            AcceptedChanges.make(in: &tree)
            orphans.remove(from: &tree)
        }
        if comments == .remove { CommentAnchors.remove(from: &tree) }
        Scrubber.scrub(&tree, authors)
        names.clean(&tree)
    }
}
