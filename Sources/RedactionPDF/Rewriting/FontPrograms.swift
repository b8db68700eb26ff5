import RedactionModel

/// Takes removed values out of the font programs that a file embeds: their names, their legal notices, the names of
/// their glyphs.
///
/// A font program is a structure of offsets, so what goes is overwritten and nothing moves. Only fonts that hold a
/// value are touched.
struct FontPrograms {
    private let search: ResidueSearch

    init(without values: some Sequence<RemovedValue>) { search = ResidueSearch(values: values) }

    /// - Throws: `RedactionError` when a font program cannot be decoded.
    func scrub(_ overlay: inout ObjectOverlay) throws {
        guard !search.isEmpty else { return }
        for reference in try programs(in: overlay) {
            guard var stream = try overlay.object(reference).stream,
                let blanked = search.blanked(try overlay.decodedData(of: stream))
            else { continue }
            for key in ["Filter", "DecodeParms", "Length"] { stream.dictionary[key] = nil }
            stream.data = .replaced(blanked)
            overlay.replace(reference, with: .stream(stream))
        }
    }

    /// The streams that any font descriptor reached from the trailer names.
    private func programs(in source: ObjectOverlay) throws -> Set<ObjectReference> {
        var programs: Set<ObjectReference> = []
        var seen: Set<ObjectReference> = []
        var pending: [PDFObject] = [.dictionary(source.trailer)]
        while let object = pending.popLast() {
            switch object {
            case .reference(let reference):
                if seen.insert(reference).inserted { pending.append(try source.object(reference)) }
            case .array(let items): pending += items
            case .dictionary, .stream:
                let entries = object.dictionary ?? [:]
                for key in ["FontFile", "FontFile2", "FontFile3"] {
                    if let reference = entries[key]?.reference { programs.insert(reference) }
                }
                pending += entries.values
            default: break
            }
        }
        return programs
    }
}
