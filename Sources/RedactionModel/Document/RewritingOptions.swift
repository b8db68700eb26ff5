/// What becomes of the line around a removed text, in a format that gives every word its place.
public enum Spacing: String, Sendable, Hashable, CaseIterable {
    /// The line is set anew around a stand-in of its own width: no gap tells how wide the text was.
    case fixed
    /// The rest of the line goes too.
    case line
    /// Every word stays where it is, and the stand-in is fitted into the gap. The gap tells how wide the text was.
    case keep
}

/// How a copy is to be written, beside the substitutions.
package struct RewritingOptions: Sendable {
    /// Finds all that is removed from any file of the set, for names and the like that are no text.
    package let removed: ResidueSearch
    package var spacing: Spacing
    package var attachments: Attachments
    package var hiddenLayers: HiddenLayers
    package var changes: TrackedChanges
    package var comments: Comments
    /// Names of the document's properties that stay.
    package var keptProperties: Set<String>
    /// The copies of the files that lie within this one, by their place in `DocumentContent.embeddedFiles`.
    package var embedded: [Int: EmbeddedCopy] = [:]

    package init(
        removing removed: ResidueSearch, spacing: Spacing = .fixed, attachments: Attachments = .redact,
        hiddenLayers: HiddenLayers = .drop, changes: TrackedChanges = .keep, comments: Comments = .keep,
        keptProperties: Set<String> = []
    ) {
        self.removed = removed
        self.spacing = spacing
        self.attachments = attachments
        self.hiddenLayers = hiddenLayers
        self.changes = changes
        self.comments = comments
        self.keptProperties = keptProperties
    }
}
