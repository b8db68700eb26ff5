/// A path, or a shading's fill of the clip, as it is painted on the page.
struct PlacedPath: Sendable {
    enum Kind: UInt8, Sendable {
        case fill, stroke, fillAndStroke, shading
        /// Neither filled nor stroked: a path that only clips.
        case none
    }

    let stream: Int
    /// From the operation that begins the path to the one that paints it.
    let operations: ClosedRange<Int>
    let kind: Kind
    let isClip: Bool
    /// How many there are: the underlines of a whole page may be one path.
    let subpathCount: Int
    /// Around the path, or around the clip that a shading fills, in the page's space.
    let box: Rectangle
    /// From the space of the operands to the page's.
    let matrix: Matrix
    let window: Int?

    /// No other path has its stream and first operation.
    var place: [Int] { [stream, operations.lowerBound] }
}

/// One piece of a path, which begins with `m` or `re`.
struct Subpath {
    /// The operations that build it.
    private(set) var operations: [Int] = []
    /// In the page's space, control points included.
    private(set) var points: [Point] = []
    private(set) var hasCurves = false

    init() {}

    /// What is not drawn by operations of its own.
    init(_ points: [Point]) { self.points = points }

    /// The subpaths of `path`, read again from its operations.
    static func split(_ path: PlacedPath, _ content: PageContent) -> [Subpath] {
        var subpaths: [Subpath] = []
        let all = content.streams[path.stream].operations
        for index in path.operations where all.indices.contains(index) {
            guard let kind = PathOperator(all[index].keyword), kind.builds else { continue }
            if kind == .move || kind == .rectangle || subpaths.isEmpty { subpaths.append(Subpath()) }
            let last = subpaths.count - 1
            subpaths[last].operations.append(index)
            subpaths[last].hasCurves = subpaths[last].hasCurves || kind.isCurve
            kind.forEachPoint(of: all[index]) {
                subpaths[last].points.append(PathTracer.bounded(path.matrix.apply($0)))
            }
        }
        return subpaths
    }
}
