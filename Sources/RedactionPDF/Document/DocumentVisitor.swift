/// What the objects on the way to a value say of it.
struct WalkContext: Sendable {
    /// From 0.
    var page: Int?
    /// What it belongs to in words, when no page is known: `outline`, `structure`.
    var part = "document"
    /// The structure element's tag.
    var tag: String?
    /// The outermost action around it.
    var action: Place?
    /// The annotation or field around it.
    var annotation: Place?
    /// The name in the file specification around it.
    var attachment: String?
}

/// A text or an identifier that the walk came to.
struct Leaf: Sendable {
    let value: PDFObject
    let shape: Shape
    let place: Place
    let context: WalkContext
}

/// Sees the leaves of a walk and says what becomes of identifiers.
protocol DocumentVisitor {
    mutating func visit(_ leaf: Leaf) throws
    /// Whether a file that lies within the file stays there.
    func keeps(embeddedFile stream: PDFStream) -> Bool
    /// A file that lies within the file, and stays.
    mutating func foundEmbeddedFile(_ reference: ObjectReference, in context: WalkContext)
    /// The new spelling of an identifier; nil keeps it.
    mutating func renamed(_ identifier: Identifier) -> [UInt8]?
    /// Whether any identifier of `space` changes, so that trees sorted by them must be built anew.
    func renames(in space: Identifier.Space) -> Bool
    /// Something that does not get into the copy.
    mutating func dropped(_ value: PDFObject, key: String, from type: ObjectType, in context: WalkContext)
    /// The same, of an array's item.
    mutating func dropped(_ item: PDFObject, as shape: Shape, in context: WalkContext)
}

extension DocumentVisitor {
    mutating func visit(_ leaf: Leaf) throws {}
    func keeps(embeddedFile stream: PDFStream) -> Bool { true }
    mutating func foundEmbeddedFile(_ reference: ObjectReference, in context: WalkContext) {}
    mutating func renamed(_ identifier: Identifier) -> [UInt8]? { nil }
    func renames(in space: Identifier.Space) -> Bool { false }
    mutating func dropped(_ value: PDFObject, key: String, from type: ObjectType, in context: WalkContext) {}
    mutating func dropped(_ item: PDFObject, as shape: Shape, in context: WalkContext) {}
}
