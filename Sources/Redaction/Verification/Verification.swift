internal import RedactionModel

/// Proves that a copy holds nothing of what was removed.
struct Verification: Sendable {
    let context: RedactionContext

    /// The copy as a stranger would open it: from its bytes alone.
    func reopened(_ redacted: RedactedDocument) throws -> Document {
        do {
            let content = try FormatReader.content(
                of: redacted.bytes, Opening(limits: redacted.limits, purpose: .proving(earlier: redacted.earlier)))
            guard content.format.isAcceptable(for: redacted.format) else {
                throw RedactionError(
                    .uninterpretable, reason: "the copy is no longer \(redacted.format.rawValue)",
                    advice: "report this as a fault")
            }
            let origin = DocumentOrigin(limits: redacted.limits)
            return Document(name: redacted.name, content: content, origin: origin)
        } catch let error as RedactionError {
            throw context.removed.scrubbed(error).of(file: redacted.name)
        }
    }

    /// What the detectors find in the copy, less the labels and boxes that redaction put there.
    func leftovers(_ findings: [Finding], in copy: Document) -> [Finding] {
        LabelRanges(issued: context.labels).unexplained(findings, in: copy)
    }

    /// The error for something that the detectors still find in the copy.
    func residue(_ finding: Finding, of redacted: RedactedDocument) -> RedactionError {
        context.removed.scrubbed(
            RedactionError(
                .residue, file: redacted.name, place: finding.location.description,
                reason: "the copy still shows text of the kind \(finding.kind)",
                advice: "add the text to the terms, or to the texts to keep"))
    }

    /// The copy as one that can be written, after the search of everything that is decoded from it.
    func proved(_ redacted: RedactedDocument, copy: Document) throws -> VerifiedDocument {
        let residues: [Residue]
        do {
            residues = try copy.content.residue(of: context.removed.search)
        } catch let error as RedactionError {
            throw context.removed.scrubbed(error).of(file: redacted.name)
        }
        if let residue = residues.first {
            throw context.removed.scrubbed(
                RedactionError(
                    .residue, file: redacted.name, place: residue.place,
                    reason: "the copy still holds a removed text of the kind \(residue.kind) (\(residue.encoding))",
                    advice: "take it out of that place by hand first"))
        }
        return VerifiedDocument(proving: redacted)
    }
}

extension DocumentFormat {
    /// Whether a copy of a file in `original` format may turn out to be in this one. Prose tells its kind of text only
    /// by its looks, which a label can change; for all others the format is the promise.
    fileprivate func isAcceptable(for original: DocumentFormat) -> Bool {
        let prose: Set<DocumentFormat> = [.plainText, .markdown, .csv]
        return self == original || (prose.contains(self) && prose.contains(original))
    }
}
