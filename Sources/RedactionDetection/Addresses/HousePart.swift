/// What stands before a street: the name of a house, or a part of one: `Rose Cottage, `, `Unit 12, `, `Block C, `.
enum HousePart {
    private static let mostParts = 3

    /// Where the parts of the house begin that stand before `offset`, or `offset` if none do.
    static func start(before offset: Int, in words: LineWords) -> Int {
        var start = offset
        for _ in 0..<mostParts {
            guard let part = part(before: start, in: words) else { break }
            start = part
        }
        return start
    }

    private static func part(before offset: Int, in words: LineWords) -> Int? {
        let bytes = words.bytes
        var end = offset
        while end > 0, offset - end < 3, " ,\n/".utf8.contains(bytes[end - 1]) { end -= 1 }
        guard end < offset else { return nil }
        let before = words.before(end, 4)
        guard let last = before.first, last.upperBound == end else { return nil }
        if let unit = before.dropFirst().first, units.contains(words.folded(unit)), words.isCapital(unit),
            last.count <= 4, bytes[last].contains(where: \.isASCIIDigit) || last.count == 1
        {
            return unit.lowerBound
        }
        guard bytes[end..<offset].contains(where: { ",\n".utf8.contains($0) }), houses.contains(words.folded(last)),
            words.isCapital(last)
        else { return nil }
        let name = before.prefix(while: words.isCapital)
        return name.count > 1 ? name.last?.lowerBound : nil
    }

    private static let units: Set = [
        "unit", "flat", "block", "plot", "suite", "level", "floor", "house", "shop", "office", "lot", "building",
        "tower",
        "room", "villa", "apartment", "apt", "bay", "stand",
    ]
    private static let houses: Set = [
        "house", "cottage", "lodge", "farm", "farmhouse", "barn", "mill", "manor", "hall", "villa", "gables", "granary",
        "rectory", "vicarage", "grange", "bungalow", "croft", "tower", "towers", "chambers", "building", "buildings",
        "mansions", "estate", "mews", "court", "centre", "center", "works", "wharf", "park",
    ]
}
