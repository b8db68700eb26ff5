import RedactionModel

/// What is burned into a page's picture: black bars over removed text, and what stands on them.
struct Burning: Sendable {
    /// On the page as displayed, in points from its upper left corner with y pointing down.
    private(set) var bars: [(area: Rectangle, standIn: Substitution.StandIn)] = []

    /// The length of a bar is a multiple of this many heights of the text, so that it does not tell the text's.
    private static let unit = 3.0

    /// - Parameter substitutions: their ranges are in `text`.
    init(_ substitutions: [Substitution], in text: PopplerText) {
        let region = PageRegion(detail: nil, text: text.text, glyphs: text.rectangles.indices.map { Int32($0) })
        for substitution in substitutions {
            burn(region.glyphs(in: substitution.range).map { text.rectangles[$0] }, for: substitution.standIn)
        }
    }

    /// The glyphs that go from a page that was read and cannot be written.
    init(_ removal: GlyphRemoval, of content: PageContent, on geometry: PageGeometry) {
        guard let toDisplay = geometry.displayToUser.inverse else { return }
        let glyphs = content.glyphs
        for (owner, standIn) in removal.standIns.enumerated() {
            let owned = glyphs.indices.filter { removal.owners[$0] == Int32(owner) }
            burn(owned.map { glyphs[$0].box.applying(toDisplay) }, for: standIn)
        }
    }

    /// Adds the bars for one text.
    /// - Parameter characters: the rectangles of its characters, in reading order.
    private mutating func burn(_ characters: [Rectangle], for standIn: Substitution.StandIn) {
        for line in Burning.lines(of: characters) { bars.append((Burning.widened(line), standIn)) }
    }

    private static func lines(of characters: [Rectangle]) -> [Rectangle] {
        var lines: [(area: Rectangle, last: Rectangle)] = []
        for character in characters where character.width > 0 || character.height > 0 {
            if let line = lines.last, goesOn(from: line.last, to: character) {
                lines[lines.count - 1] = (line.area.union(character), character)
            } else {
                lines.append((character, character))
            }
        }
        return lines.map(\.area)
    }

    /// Whether two characters are of one line, along it or down it.
    private static func goesOn(from one: Rectangle, to other: Rectangle) -> Bool {
        let (from, to) = (one.center, other.center)
        let isBeside = abs(from.y - to.y) < max(one.height, other.height) / 2
        let isBelow = abs(from.x - to.x) < max(one.width, other.width) / 2
        return isBeside || isBelow
    }

    /// A bar that is longer than the line, and a little higher.
    private static func widened(_ line: Rectangle) -> Rectangle {
        let height = min(line.width, line.height)
        let margin = height * 0.1
        let extra = (max(line.width, line.height) / max(height * unit, 0.1)).rounded(.up) * height * unit
        return line.width >= line.height
            ? Rectangle(
                left: line.left - margin, bottom: line.bottom - margin, right: line.left + extra, top: line.top + margin
            )
            : Rectangle(
                left: line.left - margin, bottom: line.bottom - margin, right: line.right + margin,
                top: line.bottom + extra)
    }

    /// The labels, as operators that draw them white on their bars.
    /// - Parameter toUser: from the page as displayed to user space.
    func labels(toUser: Matrix) -> [UInt8] {
        var output = Serializer()
        for (area, standIn) in bars {
            let shape = StandInShape(standIn)
            guard let label = shape.label else { continue }
            let size = min(area.width, area.height) * 0.7
            let along = size * min(1, max(area.width, area.height) / max(shape.width * size, 0.01))
            let isUpright = area.width >= area.height
            // On a bar that stands on end, the label reads from the top to the bottom.
            let onPage =
                isUpright
                ? Matrix(along, 0, 0, -size, area.left, area.top - area.height * 0.25)
                : Matrix(0, along, size, 0, area.left + area.width * 0.25, area.bottom)
            let place = onPage * toUser
            output.write("1 g\n")
            output.write([], .BT)
            output.write([.name(StandInShape.fontName), .integer(1)], .Tf)
            output.write(place.numbers, .Tm)
            output.write([.string(label)], .Tj)
            output.write([], .ET)
        }
        return output.bytes
    }
}
