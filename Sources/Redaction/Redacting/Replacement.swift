public import RedactionModel

/// One stretch of text that was taken out, told without the text.
public struct Replacement: Sendable, Hashable {
    public let kind: Kind
    /// What stands in its place: `[EMAIL-1]`.
    public let standIn: String
    public let location: Location
    /// The detector that gave the stretch its kind.
    public let detector: String
    /// From 0 to 1.
    public let confidence: Double
    /// Why it was found.
    public let reason: String
    /// What became of the line around it; nil where words have no places of their own.
    public let spacing: Spacing?
}
