/// What the `Do` operations of one stream paint instead of what they painted.
struct Paintings {
    /// The copies that the stream's resources get, by name.
    private(set) var copies: [String: ObjectReference] = [:]
    /// The names that operations paint, by operation.
    private(set) var names: [Int: String] = [:]
    /// The inline images that operations paint, likewise.
    private(set) var inlineImages: [Int: InlineImage] = [:]

    init() {}

    init(_ images: ImageEdits, in stream: Int) {
        for (operation, copy) in images.copies[stream] ?? [:] {
            paint(copy, named: "RdImage\(operation)", at: operation)
        }
        inlineImages = images.inlineImages[stream] ?? [:]
    }

    mutating func paint(_ copy: ObjectReference, named name: String, at operation: Int) {
        copies[name] = copy
        names[operation] = name
    }

    /// Operations that no longer paint what the resources named.
    var replaced: Set<Int> { Set(names.keys) }
}
