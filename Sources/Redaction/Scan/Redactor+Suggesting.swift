public import RedactionDetection
public import RedactionModel

extension Redactor {
    /// Words and phrases of `documents` that are most likely the company's own, beside what the policy removes anyway:
    /// unlike ordinary English, with capitals, repeated, near words such as `project` or `confidential`. The likeliest
    /// come first.
    public func suggestedTerms(in documents: [Document], limit: Int = 100) async throws -> [SuggestedTerm] {
        try await TermSuggestions(for: documents, beside: findings(in: documents)).best(limit)
    }
}
