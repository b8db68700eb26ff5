internal import RedactionModel
internal import RedactionXML
internal import RedactionZIP

/// Makes a new package of a document: every part anew, under a new name.
struct DocumentRewriter {
    private let content: WordContent
    private let substitutions: [Substitution]
    private let renames: Renames
    private let cleaning: Cleaning

    /// - Parameter cleaning: the cleaning of the document that this one is embedded in.
    init(
        rewriting content: WordContent, making substitutions: [Substitution], _ cleaning: Cleaning
    ) throws {
        guard substitutions.allSatisfy({ content.regions.indices.contains($0.region) }) else {
            throw WordFault.uninterpretable("a substitution is for a region that the document does not have")
        }
        for substitution in substitutions {
            let length = content.regions[substitution.region].text.utf8.count
            guard substitution.range.lowerBound >= 0, substitution.range.upperBound <= length else {
                throw WordFault.uninterpretable("a substitution reaches beyond its region")
            }
        }
        self.content = content
        self.substitutions = substitutions
        self.cleaning = cleaning.concerning(content.parts)
        renames = Renames(substitutions, sources: content.sources, without: cleaning.removed)
    }

    func rewritten() throws -> RewrittenContent {
        let byPart = substitutionsByPart()
        let content = content
        let renames = renames
        let cleaning = cleaning
        let parts = try content.parts.indices.map { $0 }.concurrentMap { index in
            try DocumentRewriter.rewrite(content.parts[index], byPart[index], content.sources, renames, cleaning)
        }
        return RewrittenContent(
            bytes: try PackageWriter(parts: parts, mainType: content.mainType).archive(),
            notes: content.notes + parts.flatMap(\.notes))
    }

    private func substitutionsByPart() -> [[Substitution]] {
        let byRegion = Dictionary(grouping: substitutions, by: \.region)
        return content.regionsOfPart.map { regions in regions.flatMap { byRegion[$0] ?? [] } }
    }

    private static func rewrite(
        _ part: LoadedPart, _ substitutions: [Substitution], _ sources: [RegionSource], _ renames: Renames,
        _ cleaning: Cleaning
    ) throws -> WrittenPart {
        let edits = PartEdits(substitutions, sources: sources)
        var references = References(part.links, dropping: edits.links.union(cleaning.unwanted(part.links)))
        var notes: [Note] = []
        let packed: ZIPWriter.Packed
        switch part.content {
        case .image(let image): packed = try ZIPWriter.Packed(image.bytes)
        case .document(let document):
            let copy = try at(part.sourceName) {
                try DocumentRewriter(rewriting: document, making: edits.embedded, cleaning).rewritten()
            }
            packed = try ZIPWriter.Packed(copy.bytes)
            notes = copy.notes
        case .markup(let markup):
            let pack = {
                var rewriter = PartRewriter(markup.tree, edits: edits, renames: renames, cleaning)
                return try ZIPWriter.Packed(rewriter.rewrite(&references) ?? markup.source)
            }
            let isUntouched =
                substitutions.isEmpty && renames.isEmpty && part.links.isEmpty && !cleaning.concerns(markup.tree)
            packed = isUntouched ? try markup.unedited(pack) : try pack()
        }
        return WrittenPart(part: part, packed: packed, references: references.all, notes: notes)
    }
}

/// A part of the copy, ready to be packed.
struct WrittenPart: Sendable {
    let part: LoadedPart
    let packed: ZIPWriter.Packed
    let references: [References.Reference]
    let notes: [Note]
}
