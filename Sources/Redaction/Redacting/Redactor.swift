public import RedactionDetection
public import RedactionModel

/// Finds what a policy forbids, and takes it out of documents.
///
///     let redactor = Redactor()
///     let copy = try await redactor.redactAndVerify(Document(contentsOf: url))
///     try copy.write(to: output)
public struct Redactor: Sendable {
    public let policy: Policy
    /// The detectors of the policy's terms and patterns, and those that were given.
    public let detectors: [any Detector]
    private let chain: DetectorChain
    private let keepList: KeepList

    /// - Parameters:
    ///   - policy: what is to go.
    ///   - detectors: what looks for it, beside the policy's own terms and patterns.
    public init(policy: Policy = .standard, detectors: [any Detector] = .standard) {
        self.policy = policy
        let own: [any Detector] =
            policy.allTerms.isEmpty ? [] : [TermDetector(terms: policy.terms, companyTerms: policy.companyTerms)]
        let all = own + policy.patterns.map(\.detector) + detectors
        let wanted = all.filter { $0.kinds.contains(where: policy.kinds.contains) }
        self.detectors = wanted
        chain = DetectorChain(wanted, Thresholds(policy.profile.threshold, byKind: policy.thresholds))
        keepList = KeepList(policy.keep)
    }

    // MARK: Finding

    /// What the policy wants removed from `document`, in order. Findings may overlap.
    /// - Throws: `RedactionError` `.detectorFailed` when a detector throws, runs out of time or gives a range that is
    ///   not in its text: an unsearched text must not be written.
    public func findings(in document: Document) async throws -> [Finding] {
        try await findings(in: [document]).flatMap { $0 }
    }

    /// What the policy wants removed from each of `documents`. What is found in one is found in all of them.
    public func findings(in documents: [Document]) async throws -> [[Finding]] {
        try await findings(in: documents, areCopies: false)
    }

    func findings(in documents: [Document], areCopies: Bool) async throws -> [[Finding]] {
        try await chain.findings(in: documents, areCopies: areCopies).map { findings in
            keepList.applied(to: findings).filter { policy.kinds.contains($0.kind) }
        }
    }

    // MARK: Redacting

    /// A copy of `document` without `findings`.
    ///
    /// What the policy wants to stay is said by the policy's `keep`, not by leaving findings out: the copy is searched
    /// again before it can be written.
    /// - Throws: `RedactionError` when a finding cannot be taken out with certainty.
    public func redact(_ document: Document, _ findings: [Finding]) throws -> RedactedDocument {
        let copies = try redact([document], [findings])
        return copies[0]
    }

    /// Copies of `documents` without their `findings`, with the same label for the same value in all of them.
    /// - Precondition: there are as many lists of findings as documents.
    public func redact(_ documents: [Document], _ findings: [[Finding]]) throws -> [RedactedDocument] {
        precondition(documents.count == findings.count, "one list of findings for each document")
        var round = RedactionRound(policy)
        let plans = try round.plan(documents, findings)
        let context = RedactionContext(redactor: self, round: round, inputs: documents.files)
        return try zip(documents, plans).map { document, plan in
            RedactedDocument(
                rewriting: document, content: try document.content(making: plan.substitutions, context),
                replacements: plan.replacements, context: context)
        }
    }
}

extension [Document] {
    /// The files they were read from.
    var files: Set<FileIdentity> { Set(compactMap(\.origin.file)) }
}

extension Document {
    /// The document's file with `substitutions` made, and errors that repeat nothing of what goes.
    func content(making substitutions: [Substitution], _ context: RedactionContext) throws -> RewrittenContent {
        do {
            return try content.rewritten(
                making: substitutions,
                context.redactor.policy.rewritingOptions(removing: context.removed.search))
        } catch let error as RedactionError {
            throw context.removed.scrubbed(error).of(file: name)
        }
    }
}
