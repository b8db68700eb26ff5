/// How far a line may grow before it meets other text or the edge of the page.
struct LineRoom {
    let content: PageContent
    let page: Rectangle

    /// What stays free before the next text, in ems, and before the page's edge, in points.
    private static let clearance = 0.3
    private static let margin = 9.0
    /// Where lines overlap already there is no room at all, and a stand-in has to be readable still; in ems.
    private static let least = 3.0

    /// The width that `segment` can take, from `origin` along its direction.
    func width(for segment: LineSegment, from origin: Double) -> Double {
        let members = Set(segment.glyphs)
        guard let first = segment.glyphs.first else { return 0 }
        let corner = content.glyphs[first].corner
        var end = edge(of: segment, from: corner)
        for (index, glyph) in content.glyphs.enumerated() where !members.contains(index) {
            let start = segment.direction.dot(glyph.corner)
            guard start > origin, start < end, glyph.text?.allSatisfy(\.isWhitespace) != true,
                isBeside(glyph, content.glyphs[first], along: segment.direction)
            else { continue }
            end = start - segment.em * LineRoom.clearance
        }
        return max(end - origin, segment.em * LineRoom.least)
    }

    /// Whether two glyphs' bodies, from the baseline to the height of a capital, share more than a quarter of the
    /// lower one's height: a raised figure of the next line does not.
    private func isBeside(_ one: Glyph, _ other: Glyph, along direction: Point) -> Bool {
        let (low, high) = body(of: one, across: direction)
        let (otherLow, otherHigh) = body(of: other, across: direction)
        return min(high, otherHigh) - max(low, otherLow) > 0.25 * min(high - low, otherHigh - otherLow)
    }

    private func body(of glyph: Glyph, across direction: Point) -> (low: Double, high: Double) {
        let foot = direction.cross(glyph.corner + glyph.across * 0.22)
        let head = direction.cross(glyph.corner + glyph.across * 0.83)
        return (min(foot, head), max(foot, head))
    }

    /// Where the page ends along the line, as a place on the line's axis.
    private func edge(of segment: LineSegment, from corner: Point) -> Double {
        let direction = segment.direction
        let inner = Rectangle(
            left: page.left + LineRoom.margin, bottom: page.bottom + LineRoom.margin,
            right: page.right - LineRoom.margin,
            top: page.top - LineRoom.margin)
        var distance = Double.infinity
        if direction.x > 1e-6 { distance = min(distance, (inner.right - corner.x) / direction.x) }
        if direction.x < -1e-6 { distance = min(distance, (inner.left - corner.x) / direction.x) }
        if direction.y > 1e-6 { distance = min(distance, (inner.top - corner.y) / direction.y) }
        if direction.y < -1e-6 { distance = min(distance, (inner.bottom - corner.y) / direction.y) }
        guard distance.isFinite, distance > segment.em else { return direction.dot(corner) + segment.em * 1000 }
        return direction.dot(corner) + distance
    }
}
