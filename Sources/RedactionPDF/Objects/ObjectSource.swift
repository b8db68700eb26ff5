/// Gives the objects of a file, read or changed.
package protocol ObjectSource {
    func object(_ reference: ObjectReference) throws -> PDFObject
    /// A stream's data with all filters undone that are not an image's.
    /// - Throws: `RedactionError` when a filter is unknown or its data broken.
    func decodedData(of stream: PDFStream) throws -> [UInt8]
}

extension ObjectSource {
    /// The object itself where `object` is a reference to one.
    package func resolve(_ object: PDFObject?) throws -> PDFObject {
        var object = object ?? .null
        // Two references in a row are as many as any file has reason for; a ring of them must end.
        for _ in 0..<8 {
            guard case .reference(let reference) = object else { return object }
            object = try self.object(reference)
        }
        return .null
    }

    package func dictionary(_ object: PDFObject?) throws -> PDFDictionary {
        try resolve(object).dictionary ?? [:]
    }

    /// A dictionary's values in the order of their keys, so that a file is always read in the same order.
    package func sortedValues(_ object: PDFObject?) throws -> [PDFObject] {
        try dictionary(object).sorted { $0.key < $1.key }.map(\.value)
    }

    package func array(_ object: PDFObject?) throws -> [PDFObject] {
        try resolve(object).array ?? []
    }

    /// The numbers of an array, or nil if it is none or holds anything else.
    package func numbers(_ object: PDFObject?) throws -> [Double]? {
        guard let items = try resolve(object).array else { return nil }
        var numbers: [Double] = []
        for item in items {
            guard let number = try resolve(item).number else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}

/// The objects of no file: for values that hold no references.
struct NoObjects: ObjectSource {
    func object(_ reference: ObjectReference) -> PDFObject { .null }
    func decodedData(of stream: PDFStream) -> [UInt8] { [] }
}
