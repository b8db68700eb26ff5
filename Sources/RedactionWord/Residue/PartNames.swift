internal import RedactionModel

/// Searches the names of parts: segment by segment, leaving out the words that every package is made of.
enum PartNames {
    static func residue(in name: String, for search: ResidueSearch, place: String) -> Residue? {
        let segments = PartPath.percentDecoded(name).split { $0 == "/" || $0 == "." }
        for segment in segments where !own.contains(segment.filter { !$0.isNumber }) {
            if let residue = search.residue(inText: String(segment), place: place) { return residue }
        }
        return nil
    }

    /// Words of the names that a package has to use, without their numbers.
    private static let own: Set<String> = [
        "[Content_Types]", "_rels", "rels", "xml", "docx", "png", "jpg", "gif", "emf", "wmf", "bmp", "tif", "webp",
        "word", "docProps", "core", "app",
        "document", "header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering", "settings",
        "fontTable", "theme", "media", "image", "embeddings", "chunks", "glossary", "charts", "chart", "chartEx",
        "style", "colors", "drawings", "drawing", "diagrams", "data", "layout", "quickStyle",
    ]
}
