public import RedactionModel

extension Redactor {
    /// A copy of `document` without anything that the policy forbids, proved and ready to be written.
    ///
    /// What only the copy brings to light is taken out of it as well, in up to four rounds.
    /// - Throws: `RedactionError`; there is no copy then.
    public func redactAndVerify(_ document: Document) async throws -> VerifiedDocument {
        guard let result = await redactAndVerify([document]).first else { throw CancellationError() }
        return try result.get()
    }

    /// Copies of `documents`, redacted as one set: what is found in one is removed from all, under the same label.
    ///
    /// A document that fails does not hinder the others. Results come in the order of the documents.
    /// - Parameter progress: is told each stage when it begins.
    public func redactAndVerify(
        _ documents: [Document], progress: @escaping @Sendable (Stage) -> Void = { _ in }
    ) async -> [Result<VerifiedDocument, any Error>] {
        var set = RedactionSet(documents, redactor: self, progress: progress)
        return await set.verifiedCopies()
    }
}
