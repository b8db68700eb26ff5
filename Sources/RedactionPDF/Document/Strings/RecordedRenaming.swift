/// A renaming that tells what the walk leaves out on its way.
struct RecordedRenaming: DocumentVisitor {
    let renaming: IdentifierRenaming
    private(set) var recorder = DropRecorder()

    init(renaming: IdentifierRenaming) { self.renaming = renaming }

    func renamed(_ identifier: Identifier) -> [UInt8]? { renaming.renamed(identifier) }

    func renames(in space: Identifier.Space) -> Bool { renaming.renames(in: space) }

    func keeps(embeddedFile stream: PDFStream) -> Bool { recorder.keeps(embeddedFile: stream) }

    mutating func dropped(_ value: PDFObject, key: String, from type: ObjectType, in context: WalkContext) {
        recorder.dropped(value, key: key, from: type, in: context)
    }

    mutating func dropped(_ item: PDFObject, as shape: Shape, in context: WalkContext) {
        recorder.dropped(item, as: shape, in: context)
    }
}
