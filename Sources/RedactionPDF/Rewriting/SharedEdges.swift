/// The places where things drawn on a page begin and end: many share those of a table's columns.
///
/// A rule of a table that ends near a word's end by chance is not the word's. But an edge is no column's only because
/// the same name is underlined twice, so what stands on touched lines does not count.
struct SharedEdges {
    private var columns: [Int: Int] = [:]
    private var rows: [Int: Int] = [:]

    /// Edges as near as this, in points, are one.
    private static let width = 0.05
    /// So many others make a column.
    private static let fewest = 2

    init(_ content: PageContent, beside shifts: [LineShift]) {
        for path in content.paths where path.kind != .shading {
            for subpath in Subpath.split(path, content) {
                guard let first = subpath.points.first,
                    !shifts.contains(where: { $0.extent(of: subpath.points) != nil })
                else { continue }
                var box = Rectangle(left: first.x, bottom: first.y, right: first.x, top: first.y)
                for point in subpath.points {
                    box = box.union(Rectangle(left: point.x, bottom: point.y, right: point.x, top: point.y))
                }
                for place in Set([box.left, box.right].map(SharedEdges.slot)) { columns[place, default: 0] += 1 }
                for place in Set([box.bottom, box.top].map(SharedEdges.slot)) { rows[place, default: 0] += 1 }
            }
        }
    }

    /// Whether enough others end at each of two places on the axis of an upright line.
    func areShared(_ start: Double, _ end: Double, along direction: Point) -> Bool {
        if abs(direction.y) < 1e-6 { return [start, end].allSatisfy { isShared($0 * direction.x, columns) } }
        if abs(direction.x) < 1e-6 { return [start, end].allSatisfy { isShared($0 * direction.y, rows) } }
        return false
    }

    private func isShared(_ place: Double, _ edges: [Int: Int]) -> Bool {
        let slot = SharedEdges.slot(place)
        return (slot - 1...slot + 1).reduce(0) { $0 + (edges[$1] ?? 0) } >= SharedEdges.fewest
    }

    private static func slot(_ place: Double) -> Int { Int((place / width).rounded()) }
}
