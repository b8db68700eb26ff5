/// What becomes of the paths, shadings and flat images that lie on touched lines: what only a removed text had around it
/// goes, what is drawn along words follows them, and everything else stays as it is.
struct PathEdits {
    /// What operations become, by stream and operation; nothing where they go.
    private(set) var operations: [Int: [Int: [WrittenOperation]]] = [:]

    private let content: PageContent
    private let shifts: [LineShift]
    private var edges: SharedEdges?

    init(_ content: PageContent, _ layout: LineLayout) {
        self.content = content
        shifts = layout.shifts
        guard !shifts.isEmpty else { return }
        // The windows of touched lines are fitted to the lines as a whole.
        let windows = Set(layout.touchedWindows.compactMap { content.windows[$0].path?.place })
        for path in content.paths where path.kind != .none || !windows.contains(path.place) {
            let near = shifts.filter { $0.box.touches(path.box) }
            if near.isEmpty { continue }
            if path.kind == .shading { edit(shading: path, near) } else { edit(path, near) }
        }
        for image in content.images where image.isFlat { edit(image, shifts.filter { $0.box.touches(image.box) }) }
        for (window, box) in layout.windows { fit(content.windows[window], to: box) }
    }

    var streams: Set<Int> { Set(operations.keys) }

    private mutating func edit(shading path: PlacedPath, _ shifts: [LineShift]) {
        let isGone = shifts.contains { shift in
            shift.extent(of: path.box.corners).map { shift.isWithinRemoved(from: $0.start, to: $0.end) } ?? false
        }
        if isGone { replace(path.operations.lowerBound, in: path.stream, with: []) }
    }

    // MARK: Paths

    private mutating func edit(_ path: PlacedPath, _ shifts: [LineShift]) {
        let subpaths = Subpath.split(path, content)
        let moves = subpaths.map { move(of: $0, shifts) }
        guard moves.contains(where: { !$0.isIdentity }) else { return }
        let space = spaceWithoutMatrices(of: path)
        var goneCount = 0
        for (subpath, move) in zip(subpaths, moves) {
            if move.isIdentity, space == nil { continue }
            let written = written(subpath, of: path, move.apply, in: space ?? path.matrix)
            if written == nil { goneCount += 1 }
            for index in subpath.operations { replace(index, in: path.stream, with: written?[index] ?? []) }
        }
        if goneCount == subpaths.count { endEmpty(path) }
    }

    /// What becomes of a subpath.
    private struct Move {
        var isIdentity = false
        /// Nil where it goes.
        let apply: ((Point) -> Point)?
    }

    private mutating func move(of subpath: Subpath, _ shifts: [LineShift]) -> Move {
        for shift in shifts {
            let fate = PathFate(of: subpath, on: shift, among: content) { isShared($0, shift) }
            switch fate {
            case .stays: continue
            case .goes: return Move(apply: nil)
            case .moves(let way): return Move { $0 + shift.direction * way }
            case .reaches(let start, let end):
                let places = subpath.points.map(shift.direction.dot)
                let middle = ((places.min() ?? 0) + (places.max() ?? 0)) / 2
                return Move { shift.moved($0, to: shift.direction.dot($0) < middle ? start : end) }
            }
        }
        return Move(isIdentity: true) { $0 }
    }

    /// Where matrices place the path and nothing else, they go, for they may tell its old measures. The path is written
    /// in the space that they began in.
    private mutating func spaceWithoutMatrices(of path: PlacedPath) -> Matrix? {
        let operations = content.streams[path.stream].operations
        guard path.matrix.isUpright, let group = PlacementGroup(around: path.operations, in: operations),
            // A pen is as wide as the matrix makes it.
            path.kind == .fill || group.matrix.isTranslation, !group.matrix.turns, let inverse = group.matrix.inverse
        else { return nil }
        for index in group.matrices { replace(index, in: path.stream, with: []) }
        return inverse * path.matrix
    }

