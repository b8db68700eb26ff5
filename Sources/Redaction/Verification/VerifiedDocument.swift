public import FoundationEssentials
public import RedactionModel

/// A redacted copy that was proved to hold nothing of what was removed: the only thing that can be written.
public struct VerifiedDocument: Sendable {
    /// The name of the document it is a copy of.
    public let name: String
    public let format: DocumentFormat
    /// What was taken out, in the order of the document.
    public let replacements: [Replacement]
    /// What else was dropped, emptied or changed.
    public let notes: [Note]
    /// The copy itself.
    public let bytes: [UInt8]
    let context: RedactionContext

    init(proving redacted: RedactedDocument) {
        name = redacted.name
        format = redacted.format
        replacements = redacted.replacements.map { $0.scrubbed(by: redacted.context.removed) }
        notes = redacted.notes.map { $0.scrubbed(by: redacted.context.removed) }
        bytes = redacted.bytes
        context = redacted.context
    }

    /// Writes the copy whole or not at all: into a temporary file beside `url`, to disk, then into place.
    /// - Parameter overwrite: whether a file that exists at `url` is replaced. A file that was read never is, however
    ///   its path is spelled.
    /// - Throws: `RedactionError` `.outputIsInput`, `.outputExists`, `.notWritten`, or `.residue` when the file's name
    ///   holds a removed text.
    public func write(to url: URL, overwrite: Bool = false) throws {
        let path = try url.givenPath
        try write(toPath: path, overwrite: overwrite, never: [])
        AtomicFile.flushFolders(of: [path])
    }

    /// The name is on disk for certain after `AtomicFile.flushFolders`.
    /// - Parameter others: files that are not replaced either, beside those that were read.
    func write(toPath path: String, overwrite: Bool, never others: Set<FileIdentity>) throws {
        let fileName = path.split(separator: "/").last.map(String.init) ?? path
        if let kind = context.removed.kind(inFileName: fileName) {
            throw RedactionError(
                .residue, file: name, reason: "the output's name holds a removed text of the kind \(kind)",
                advice: "give it another name")
        }
        do {
            try AtomicFile(path: path).write(bytes, overwrite: overwrite, never: [context.inputs, others])
        } catch let error as RedactionError {
            throw error.of(file: path)
        }
    }
}

extension Replacement {
    /// Without anything of the removed values: a place or a reason can quote the text.
    fileprivate func scrubbed(by removed: RemovedValues) -> Replacement {
        Replacement(
            kind: kind, standIn: standIn, location: location.scrubbed(by: removed), detector: detector,
            confidence: confidence, reason: removed.scrubbed(reason), spacing: spacing)
    }
}

extension Location {
    fileprivate func scrubbed(by removed: RemovedValues) -> Location {
        Location(part: removed.scrubbed(part), detail: detail.map { removed.scrubbed($0) })
    }
}

extension Note {
    fileprivate func scrubbed(by removed: RemovedValues) -> Note {
        Note(place: removed.scrubbed(place), message: removed.scrubbed(message))
    }
}
