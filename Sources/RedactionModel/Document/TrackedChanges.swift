/// What becomes of the changes that a document tracks.
public enum TrackedChanges: String, Sendable, Hashable, CaseIterable {
    /// They stay, searched like all other text, without names and times of their authors.
    case keep
    /// They are made final: what was inserted is plain text, and what was deleted is gone.
    case accept
}

/// What becomes of the comments in a document.
public enum Comments: String, Sendable, Hashable, CaseIterable {
    /// They stay, searched like all other text, without names and times of their authors.
    case keep
    /// They go with all that refers to them.
    case remove
}
