import RedactionModel

/// How far a line may grow before it meets other text or the edge of the page.
struct LineRoom {
    let content: PageContent
    let page: Rectangle
    let windows: LineWindows

    /// What stays free before the next text, in ems, and before the page's edge, in points.
    private static let clearance = 0.3
    private static let margin = 9.0
    /// Where lines overlap already there is no room at all, and a stand-in has to be readable still; in ems.
    private static let least = 3.0

    /// How far `segment` can reach along its direction, as places on its axis: back from its end (`low`), and on from
    /// its start (`high`). Where it lies over other text already the two may cross.
    func limits(of segment: LineSegment, from start: Double, to end: Double) -> (low: Double, high: Double) {
        guard let first = segment.glyphs.first else { return (start, end) }
        let members = Set(segment.glyphs)
        let corner = content.glyphs[first].corner
        let clearance = segment.em * LineRoom.clearance
        var low = edge(of: segment, -1, from: corner)
        var high = edge(of: segment, 1, from: corner)
        for (index, glyph) in content.glyphs.enumerated() where !members.contains(index) {
            guard glyph.text?.isBlank != true,
                isBeside(glyph, content.glyphs[first], along: segment.direction)
            else { continue }
            let near = segment.direction.dot(glyph.corner)
            let far = segment.direction.dot(glyph.corner + glyph.along)
            if min(near, far) > start { high = min(high, min(near, far) - clearance) }
            if max(near, far) < end { low = max(low, max(near, far) + clearance) }
        }
        let least = segment.em * LineRoom.least
        return (min(low, end - least), max(high, start + least))
    }

    /// What clips leave of the line, as places on its axis; nil where different clips cut it into pieces. Slanted lines
    /// are taken to be clipped by nothing.
    func clip(of segment: LineSegment, from start: Double, to end: Double) -> (low: Double, high: Double)? {
        let everything = (low: -Double.infinity, high: Double.infinity)
        guard min(abs(segment.direction.x), abs(segment.direction.y)) < 1e-6 else { return everything }
        var clip = everything
        let innermost = Set(segment.glyphs.map { content.shows[Int(content.glyphs[$0].show)].window })
        for window in Set(innermost.flatMap(content.windows)) {
            let corners = content.windows[window].box.corners.map(segment.direction.dot)
            if !windows.isLoose(window, towards: segment.direction * -1) {
                clip.low = max(clip.low, corners.min() ?? clip.low)
            }
            if !windows.isLoose(window, towards: segment.direction) {
                clip.high = min(clip.high, corners.max() ?? clip.high)
            }
        }
        let slack = segment.em * LineRoom.clearance
        // Text that is clipped away altogether may go anywhere.
        if clip.low > end || clip.high < start { return clip.low < clip.high ? everything : nil }
        return clip.low < start + slack && clip.high > end - slack ? clip : nil
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

    /// Where the page ends along the line, forwards or backwards, as a place on the line's axis.
    private func edge(of segment: LineSegment, _ sign: Double, from corner: Point) -> Double {
        let direction = segment.direction * sign
        let inner = Rectangle(
            left: page.left + LineRoom.margin, bottom: page.bottom + LineRoom.margin,
            right: page.right - LineRoom.margin, top: page.top - LineRoom.margin)
        var distance = Double.infinity
        if direction.x > 1e-6 { distance = min(distance, (inner.right - corner.x) / direction.x) }
        if direction.x < -1e-6 { distance = min(distance, (inner.left - corner.x) / direction.x) }
        if direction.y > 1e-6 { distance = min(distance, (inner.top - corner.y) / direction.y) }
        if direction.y < -1e-6 { distance = min(distance, (inner.bottom - corner.y) / direction.y) }
        // Text that lies off the page has all the room there is.
        if !distance.isFinite || distance < 0 { distance = segment.em * 1000 }
        return segment.direction.dot(corner) + sign * distance
    }
}
