/// Columns and rows of an image, in pixels from its upper left corner.
struct PixelArea: Sendable, Hashable {
    let columns: Range<Int>
    let rows: Range<Int>

    /// Where a box on the page falls on an image's samples, grown to whole pixels and by one more on each side.
    /// - Parameters:
    ///   - matrix: from the unit square that the image fills to the page.
    /// - Returns: nil where they do not meet.
    init?(of glyph: Glyph, width: Int, height: Int, matrix: Matrix) {
        guard let toImage = matrix.inverse else { return nil }
        // Text over a scan is placed by recognition, which is not exact: a quarter of an em more on each side.
        let margin = 0.25
        let along =
            glyph.along.length > 0
            ? glyph.along * (glyph.across.length * margin / glyph.along.length) : Point(x: 0, y: 0)
        let across = glyph.across * margin
        let corners = [
            glyph.corner - along - across, glyph.corner + glyph.along + along - across,
            glyph.corner + glyph.along + along + glyph.across + across, glyph.corner - along + glyph.across + across,
        ].map { toImage.apply($0) }
        let left = corners.map(\.x).min() ?? 0
        let right = corners.map(\.x).max() ?? 0
        let bottom = corners.map(\.y).min() ?? 0
        let top = corners.map(\.y).max() ?? 0
        guard left < 1, right > 0, bottom < 1, top > 0 else { return nil }
        columns = PixelArea.pixels(from: left, to: right, of: width)
        rows = PixelArea.pixels(from: 1 - top, to: 1 - bottom, of: height)
    }

    private init(columns: Range<Int>, rows: Range<Int>) {
        self.columns = columns
        self.rows = rows
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
}
