import RedactionModel

/// Changes to what marked content says in words: where it bears a finding itself, and where the glyphs go that it
/// speaks for.
struct MarkEdits {
    private let content: PageContent
    private var substitutions: [Int: [String: [Substitution]]] = [:]
    private var silenced: Set<Int> = []

    /// Properties that repeat or replace the glyphs' text (ISO 32000-2, 14.9.2 to 14.9.5).
    private static let spoken = ["ActualText", "Alt", "E"]

    init(_ content: PageContent) { self.content = content }

    mutating func replace(_ substitution: Substitution, in key: String, of mark: Int) {
        substitutions[mark, default: [:]][key, default: []].append(substitution)
    }

    /// A sequence that loses glyphs may not go on saying what they were.
    mutating func correct(for removal: GlyphRemoval) {
        for (index, mark) in content.markedContent.enumerated() where mark.glyphs.contains(where: removal.isRemoved) {
            silenced.insert(index)
        }
    }

    /// The new properties of each record that changes, by its index; nil where none is left.
    func properties(in source: some ObjectSource) throws -> [Int: PDFDictionary?] {
        var changed: [Int: PDFDictionary?] = [:]
        for index in silenced.union(substitutions.keys) {
            var entries = try entries(of: content.markedContent[index], in: source)
            for (key, text) in content.markedContent[index].texts {
                guard let list = substitutions[index]?[key] else { continue }
                entries[key] = .string(TextString.encode(TextEdit.apply(list, to: text)))
            }
            if silenced.contains(index) { for key in MarkEdits.spoken { entries[key] = nil } }
            changed[index] = .some(entries.isEmpty ? nil : entries)
        }
        return changed
    }

    private func entries(of mark: MarkedContent, in source: some ObjectSource) throws -> PDFDictionary {
        let stream = content.streams[mark.stream]
        let operand = stream.operations[mark.operation].operands.last ?? .null
        guard let name = operand.name else { return operand.dictionary ?? [:] }
        return try source.dictionary(source.dictionary(stream.resources["Properties"])[name])
    }
}
