public import RedactionModel

extension Redactor {
    /// A copy of `document` without anything that the policy forbids, proved and ready to be written.
    ///
    /// What only the copy brings to light is taken out of it as well, in up to three rounds.
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

    /// What `document` still holds of what the policy forbids: a check of a copy that was made earlier, or by others.
    ///
    /// Labels as this package writes them do not count. Everything decoded from the file is searched, not its visible
    /// text alone.
    public func residue(in document: Document) async throws -> [Residue] {
        let words = Set((Kind.standard + detectors.flatMap(\.kinds)).map(LabelBook.word)).union(LabelBook.neutralWords)
        let findings = LabelRanges(words: words).unexplained(try await findings(in: document), in: document)
        var removed = RemovedValues()
        removed.insert(findings)
        removed.insert(terms: policy.terms)
        let shown = findings.map { finding in
            Residue(place: removed.scrubbed(finding.location.description), encoding: "text", kind: finding.kind)
        }
        let hidden = try document.content.residue(of: removed.search).map { residue in
            Residue(place: removed.scrubbed(residue.place), encoding: residue.encoding, kind: residue.kind)
        }
        var seen: Set<Residue> = []
        return (shown + hidden).filter { seen.insert($0).inserted }
    }
}
