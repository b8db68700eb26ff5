/// The views of all texts of one document, in one row: every detector walks over them, and most pass most of them over.
struct SourceTexts: Sendable {
    /// A view of a text, with what tells whether it is to be passed over.
    struct Entry: Sendable {
        let text: SourceText
        let view: SourceText.View
        /// The sorts of bytes that stand in the view.
        let sorts: ByteSorts
        let joinsLines: Bool
    }

    let entries: [Entry]
    /// How long the texts are together, in UTF-8 bytes.
    let length: Int

    init(_ texts: some Collection<SourceText>) {
        entries = texts.flatMap { text in
            text.views.map { view in
                Entry(text: text, view: view, sorts: view.searched.index.all, joinsLines: view.joinsLines)
            }
        }
        length = texts.reduce(0) { $0 + $1.text.utf8.count }
    }
}