    /// The operations of `subpath` with its points moved on the page, for operands in `space`; nil where that does not
    /// allow it, or there is no such move.
    private func written(
        _ subpath: Subpath, of path: PlacedPath, _ move: ((Point) -> Point)?, in space: Matrix
    ) -> [Int: [WrittenOperation]]? {
        guard let toSpace = space.inverse, let move else { return nil }
        var written: [Int: [WrittenOperation]] = [:]
        for index in subpath.operations {
            let operation = content.streams[path.stream].operations[index]
            guard let kind = PathOperator(operation.keyword),
                let operands = kind.operands(of: operation, moving: { toSpace.apply(move(path.matrix.apply($0))) })
            else { return nil }
            written[index] = [WrittenOperation(operands: operands, keyword: operation.keyword)]
        }
        return written
    }

    /// A path of which nothing is left paints nothing. As a clip it leaves nothing to be painted: what the outlines of
    /// a word cut out of a picture must not become the whole picture.
    private mutating func endEmpty(_ path: PlacedPath) {
        for index in path.operations {
            guard let kind = PathOperator(content.streams[path.stream].operations[index].keyword) else { continue }
            if !kind.builds, !path.isClip { replace(index, in: path.stream, with: []) }
        }
        guard path.isClip else { return }
        replace(path.operations.lowerBound, in: path.stream, with: [.emptyRectangle])
        replace(path.operations.upperBound, in: path.stream, with: [WrittenOperation(operands: [], keyword: .endPath)])
    }

    // MARK: Windows and images

    /// Forms' boxes are fitted with their forms.
    private mutating func fit(_ window: Window, to box: Rectangle) {
        guard let path = window.path else { return }
        let old = window.box
        let move = { (point: Point) in
            Point(
                x: abs(point.x - old.left) < abs(point.x - old.right) ? box.left : box.right,
                y: abs(point.y - old.bottom) < abs(point.y - old.top) ? box.bottom : box.top)
        }
        for subpath in Subpath.split(path, content) {
            for (index, operations) in written(subpath, of: path, move, in: path.matrix) ?? [:] {
                replace(index, in: path.stream, with: operations)
            }
        }
    }

    /// A rule or an area can be an image as well, which its matrix makes as wide as it is.
    private mutating func edit(_ image: PlacedImage, _ shifts: [LineShift]) {
        let operations = content.streams[image.stream].operations
        guard !shifts.isEmpty, image.matrix.isUpright,
            let group = PlacementGroup(around: image.operation...image.operation, in: operations),
            let inverse = group.matrix.inverse, let toSpace = (inverse * image.matrix).inverse
        else { return }
        let change = self.move(of: Subpath(image.box.corners), shifts)
        guard !change.isIdentity, let move = change.apply else { return }
        let origin = move(image.matrix.apply(Point(x: 0, y: 0)))
        let (right, up) = (Point(x: 1, y: 0), Point(x: 0, y: 1))
        let (x, y) = (move(image.matrix.apply(right)) - origin, move(image.matrix.apply(up)) - origin)
        let moved = Matrix(x.x, x.y, y.x, y.y, origin.x, origin.y) * toSpace
        for index in group.matrices { replace(index, in: image.stream, with: []) }
        replace(group.matrices[0], in: image.stream, with: [WrittenOperation(operands: moved.numbers, keyword: .cm)])
    }

    private mutating func replace(_ operation: Int, in stream: Int, with written: [WrittenOperation]) {
        operations[stream, default: [:]][operation] = written
    }

    // MARK: Others

    private mutating func isShared(_ extent: LineShift.Extent, _ shift: LineShift) -> Bool {
        let edges = edges ?? SharedEdges(content, beside: shifts)
        self.edges = edges
        return edges.areShared(extent.start, extent.end, along: shift.direction)
    }
}

extension WrittenOperation {
    /// Clips everything away, with a `W` behind it.
    static let emptyRectangle = WrittenOperation(
        operands: [.integer(0), .integer(0), .integer(0), .integer(0)], keyword: .rectangle)
}
