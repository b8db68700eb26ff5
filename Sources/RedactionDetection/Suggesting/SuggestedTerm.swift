/// A word or phrase that may be the company's own, for a person to look at.
public struct SuggestedTerm: Sendable, Hashable {
    public let text: String
    /// How often it stands in the documents, in all spellings.
    public let count: Int
    /// In how many documents.
    public let documents: Int
    /// One place where it stands, in one line.
    public let context: String
}
