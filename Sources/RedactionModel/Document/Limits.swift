/// Bounds on what a file may ask of the process. Hostile input meets a limit, not the machine's.
///
/// The defaults lie well above the largest of 1,700 real Word packages.
public struct Limits: Sendable, Hashable {
    /// Bytes of the file itself.
    public var fileSize = 1 << 30
    /// Entries of a ZIP container.
    public var entries = 5_000
    /// Bytes of one inflated part or stream.
    public var partSize = 256 << 20
    /// Bytes of all inflated parts together.
    public var totalSize = 1 << 30
    /// Inflated bytes to deflated ones, counted for parts above 1 MB.
    public var ratio = 200
    /// Levels of nested XML elements.
    public var depth = 256
    /// Pages of one document.
    public var pages = 100_000
    /// Files that lie within one another: an attachment of a document is at depth 1.
    public var attachmentDepth = 4
    /// Files within one document, at all depths together. Their bytes together are bound by `totalSize`.
    public var attachments = 500

    public init() {}

    public static let standard = Limits()
}
