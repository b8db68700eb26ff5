/// The texts of one document, with what is asked of each by every detector beside one another.
struct SourceTexts: Sendable {
    private let texts: [SourceText]
    /// For each text, the sorts of bytes that stand in any of its views.
    let sorts: [ByteSorts]
    /// How long they are together.
    let bytes: Int

    init(_ texts: [SourceText]) {
        self.texts = texts
        sorts = texts.map(\.sorts)
        bytes = texts.reduce(0) { $0 + $1.text.utf8.count }
    }

    var indices: Range<Int> { texts.indices }

    subscript(index: Int) -> SourceText { texts[index] }

    /// The text of this number, or nil if there are fewer.
    func text(_ index: Int) -> SourceText? { indices.contains(index) ? texts[index] : nil }
}
