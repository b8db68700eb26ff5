public import RedactionModel

extension Redactor {
    /// What `document` still holds of what the policy forbids: a check of a copy that was made earlier, or by others.
    ///
    /// Labels as this package writes them do not count. Everything decoded from the file is searched, not its visible
    /// text alone.
    public func residue(in document: Document) async throws -> [Residue] {
        guard let result = await residue(in: [document]).first else { throw CancellationError() }
        return try result.get()
    }

    /// What each of `documents` still holds. What is found in one is looked for in all of them.
    ///
    /// They are searched as copies are when they are made: what a copy was written with is nothing that is left.
    public func residue(in documents: [Document]) async -> [Result<[Residue], any Error>] {
        let words = Set((Kind.standard + detectors.flatMap(\.kinds)).map(LabelBook.word)).union(LabelBook.neutralWords)
        let labels = LabelRanges(words: words)
        let results = zip(documents, await findingsOfEach(in: documents, areCopies: true)).map { document, result in
            result.map { (document: document, findings: labels.unexplained($0, in: document)) }
        }
        var removed = RemovedValues()
        removed.insert(results.flatMap { (try? $0.get().findings) ?? [] })
        removed.insert(terms: policy.allTerms)
        return await concurrently(results) { [removed] result in
            let (document, findings) = try result.get()
            return try Redactor.residue(findings, in: document, removed: removed)
        }
    }

    private static func residue(
        _ findings: [Finding], in document: Document, removed: RemovedValues
    ) throws -> [Residue] {
        let shown = findings.map { Residue(place: $0.location.description, encoding: "text", kind: $0.kind) }
        let hidden = try document.content.residue(of: removed.search)
        var seen: Set<Residue> = []
        return (shown + hidden)
            .map { Residue(place: removed.scrubbed($0.place), encoding: $0.encoding, kind: $0.kind) }
            .filter { seen.insert($0).inserted }
    }
}
