import RedactionModel

/// Every text of a file beside its pages' content: annotations, form fields, outline, tags, names, metadata.
package struct DocumentStrings: Sendable {
    package let strings: [DocumentString]
    /// All identifiers in use, so that new ones differ.
    let identifiers: Set<Identifier>

    /// - Throws: `RedactionError` when an object cannot be read.
    package static func read(from file: PDFFile) throws -> DocumentStrings {
        var walk = try DocumentWalk(ObjectOverlay(file), visitor: StringReader(file: file))
        try walk.run()
        let metadata = try MetadataReader(file: file).strings()
        return DocumentStrings(strings: walk.visitor.strings + metadata, identifiers: walk.visitor.identifiers)
    }

    /// Makes substitutions in the strings; to be done before the page content is cleaned away around them.
    /// - Parameter substitutions: by index in `strings`, each sorted and without overlaps.
    /// - Throws: `RedactionError` when an object cannot be read.
    func apply(_ substitutions: [Int: [Substitution]], to overlay: inout ObjectOverlay) throws {
        var editor = StringEditor(overlay: overlay, identifiers: identifiers)
        for (index, list) in substitutions.sorted(by: { $0.key < $1.key }) where !list.isEmpty {
            guard strings.indices.contains(index) else { continue }
            try editor.edit(strings[index], making: list)
        }
        overlay = try editor.finish()
    }
}
