internal import RedactionXML

/// A complex field's instruction: the text between `begin` and `separate`, in however many pieces and runs.
struct Field: Sendable {
    var instruction: [Piece] = []
    /// The field characters and what lies in the instruction: what goes when the field becomes plain text.
    var machinery: [XMLNodeID] = []
    /// Whether the walk is still between `begin` and `separate`.
    var isInInstruction = true
}
