import RedactionModel

/// Glyphs of a line that move together: a word, what one stand-in replaces, or the dots of a leader.
struct LineItem {
    enum Kind: Equatable {
        case word
        /// An index in `GlyphRemoval.standIns`.
        case standIn(Int)
        case leader
    }

    let kind: Kind
    var glyphs: [Int]
    /// White space behind it, which stays and goes where its end goes.
    var spaces: [Int] = []
    var start: Double
    var end: Double
    /// Whether white space parts it from the item before.
    let isParted: Bool

    /// A gap of this many ems stands between words.
    private static let wordGap = 0.12

    /// The items of a segment, in the order of the line.
    static func items(of segment: LineSegment, _ content: PageContent, _ removal: GlyphRemoval) -> [LineItem] {
        let leaders = Leader.glyphs(of: segment.glyphs, content, removal)
        var items: [LineItem] = []
        var isParted = false
        for glyph in segment.glyphs {
            let owner = removal.owners[glyph]
            if owner < 0, content.glyphs[glyph].isWhiteSpace {
                if let last = items.indices.last { items[last].spaces.append(glyph) }
                isParted = true
                continue
            }
            let start = segment.direction.dot(content.glyphs[glyph].corner)
            let end = start + content.glyphs[glyph].along.length
            let kind: Kind = owner >= 0 ? .standIn(Int(owner)) : leaders.contains(glyph) ? .leader : .word
            if let index = home(of: kind, at: start, isParted: isParted, in: items, em: segment.em) {
                items[index].glyphs.append(glyph)
                items[index].end = max(items[index].end, end)
            } else {
                let gap = items.last.map { start - $0.end } ?? 0
                items.append(
                    LineItem(
                        kind: kind, glyphs: [glyph], start: start, end: end,
                        isParted: isParted || gap > segment.em * wordGap))
            }
            isParted = false
        }
        return inOrder(items)
    }

    /// The item that a glyph goes on with. One stand-in stands for all that it replaces on a line, whatever else is
    /// written over it, and so the dots of a leader under a removed text stay one leader.
    private static func home(
        of kind: Kind, at start: Double, isParted: Bool, in items: [LineItem], em: Double
    ) -> Int? {
        switch kind {
        case .word:
            guard let last = items.last, last.kind == .word, !isParted, start - last.end < em * wordGap else {
                return nil
            }
            return items.count - 1
        case .standIn: return items.lastIndex { $0.kind == kind }
        case .leader:
            let index = items.lastIndex { $0.kind == .leader }
            return index.flatMap { items[($0 + 1)...].contains { $0.kind == .word } ? nil : $0 }
        }
    }

    /// A leader begins where the text that is written over it ends.
    private static func inOrder(_ items: [LineItem]) -> [LineItem] {
        items.enumerated().map { place, item -> (place: Double, order: Int, item: LineItem) in
            guard item.kind == .leader else { return (item.start, place, item) }
            let covering = items.filter { $0.kind != .leader && $0.start < item.end && $0.end > item.start }
            let start = covering.filter { $0.end < item.end }.map(\.start).max() ?? item.start
            return (max(start, item.start), place + items.count, item)
        }
        .sorted { ($0.place, $0.order) < ($1.place, $1.order) }.map(\.item)
    }
}

extension Glyph {
    var isWhiteSpace: Bool { text.map { !$0.isEmpty && $0.isBlank } ?? false }
}
