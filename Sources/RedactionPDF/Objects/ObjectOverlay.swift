/// A file's objects with changes laid over them: what a rewrite edits and the writer writes.
struct ObjectOverlay: ObjectSource {
    let file: PDFFile
    private(set) var changed: [ObjectReference: PDFObject] = [:]
    private(set) var added: [PDFObject] = []
    /// Where values stand now that lay within other objects; equal ones in one place.
    private(set) var moved: [PDFObject: ObjectReference] = [:]
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

    /// Gives what lay within another object an object of its own, with `entries` in it.
    mutating func move(_ value: PDFObject, as entries: PDFDictionary) -> ObjectReference {
        if let reference = moved[value] { return reference }
        let reference = add(.dictionary(entries))
        moved[value] = reference
        return reference
    }

    mutating func replace(_ reference: ObjectReference, with object: PDFObject) {
        if reference.number < 0 {
            added[Int(-reference.number) - 1] = object
        } else {
            changed[reference] = object
        }
    }

    /// Changes an object where it lies.
    mutating func update(_ reference: ObjectReference, _ change: (inout PDFObject) -> Void) throws {
        if reference.number < 0 {
            change(&added[Int(-reference.number) - 1])
        } else {
            if changed[reference] == nil { changed[reference] = try file.object(reference) }
            change(&changed[reference, default: .null])
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
