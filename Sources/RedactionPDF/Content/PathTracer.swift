/// Follows the path under construction and keeps the box around it; its segments are forgotten at once.
struct PathTracer {
    private var first: Int?
    private var box = Rectangle(left: 0, bottom: 0, right: 0, top: 0)
    private var isEmpty = true
    private var subpathCount = 0
    private var clips = false
    private var matrix = Matrix.identity

    /// No page is larger than this, in points; numbers beyond it are held there, so that all sums stay finite.
    private static let farthest = 1e7

    static func bounded(_ point: Point) -> Point {
        // A comparison with what is no number is false.
        let bound = { (value: Double) in value > -farthest ? min(value, farthest) : -farthest }
        return Point(x: bound(point.x), y: bound(point.y))
    }

    /// Takes the next operation of a path in.
    /// - Parameters:
    ///   - matrix: from the space of the operands to the page's.
    ///   - window: what the path is seen through.
    /// - Returns: the path, if the operation paints one.
    mutating func trace(
        _ kind: PathOperator, _ operation: Operation, at index: Int, in stream: Int, matrix: Matrix, window: Int?
    ) -> PlacedPath? {
        switch kind {
        case .clip, .clipEvenOdd: clips = true
        case .stroke, .closeAndStroke: return finish(.stroke, at: index, in: stream, window)
        case .fill, .fillAsBefore, .fillEvenOdd: return finish(.fill, at: index, in: stream, window)
        case .fillAndStroke, .fillAndStrokeEvenOdd, .closeFillAndStroke, .closeFillAndStrokeEvenOdd:
            return finish(.fillAndStroke, at: index, in: stream, window)
        case .end: return finish(.none, at: index, in: stream, window)
        case .shading: break
        default: build(kind, operation, at: index, matrix: matrix)
        }
        return nil
    }

    private mutating func build(_ kind: PathOperator, _ operation: Operation, at index: Int, matrix: Matrix) {
        if first == nil { (first, self.matrix) = (index, matrix) }
        if kind == .move || kind == .rectangle { subpathCount += 1 }
        kind.forEachPoint(of: operation) { add(PathTracer.bounded(matrix.apply($0))) }
    }

    private mutating func add(_ point: Point) {
        if isEmpty { box = Rectangle(left: point.x, bottom: point.y, right: point.x, top: point.y) }
        isEmpty = false
        if point.x < box.left { box.left = point.x }
        if point.x > box.right { box.right = point.x }
        if point.y < box.bottom { box.bottom = point.y }
        if point.y > box.top { box.top = point.y }
    }

    private mutating func finish(
        _ kind: PlacedPath.Kind, at index: Int, in stream: Int, _ window: Int?
    ) -> PlacedPath? {
        defer { self = PathTracer() }
        guard let first, !isEmpty, kind != .none || clips else { return nil }
        return PlacedPath(
            stream: stream, operations: first...max(first, index), kind: kind, isClip: clips,
            subpathCount: subpathCount, box: box, matrix: matrix, window: window)
    }
}
