/// Finds the glyphs around a point: a grid of cells over the page, each listing the glyphs whose boxes touch it.
struct GlyphGrid {
    private static let side = 48

    private let bounds: Rectangle
    private var starts: [Int32]
    private var members: [Int32] = []

    init(_ glyphs: [Glyph]) {
        var bounds = glyphs.first?.box ?? Rectangle(left: 0, bottom: 0, right: 1, top: 1)
        for glyph in glyphs { bounds = bounds.union(glyph.box) }
        self.bounds = bounds
        starts = Array(repeating: 0, count: GlyphGrid.side * GlyphGrid.side + 1)
        for glyph in glyphs { forEachCell(of: glyph.box) { starts[$0 + 1] += 1 } }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        members = Array(repeating: 0, count: Int(starts[starts.count - 1]))
        var next = starts
        for (index, glyph) in glyphs.enumerated() {
            forEachCell(of: glyph.box) { cell in
                members[Int(next[cell])] = Int32(truncatingIfNeeded: index)
                next[cell] += 1
            }
        }
    }

    /// The glyphs whose boxes may hold `point`, as indices.
    func candidates(at point: Point) -> ArraySlice<Int32> {
        let cell = row(point.y) * GlyphGrid.side + column(point.x)
        return members[Int(starts[cell])..<Int(starts[cell + 1])]
    }

    private func forEachCell(of box: Rectangle, _ body: (Int) -> Void) {
        for row in row(box.bottom)...row(box.top) {
            for column in column(box.left)...column(box.right) { body(row * GlyphGrid.side + column) }
        }
    }

    private func column(_ x: Double) -> Int { GlyphGrid.index((x - bounds.left) / max(bounds.width, 1e-9)) }
    private func row(_ y: Double) -> Int { GlyphGrid.index((y - bounds.bottom) / max(bounds.height, 1e-9)) }

    private static func index(_ fraction: Double) -> Int {
        guard fraction.isFinite else { return 0 }
        return min(max(Int(min(max(fraction, 0), 1) * Double(side)), 0), side - 1)
    }
}
