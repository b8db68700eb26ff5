import RedactionModel

/// Every text of a file beside its pages' content: annotations, form fields, outline, tags, names, metadata.
package struct DocumentStrings: Sendable {
    package let strings: [DocumentString]
    /// The files that lie within the file.
    let attachments: [Attachment]
    /// Layers, and dictionaries that say what belongs to them.
    let layers: [ObjectReference]
    /// All identifiers in use, so that new ones differ.
    let identifiers: Set<Identifier>
    /// Fonts, character maps and colour profiles: programs and tables with names of their own inside. Also images, whose
    /// samples can spell anything.
    let programs: [ObjectReference]

    /// - Throws: `RedactionError` when an object cannot be read.
    package static func read(from file: PDFFile) throws -> DocumentStrings {
        var walk = try DocumentWalk(ObjectOverlay(file), visitor: StringReader(file: file))
        try walk.run()
        let metadata = try MetadataReader(file: file).strings()
        let programs = [ObjectType.fontFile, .characterMap, .colorObject, .image].flatMap { walk.found[$0] ?? [] }
        return DocumentStrings(
            strings: walk.visitor.strings + metadata, attachments: walk.visitor.attachments,
            layers: walk.found[.property] ?? [], identifiers: walk.visitor.identifiers, programs: programs)
    }

    /// Makes substitutions in the strings; to be done after the pages' content was rewritten and before the cleaning.
    /// - Parameters:
    ///   - substitutions: by index in `strings`, each sorted and without overlaps.
    ///   - values: what is removed anywhere in the document; names of fonts, resources and the like that hold one
    ///     are changed too.
    /// - Returns: what was left out that somebody could miss.
    /// - Throws: `RedactionError` when an object cannot be read.
    func apply(
        _ substitutions: [Int: [Substitution]], removing values: Set<String>, to overlay: inout ObjectOverlay
    ) throws -> [Note] {
        var editor = StringEditor(overlay: overlay, identifiers: identifiers)
        for (index, list) in substitutions.sorted(by: { $0.key < $1.key }) where !list.isEmpty {
            guard strings.indices.contains(index) else { continue }
            try editor.edit(strings[index], making: list)
        }
        editor.rename(identifiers.filter { OwnNames.hold(values, in: $0) })
        overlay = try editor.finish()
        try OwnNames.scrub(programs, of: values, in: &overlay)
        return editor.notes
    }
}
