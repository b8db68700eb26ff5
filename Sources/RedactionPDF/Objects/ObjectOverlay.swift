/// A file's objects with changes laid over them: what a rewrite edits and the writer writes.
struct ObjectOverlay: ObjectSource {
    let file: PDFFile
    private(set) var changed: [ObjectReference: PDFObject] = [:]
    private(set) var added: [PDFObject] = []
    /// The trailer's entries that the new file gets.
    var trailer: PDFDictionary

    init(_ file: PDFFile) {
        self.file = file
        trailer = file.trailer
    }

    /// New objects get negative numbers until the writer gives them their own.
    mutating func add(_ object: PDFObject) -> ObjectReference {
        added.append(object)
        return ObjectReference(Int32(-added.count))
    }

    mutating func replace(_ reference: ObjectReference, with object: PDFObject) {
        if reference.number < 0 {
            added[Int(-reference.number) - 1] = object
        } else {
            changed[reference] = object
        }
    }

    func object(_ reference: ObjectReference) throws -> PDFObject {
        if reference.number < 0 {
            let index = Int(-reference.number) - 1
            return added.indices.contains(index) ? added[index] : .null
        }
        return try changed[reference] ?? file.object(reference)
    }

    func decodedData(of stream: PDFStream) throws -> [UInt8] { try file.decodedData(of: stream) }
}
