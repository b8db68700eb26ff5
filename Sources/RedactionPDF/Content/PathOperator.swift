/// The operators that build and paint paths (ISO 32000-2, 8.5), each with its name as `Keyword` packs it.
enum PathOperator: UInt64 {
    /// `m` and `re` begin a subpath, the others go on with one.
    case move = 0x6D
    case rectangle = 0x7265
    case line = 0x6C
    case curve = 0x63
    case curveFromPoint = 0x76
    case curveToPoint = 0x79
    case close = 0x68
    /// `W` and `W*`: the path will also clip.
    case clip = 0x57
    case clipEvenOdd = 0x572A
    /// `S` and `s`.
    case stroke = 0x53
    case closeAndStroke = 0x73
    /// `f`, `F` and `f*`.
    case fill = 0x66
    case fillAsBefore = 0x46
    case fillEvenOdd = 0x662A
    /// `B`, `B*`, `b` and `b*`.
    case fillAndStroke = 0x42
    case fillAndStrokeEvenOdd = 0x422A
    case closeFillAndStroke = 0x62
    case closeFillAndStrokeEvenOdd = 0x622A
    /// `n`: the path is only a clip, or nothing.
    case end = 0x6E
    /// `sh`, which needs no path: it fills the clip.
    case shading = 0x7368

    init?(_ keyword: Keyword) { self.init(rawValue: keyword.packed) }

    var builds: Bool {
        switch self {
        case .move, .rectangle, .line, .curve, .curveFromPoint, .curveToPoint, .close: true
        default: false
        }
    }

    var isCurve: Bool { self == .curve || self == .curveFromPoint || self == .curveToPoint }

    /// The points that the operands give; the curve lies within those of its control points.
    func forEachPoint(of operation: Operation, _ body: (Point) -> Void) {
        let point = { (index: Int) in Point(x: operation.number(index), y: operation.number(index + 1)) }
        switch self {
        case .move, .line: body(point(0))
        case .curve:
            body(point(0))
            body(point(2))
            body(point(4))
        case .curveFromPoint, .curveToPoint:
            body(point(0))
            body(point(2))
        case .rectangle:
            let corner = point(0)
            let size = point(2)
            body(corner)
            body(Point(x: corner.x + size.x, y: corner.y))
            body(corner + size)
            body(Point(x: corner.x, y: corner.y + size.y))
        default: break
        }
    }

    /// The operands with every point moved; nil for a rectangle that would stand upright no more.
    func operands(of operation: Operation, moving move: (Point) -> Point) -> [PDFObject]? {
        var points: [Point] = []
        forEachPoint(of: operation) { points.append(move($0)) }
        guard self == .rectangle else { return points.flatMap { [.number($0.x), .number($0.y)] } }
        guard points.count == 4 else { return nil }
        let size = points[2] - points[0]
        let slack = max(abs(size.x), abs(size.y)) * 1e-6
        let isUpright =
            abs(points[1].y - points[0].y) <= slack && abs(points[1].x - points[2].x) <= slack
            && abs(points[3].x - points[0].x) <= slack
        return isUpright ? [points[0].x, points[0].y, size.x, size.y].map { .number($0) } : nil
    }
}
