/// A file that lies whole within another, to be opened as a document of its own.
///
/// A format tells which there are and puts their copies back; what is in them is for those to find out who know all
/// formats.
package struct EmbeddedFile: Sendable {
    /// Longer names would be repeated with every region of the file.
    private static let longestName = 80

    /// What a report calls it: `attachment "plan.pdf"`.
    package let place: String
    /// Its bytes.
    /// - Throws: `RedactionError` when they cannot be decoded within the limits.
    package let bytes: @Sendable () throws -> [UInt8]

    package init(kind: String, name: String, bytes: @escaping @Sendable () throws -> [UInt8]) {
        place = "\(kind) \"\(String(name.prefix(EmbeddedFile.longestName)).oneLine)\""
        self.bytes = bytes
    }
}

/// The redacted copy of an embedded file.
package struct EmbeddedCopy: Sendable {
    package let bytes: [UInt8]
    package let format: DocumentFormat

    package init(bytes: [UInt8], format: DocumentFormat) {
        self.bytes = bytes
        self.format = format
    }
}

/// What becomes of the files that lie within a document.
public enum Attachments: String, Sendable, Hashable, CaseIterable {
    /// Those in a format that can be redacted are, like the document itself; the others are dropped.
    case redact
    /// All are dropped.
    case drop
}
