/// Which streams of a file hold operators.
enum ContentStreams {
    /// The contents of pages, form XObjects, tiling patterns and Type 3 glyphs, told by what any reader goes by.
    static func references(in file: PDFFile) throws -> Set<ObjectReference> {
        var found: Set<ObjectReference> = []
        for index in try 0..<file.pageCount {
            let contents = try file.dictionary(.reference(file.page(index)))["Contents"]
            let items = try file.resolve(contents).array ?? [contents ?? .null]
            found.formUnion(items.compactMap(\.reference))
        }
        return found
    }

    /// Whether a stream's own dictionary says that it holds operators.
    static func saysSo(_ dictionary: PDFDictionary) -> Bool {
        dictionary["Subtype"]?.name == "Form" || dictionary["PatternType"]?.integer == 1
    }
}
