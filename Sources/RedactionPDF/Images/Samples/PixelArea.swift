import RedactionImages

extension PixelArea {
    /// Where a hole in the page falls on an image's samples: one area where its sides are the image's, several where it
    /// is slanted.
    /// - Parameter matrix: from the unit square that the image fills to the page.
    static func areas(of hole: TextHole, width: Int, height: Int, matrix: Matrix) -> [PixelArea] {
        guard let toImage = matrix.inverse else { return [] }
        let along = toImage.apply(vector: hole.along)
        let across = toImage.apply(vector: hole.across)
        let isUpright = [along, across].allSatisfy { vector in
            min(abs(vector.x) * Double(width), abs(vector.y) * Double(height)) < 2
        }
        let pieces = isUpright ? [hole] : hole.pieces
        return pieces.compactMap { piece in
            PixelArea(around: piece.corners.map { toImage.apply($0) }, width: width, height: height)
        }
    }

    /// Corners in the unit square, grown to whole pixels and by one more on each side; nil where they miss the image.
    private init?(around corners: [Point], width: Int, height: Int) {
        let left = corners.map(\.x).min() ?? 0
        let right = corners.map(\.x).max() ?? 0
        let bottom = corners.map(\.y).min() ?? 0
        let top = corners.map(\.y).max() ?? 0
        guard left < 1, right > 0, bottom < 1, top > 0 else { return nil }
        self.init(
            columns: PixelArea.pixels(from: left, to: right, of: width),
            rows: PixelArea.pixels(from: 1 - top, to: 1 - bottom, of: height))
    }

    private static func pixels(from low: Double, to high: Double, of count: Int) -> Range<Int> {
        let first = Int((max(low, 0) * Double(count)).rounded(.down)) - 1
        let last = Int((min(high, 1) * Double(count)).rounded(.up)) + 1
        let start = min(max(first, 0), count)
        return start..<min(max(last, start), count)
    }

    /// The same area of an image that has other samples for the same picture, as its mask may.
    func scaled(from width: Int, _ height: Int, to otherWidth: Int, _ otherHeight: Int) -> PixelArea {
        func scale(_ range: Range<Int>, _ count: Int, _ other: Int) -> Range<Int> {
            let low = range.lowerBound * other / max(count, 1)
            return low..<min(max(low, (range.upperBound * other + count - 1) / max(count, 1)), other)
        }
        return PixelArea(columns: scale(columns, width, otherWidth), rows: scale(rows, height, otherHeight))
    }

    /// The part of it that lies in an image of this size; nil if none does.
    func within(width: Int, height: Int) -> PixelArea? {
        let area = PixelArea(columns: columns.clamped(to: 0..<width), rows: rows.clamped(to: 0..<height))
        return area.columns.isEmpty || area.rows.isEmpty ? nil : area
    }

    /// The pixels just outside, as far as they lie in an image of this size.
    func forEachNeighbor(width: Int, height: Int, _ body: (_ row: Int, _ column: Int) -> Void) {
        for column in columns {
            if rows.lowerBound > 0 { body(rows.lowerBound - 1, column) }
            if rows.upperBound < height { body(rows.upperBound, column) }
        }
        for row in rows {
            if columns.lowerBound > 0 { body(row, columns.lowerBound - 1) }
            if columns.upperBound < width { body(row, columns.upperBound) }
        }
    }
}
