/// What becomes of the paths and shadings that lie on touched lines: what only a removed text had around it goes, what
/// is drawn along words follows them, and everything else stays as it is.
struct PathEdits {
    /// What operations become, by stream and operation; nothing where they go.
    private(set) var operations: [Int: [Int: [WrittenOperation]]] = [:]

    private let content: PageContent
    private let shifts: [LineShift]
    private var edges: SharedEdges?

    init(_ content: PageContent, shifts: [LineShift]) {
        self.content = content
        self.shifts = shifts
        guard !shifts.isEmpty else { return }
        for path in content.paths {
            let near = shifts.filter { $0.box.touches(path.box) }
            if near.isEmpty { continue }
            if path.kind == .shading { edit(shading: path, near) } else { edit(path, near) }
        }
    }

    var streams: Set<Int> { Set(operations.keys) }

    private mutating func edit(shading path: PlacedPath, _ shifts: [LineShift]) {
        let isGone = shifts.contains { shift in
            shift.extent(of: path.box.corners).map { shift.isWithinRemoved(from: $0.start, to: $0.end) } ?? false
        }
        if isGone { replace(path.operations.lowerBound, of: path, with: []) }
    }

    private mutating func edit(_ path: PlacedPath, _ shifts: [LineShift]) {
        let subpaths = Subpath.split(path, content)
        var goneCount = 0
        for subpath in subpaths {
            for shift in shifts {
                let fate = PathFate(of: subpath, on: shift) { isShared($0, shift) }
                if case .stays = fate { continue }
                if !apply(fate, to: subpath, of: path, shift) { goneCount += 1 }
                break
            }
        }
        if !subpaths.isEmpty, goneCount == subpaths.count { endEmpty(path) }
    }

    /// - Returns: false if the subpath is gone.
    private mutating func apply(
        _ fate: PathFate, to subpath: Subpath, of path: PlacedPath, _ shift: LineShift
    ) -> Bool {
        let move: (Point) -> Point
        switch fate {
        case .stays: return true
        case .goes:
            drop(subpath, of: path)
            return false
        case .reaches(let start, let end):
            let places = subpath.points.map(shift.direction.dot)
            let middle = ((places.min() ?? 0) + (places.max() ?? 0)) / 2
            move = { shift.moved($0, to: shift.direction.dot($0) < middle ? start : end) }
        case .moves(let way): move = { $0 + shift.direction * way }
        }
        guard let moved = self.moved(subpath, of: path, move) else {
            drop(subpath, of: path)
            return false
        }
        for (index, operation) in moved { replace(index, of: path, with: [operation]) }
        return true
    }

    /// The operations of `subpath` with its points moved on the page; nil where its space does not allow it.
    private func moved(
        _ subpath: Subpath, of path: PlacedPath, _ move: (Point) -> Point
    ) -> [(Int, WrittenOperation)]? {
        guard let toStream = path.matrix.inverse else { return nil }
        var moved: [(Int, WrittenOperation)] = []
        for index in subpath.operations {
            let operation = content.streams[path.stream].operations[index]
            guard let kind = PathOperator(operation.keyword),
                let operands = kind.operands(
                    of: operation, moving: { toStream.apply(move(path.matrix.apply($0))) })
            else { return nil }
            moved.append((index, WrittenOperation(operands: operands, keyword: operation.keyword)))
        }
        return moved
    }

    private mutating func drop(_ subpath: Subpath, of path: PlacedPath) {
        for index in subpath.operations { replace(index, of: path, with: []) }
    }

    /// A path of which nothing is left paints nothing. As a clip it leaves nothing to be painted: what the outlines of
    /// a word cut out of a picture must not become the whole picture.
    private mutating func endEmpty(_ path: PlacedPath) {
        for index in path.operations {
            guard let kind = PathOperator(content.streams[path.stream].operations[index].keyword) else { continue }
            if !kind.builds, !path.isClip { replace(index, of: path, with: []) }
        }
        guard path.isClip else { return }
        replace(path.operations.lowerBound, of: path, with: [.emptyRectangle])
        replace(path.operations.upperBound, of: path, with: [WrittenOperation(operands: [], keyword: .endPath)])
    }

    private mutating func replace(_ operation: Int, of path: PlacedPath, with written: [WrittenOperation]) {
        operations[path.stream, default: [:]][operation] = written
    }

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
