/// What the `Do` operations of one stream paint instead of what they painted.
struct Paintings {
    /// The copies that the stream's resources get, by name.
    private(set) var copies: [String: ObjectReference] = [:]
    /// The names that operations paint, by operation; nil where nothing is painted any more.
    private(set) var names: [Int: String?] = [:]

    init() {}

    init(_ images: ImageEdits, in stream: Int) {
        for (operation, copy) in images.copies[stream] ?? [:] {
            paint(copy, named: "RdImage\(operation)", at: operation)
        }
        for operation in images.dropped[stream] ?? [] { names[operation] = .some(nil) }
    }

    mutating func paint(_ copy: ObjectReference, named name: String, at operation: Int) {
        copies[name] = copy
        names[operation] = name
    }

    /// Operations that no longer paint what the resources named.
    var replaced: Set<Int> { Set(names.keys) }
}
