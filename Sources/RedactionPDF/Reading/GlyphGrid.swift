/// Finds the glyphs around a point: a grid of cells over the page, each listing the glyphs whose boxes touch it.
struct GlyphGrid {
    private let cells: Cells
    /// For each cell, where its members begin in `members`; one more entry for the end.
    private let starts: [Int32]
    private let members: [Int32]

    init(_ glyphs: [Glyph]) {
        let boxes = glyphs.map(\.box)
        let cells = Cells(over: boxes)
        var starts = [Int32](repeating: 0, count: Cells.count + 1)
        for box in boxes { cells.forEach(in: box) { starts[$0 + 1] += 1 } }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var members = [Int32](repeating: 0, count: Int(starts[Cells.count]))
        var next = starts
        for (index, box) in boxes.enumerated() {
            cells.forEach(in: box) { cell in
                members[Int(next[cell])] = Int32(truncatingIfNeeded: index)
                next[cell] += 1
            }
        }
        self.cells = cells
        self.starts = starts
        self.members = members
    }

    /// The glyphs whose boxes may hold `point`, as indices.
    func candidates(at point: Point) -> ArraySlice<Int32> {
        let cell = cells.cell(at: point)
        return members[Int(starts[cell])..<Int(starts[cell + 1])]
    }

    /// How the plane is cut into cells; what lies outside of the bounds belongs to the outermost ones.
    private struct Cells {
        static let side = 48
        static let count = side * side

        private let bounds: Rectangle

        init(over boxes: [Rectangle]) {
            let first = boxes.first ?? Rectangle(left: 0, bottom: 0, right: 1, top: 1)
            bounds = boxes.reduce(first) { $0.union($1) }
        }

        func cell(at point: Point) -> Int { row(point.y) * Cells.side + column(point.x) }

        func forEach(in box: Rectangle, _ body: (Int) -> Void) {
            let columns = column(box.left)...max(column(box.left), column(box.right))
            for row in row(box.bottom)...max(row(box.bottom), row(box.top)) {
                for column in columns { body(row * Cells.side + column) }
            }
        }

        private func column(_ x: Double) -> Int { Cells.index((x - bounds.left) / max(bounds.width, 1e-9)) }
        private func row(_ y: Double) -> Int { Cells.index((y - bounds.bottom) / max(bounds.height, 1e-9)) }

        private static func index(_ fraction: Double) -> Int {
            guard fraction.isFinite else { return 0 }
            return min(Int(min(max(fraction, 0), 1) * Double(side)), side - 1)
        }
    }
}
