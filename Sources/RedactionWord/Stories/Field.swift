internal import RedactionXML

/// A complex field's instruction: the text between `begin` and `separate`, in however many pieces and runs.
struct Field: Sendable {
    var instruction: [Piece] = []
    /// The field characters and what lies in the instruction: what goes when the field becomes plain text.
    var machinery: [XMLNodeID] = []
    /// Whether the walk is still between `begin` and `separate`.
    var isInInstruction = true

    /// The field without text that the story shows, for one that never ends: whatever follows it was not meant to lie
    /// in its instruction.
    func withoutText(in tree: XMLTree) -> Field {
        func isText(_ element: XMLNodeID) -> Bool { ["w:t", "w:delText"].contains(tree.name(of: element)) }
        var field = self
        field.instruction.removeAll { piece in tree.parent(of: piece.node).map(isText) ?? false }
        field.machinery.removeAll(where: isText)
        return field
    }

    /// Fields whose arguments are texts of the document rather than places or names: a word in one is replaced where
    /// it stands, for as plain text the field would lose the words beside it.
    private static let textual: Set<String> = [
        "ASK", "COMMENTS", "EQ", "FILLIN", "KEYWORDS", "QUOTE", "SET", "SUBJECT", "TA", "TC", "TITLE", "XE",
    ]

    static func isTextual(_ instruction: String) -> Bool {
        let type = instruction.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
        return textual.contains(type.uppercased())
    }
}
