/// Which file a document was read from, however its path is spelled: what must never be written over.
package struct FileIdentity: Sendable, Hashable {
    package let device: UInt64
    package let number: UInt64

    package init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }
}

/// How a document was opened, so that its copy can be opened again and is not written over its source.
package struct DocumentOrigin: Sendable, Hashable {
    /// Nil for a document that was given as bytes.
    package let file: FileIdentity?
    package let limits: Limits

    package init(file: FileIdentity? = nil, limits: Limits = .standard) {
        self.file = file
        self.limits = limits
    }
}
