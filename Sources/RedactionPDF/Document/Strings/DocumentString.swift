package import RedactionModel

/// A text of a document beside what its pages show.
package struct DocumentString: Sendable {
    /// What becomes of a string when something in it is to go.
    enum Treatment: Sendable, Hashable {
        /// The part goes, the rest stays.
        case replacement
        /// The text is said again in plain words beside it, so it goes as a whole.
        case repetition
        /// Nothing needs it, so it goes as a whole.
        case removal
        /// It gets another name wherever it stands.
        case renaming(Identifier)
        /// The action that it belongs to goes; the annotation stays.
        case endOfAction
        /// It is one of the document's properties, of which the copy gets those that the policy keeps, each without what
        /// is to go.
        case property(String)
        /// Nothing: the copy does not get it anyway.
        case none
    }

    package let text: String
    package let location: Location
    package let role: TextRegion.Role
    let treatment: Treatment
    let place: Place
    let context: WalkContext
}
