public import RedactionModel

/// A redacted copy that nobody has looked at yet. It can be verified, and nothing else.
public struct RedactedDocument: Sendable {
    /// The name of the document it is a copy of.
    public let name: String
    public let format: DocumentFormat
    /// What was taken out, in the order of the document.
    public let replacements: [Replacement]
    /// What else was dropped, emptied or changed.
    public let notes: [Note]
    let bytes: [UInt8]
    let limits: Limits
    /// What was read of the original. A copy's page that reads the same as before is not read by all readers again.
    let earlier: (any EarlierReading)?
    let context: RedactionContext

    init(
        rewriting document: Document, content: RewrittenContent, replacements: [Replacement],
        earlierNotes: [Note] = [], context: RedactionContext
    ) {
        name = document.name
        format = document.format
        limits = document.origin.limits
        bytes = content.bytes
        earlier = content.earlier
        self.replacements = replacements
        notes = earlierNotes + content.notes.filter { !earlierNotes.contains($0) }
        self.context = context
    }

    /// The same copy, to be proved with all that later rounds removed from any file of its set.
    func `in`(_ context: RedactionContext) -> RedactedDocument { RedactedDocument(self, context: context) }

    private init(_ other: RedactedDocument, context: RedactionContext) {
        name = other.name
        format = other.format
        replacements = other.replacements
        notes = other.notes
        bytes = other.bytes
        limits = other.limits
        earlier = other.earlier
        self.context = context
    }

    /// The copy, once it is proved: it is opened anew, searched again by the detectors, and every stream, string, name,
    /// part and attribute in it is searched for every removed value.
    /// - Throws: `RedactionError` `.residue` naming the place and the kind of what is left, never the text.
    public func verified() async throws -> VerifiedDocument {
        let verification = Verification(context: context)
        let copy = try verification.reopened(self)
        let findings = try await context.redactor.findings(in: [copy], areCopies: true)
        let leftovers = verification.leftovers(findings.flatMap { $0 }, in: copy)
        if let leftover = leftovers.first { throw verification.residue(leftover, of: self) }
        return try verification.proved(self, copy: copy)
    }
}

/// What a copy needs to know of the redaction that made it.
struct RedactionContext: Sendable {
    let redactor: Redactor
    let removed: RemovedValues
    let labels: Set<String>
    /// The files that were read, none of which may be written over.
    let inputs: Set<FileIdentity>

    init(redactor: Redactor, round: RedactionRound, inputs: Set<FileIdentity>) {
        self.redactor = redactor
        removed = round.removed
        labels = round.book.issued
        self.inputs = inputs
    }
}
