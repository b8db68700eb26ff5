internal import RedactionXML

/// A paragraph's text, piece by piece, with the views in which each piece is seen.
struct Paragraph: Sendable {
    let node: XMLNodeID
    /// The body, cell, text box, header or note whose direct text the paragraph is.
    let flow: XMLNodeID
    /// The innermost table cell around it.
    let cell: TableCell?
    /// Whether the paragraph before it in the list is its neighbour in the flow, with no table between.
    var followsNeighbour = false
    /// What it lies in, for reports: `text box`, `comment`.
    let detail: String?

    var pieces: [(piece: Piece, views: Views)] = []
    /// Phonetic guides above the text, read apart from it.
    var guide: [Piece] = []
    /// The views in which the paragraph ends: a tracked paragraph mark is in one only, and in the other the next
    /// paragraph's text follows directly.
    var markViews = Views.all

    /// The pieces seen in `view`.
    func pieces(in view: Views) -> [Piece] {
        pieces.compactMap { $0.views.contains(view) ? $0.piece : nil }
    }

    /// Hidden text, stretch by stretch: whoever makes it show reads each as a word of its own.
    var hiddenStretches: [[Piece]] {
        pieces.split { !$0.views.isHidden }.map { $0.map(\.piece) }
    }
}
