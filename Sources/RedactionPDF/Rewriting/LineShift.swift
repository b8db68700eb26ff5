/// How the places along a touched line move when the line is set anew.
///
/// What is drawn for a line's words — underlines, highlights, frames, links — ends where the words end, so it tells how
/// long they were. It has to move with them.
struct LineShift: Sendable {
    /// A kept glyph, or all that one stand-in replaces.
    struct Span: Sendable {
        let start: Double
        let end: Double
        let newStart: Double
        let newEnd: Double
        let isRemoved: Bool

        /// What lies over the middle of a glyph, or over any of a removed text, covers it.
        fileprivate func isCovered(from start: Double, to end: Double, slack: Double) -> Bool {
            guard isRemoved else { return start < (self.start + self.end) / 2 && end > (self.start + self.end) / 2 }
            return start < self.end - slack && end > self.start + slack
        }
    }

    /// The text that something covers: where it stood and where it stands now.
    struct Cover {
        let start: Double
        let end: Double
        let newStart: Double
        let newEnd: Double
        let hasRemoved: Bool
    }

    /// Along the line, of length 1; places on the line are measured on it.
    let direction: Point
    /// The baseline's distance from the origin, across the direction.
    let baseline: Double
    let em: Double
    /// In the order of the line as it was.
    let spans: [Span]
    /// Around the line with what may belong to it, in the page's space.
    let box: Rectangle

    /// What reaches farther below or above the baseline, in ems, is not drawn for this line alone.
    private static let band = -0.75...1.6
    /// How far away something may be drawn that both ends of a text show to be its own.
    private static let outerBand = -1.5...2.2
    /// A capital's head.
    private static let head = 0.7
    /// Where the middle of what is drawn for a line lies: from an underline's place to a capital's head.
    private static let middle = -0.35...0.95
    /// How far a removed text is taken to reach, in ems.
    private static let slack = 0.1
    private static let reach = 0.5

    init(_ segment: LineSegment, spans: [Span]) {
        self.init(direction: segment.direction, baseline: segment.baseline, em: segment.em, spans: spans)
    }

    /// A line that stays as it is.
    init(_ glyph: Glyph) {
        let direction = glyph.direction
        self.init(direction: direction, baseline: direction.cross(glyph.foot), em: glyph.em, spans: [])
    }

    private init(direction: Point, baseline: Double, em: Double, spans: [Span]) {
        self.direction = direction
        self.baseline = baseline
        self.em = max(em, 1e-6)
        self.spans = spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let across = Point(x: -direction.y, y: direction.x)
        let ends = [spans.map(\.start).min() ?? 0, spans.map(\.end).max() ?? 0]
        let sides = [baseline + LineShift.outerBand.lowerBound * em, baseline + LineShift.outerBand.upperBound * em]
        let corners = ends.flatMap { end in sides.map { direction * end + across * $0 } }
        let margin = em * LineShift.reach * 3
        box = Rectangle(
            left: (corners.map(\.x).min() ?? 0) - margin, bottom: (corners.map(\.y).min() ?? 0) - margin,
            right: (corners.map(\.x).max() ?? 0) + margin, top: (corners.map(\.y).max() ?? 0) + margin)
    }

    var start: Double { spans.map(\.start).min() ?? 0 }
    var end: Double { spans.map(\.end).max() ?? 0 }
    var newStart: Double { spans.map(\.newStart).min() ?? 0 }
    var newEnd: Double { spans.map(\.newEnd).max() ?? 0 }

    /// Where what stands at `place`, on the line or at its end, goes with the text before it; nil farther away.
    func moved(_ place: Double) -> Double? {
        let slack = em * LineShift.slack
        guard place < end + em * LineShift.reach * 3, let span = spans.last(where: { $0.start < place + slack }) else {
            return nil
        }
        // The last bits of a difference would tell what it was taken from.
        if place >= span.end { return span.newEnd + ((place - span.end) * 100).rounded() / 100 }
        return span.isRemoved ? span.newEnd : span.newStart + (place - span.start)
    }

    /// Points moved along the line.
    func moved(_ point: Point, to place: Double) -> Point { point + direction * (place - direction.dot(point)) }

    // MARK: What lies on the line

    /// Where points reach on the line: along it, and across it in ems above the baseline; nil unless what they bound
    /// lies on this line and on no other.
    func extent(of points: [Point]) -> Extent? {
        let extent = Extent(points, on: self)
        guard LineShift.band.contains(extent.low), LineShift.band.contains(extent.high),
            LineShift.middle.contains((extent.low + extent.high) / 2)
        else { return nil }
        return extent
    }

    /// The same for a rule farther below the line, or a box that stands off farther from it.
    func outerExtent(of points: [Point]) -> Extent? {
        let extent = Extent(points, on: self)
        guard LineShift.outerBand.contains(extent.low), LineShift.outerBand.contains(extent.high) else { return nil }
        return extent.high < 0 || extent.low < 0 && extent.high > LineShift.head ? extent : nil
    }

    /// How far something reaches along a line and, in ems, across it.
    struct Extent {
        let start: Double
        let end: Double
        let low: Double
        let high: Double

        init(_ points: [Point], on line: LineShift) {
            let places = points.map(line.direction.dot)
            let heights = points.map { (line.direction.cross($0) - line.baseline) / line.em }
            start = places.min() ?? 0
            end = places.max() ?? 0
            low = heights.min() ?? 0
            high = heights.max() ?? 0
        }
    }

    /// The text between two places; nil where there is none.
    func cover(from start: Double, to end: Double) -> Cover? {
        let covered = spans.filter { $0.isCovered(from: start, to: end, slack: em * LineShift.slack) }
        guard let first = covered.first else { return nil }
        return covered.reduce(
            Cover(
                start: first.start, end: first.end, newStart: first.newStart, newEnd: first.newEnd,
                hasRemoved: first.isRemoved)
        ) { cover, span in
            Cover(
                start: min(cover.start, span.start), end: max(cover.end, span.end),
                newStart: min(cover.newStart, span.newStart), newEnd: max(cover.newEnd, span.newEnd),
                hasRemoved: cover.hasRemoved || span.isRemoved)
        }
    }

    /// Where the letters that stood from `start` to `end` begin and end now; nil where there were none.
    func newEnds(from start: Double, to end: Double) -> (start: Double, end: Double)? {
        cover(from: start, to: end).map { ($0.newStart, $0.newEnd) }
    }

    /// Whether what reaches from `start` to `end` lies over a removed text and over nothing else.
    func isWithinRemoved(from start: Double, to end: Double) -> Bool {
        let middle = (start + end) / 2
        return spans.contains { span in
            span.isRemoved && span.start <= middle && middle <= span.end && start >= span.start - em * LineShift.reach
                && end <= span.end + em * LineShift.reach
        }
    }
}
