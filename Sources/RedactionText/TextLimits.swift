internal import RedactionModel

/// What the limits on a part of a container mean for a file that is one text.
///
/// Read and searched, a byte of text takes some twenty bytes of memory, and each text that is told apart takes up to a
/// kilobyte, however short it is.
struct TextLimits: Sendable {
    /// Bytes of the file: 64 MB for parts of 256 MB.
    let size: Int
    /// Paragraphs, cells, strings and numbers: a million for parts of 256 MB.
    let texts: Int

    init(_ limits: Limits) {
        size = limits.partSize / 4
        texts = limits.partSize / 256
    }
}
