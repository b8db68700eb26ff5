import RedactionModel

/// Changes to what marked content says in words: where it bears a finding itself, and where the glyphs go that it
/// speaks for.
struct MarkEdits {
    private let content: PageContent
    private var substitutions: [Int: [String: [Substitution]]] = [:]
    private var silenced: Set<Int> = []
    private var renamed: Set<String> = []

    private static let plainTag = PDFObject.name("Span")

    /// Properties that neither repeat the glyphs' text nor tell how much room it took.
    private static let silent = MarkedContent.plainKeys.union(["Lang", "Contents"])

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

    /// Nor may one that lies on a hidden layer, or holds glyphs of one.
    mutating func silence(_ hidden: HiddenContent, in content: PageContent) {
        guard !hidden.isEmpty else { return }
        let isSeen = content.isSeen(without: hidden)
        for (index, mark) in content.markedContent.enumerated()
        where hidden.contains(mark) || !mark.glyphs.allSatisfy({ isSeen[$0] }) {
            silenced.insert(index)
        }
    }

    /// Takes a tag's name from every sequence that has it.
    mutating func rename(_ tag: String) { renamed.insert(tag) }

    /// What marked-content operations become, by their stream and their place in it.
    func operations(in source: some ObjectSource) throws -> [Int: [Int: WrittenOperation]] {
        var changed: [Int: [Int: WrittenOperation]] = [:]
        for (stream, instance) in content.streams.enumerated() where !renamed.isEmpty {
            for (index, operation) in instance.operations.enumerated() where operation.isMark {
                guard let tag = operation.operands.first?.name, renamed.contains(tag) else { continue }
                changed[stream, default: [:]][index] = WrittenOperation(
                    operands: [MarkEdits.plainTag] + operation.operands.dropFirst(), keyword: operation.keyword)
            }
        }
        for index in silenced.union(substitutions.keys) {
            let mark = content.markedContent[index]
            changed[mark.stream, default: [:]][mark.operation] = try operation(for: index, in: source)
        }
        return changed
    }

    private func operation(for index: Int, in source: some ObjectSource) throws -> WrittenOperation {
        let mark = content.markedContent[index]
        let original = content.streams[mark.stream].operations[mark.operation]
        var entries = try entries(of: mark, in: source)
        for (key, text) in mark.texts {
            guard let list = substitutions[index]?[key] else { continue }
            // A name, or what lies deeper, is known to no reader: it goes as a whole.
            let isString = try source.resolve(entries[key]).string != nil
            entries[key] = isString ? .string(TextString.encode(TextEdit.apply(list, to: text))) : nil
        }
        if silenced.contains(index) { entries = entries.filter { MarkEdits.silent.contains($0.key) } }
        var tag = original.operands.first ?? MarkEdits.plainTag
        if let name = tag.name, renamed.contains(name) { tag = MarkEdits.plainTag }
        if entries.isEmpty { return WrittenOperation(operands: [tag], keyword: original.keyword == .DP ? .MP : .BMC) }
        return WrittenOperation(operands: [tag, .dictionary(entries)], keyword: original.keyword)
    }

    private func entries(of mark: MarkedContent, in source: some ObjectSource) throws -> PDFDictionary {
        let stream = content.streams[mark.stream]
        let operand = stream.operations[mark.operation].operands.last ?? .null
        guard let name = operand.name else { return operand.dictionary ?? [:] }
        return try source.dictionary(source.dictionary(stream.resources["Properties"])[name])
    }
}

extension Operation {
    fileprivate var isMark: Bool {
        keyword == .BMC || keyword == .BDC || keyword == .MP || keyword == .DP
    }
}
