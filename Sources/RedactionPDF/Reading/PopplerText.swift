import RedactionModel

/// A page's text as Poppler gives it, with what parts its words made plain.
///
/// Poppler puts the words of neighbouring table cells next to each other without anything between them. Here a tab
/// stands between words that are parted by a gap, and a newline between words on different lines.
struct PopplerText: Sendable {
    let text: String
    /// For each Unicode scalar of `text`, its rectangle on the displayed page; an empty one for what was put in.
    let rectangles: [Rectangle]

    /// Poppler itself takes a gap of a tenth of an em for a space.
    private static let wordGap = 0.1

    /// - Parameter rectangles: one for each scalar of `text`; any that are missing make the text end there.
    init(text: String, rectangles: [Rectangle]) {
        var scalars = String.UnicodeScalarView()
        var parted: [Rectangle] = []
        var last: Rectangle?
        for (scalar, rectangle) in zip(text.unicodeScalars, rectangles) {
            let isSpace = scalar.isWhiteSpace
            if !isSpace, let separator = last.flatMap({ PopplerText.separator(from: $0, to: rectangle) }) {
                scalars.append(separator)
                parted.append(Rectangle(left: 0, bottom: 0, right: 0, top: 0))
            }
            scalars.append(scalar)
            parted.append(rectangle)
            last = isSpace ? nil : rectangle
        }
        self.text = String(scalars)
        self.rectangles = parted
    }

    /// Words in upright and in rotated lines are told apart alike: by whether their rectangles share a stretch of one
    /// axis or of the other.
    private static func separator(from one: Rectangle, to other: Rectangle) -> Unicode.Scalar? {
        let em = max(min(one.height, other.height), min(one.width, other.width))
        let across = max(other.left - one.right, one.left - other.right)
        let down = max(other.bottom - one.top, one.bottom - other.top)
        if across <= 0, down <= 0 { return nil }
        if across > 0, down > 0 { return "\n" }
        return max(across, down) > em * wordGap ? "\t" : nil
    }
}
