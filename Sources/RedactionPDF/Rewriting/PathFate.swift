import RedactionModel

/// What becomes of one subpath that lies on a touched line.
enum PathFate {
    case stays
    case goes
    /// Both ends of a rule, or of a box's sides, go to new places along the line.
    case reaches(Double, Double)
    /// It goes along with the words that it belongs to.
    case moves(Double)

    /// How far, in ems, an end may lie from the text's end and still be taken to follow it.
    static let fit = 0.5
    /// How far both ends may lie from the text's.
    private static let frameFit = 0.8
    /// The same of a rule below the line, which may be anybody's.
    private static let ruleFit = 0.12
    /// A frame stands off from its text by a multiple of this, in ems.
    private static let padding = 0.25
    /// A rule that begins at most so far behind a text leads from it; in ems.
    private static let leaderGap = 1.2
    /// How far above and below the baseline a leader is drawn, in ems.
    private static let leaderHeight = -0.15...0.5
    private static let clearance = 0.3
    /// How far letters reach below and above the baseline, in ems; a column's rule reaches farther.
    private static let letterHeight = -0.5...1.2

    /// - Parameter isShared: whether many other things on the page, which stand beside no removed text, end where this
    ///   one does: the rules of a table do.
    init(
        of subpath: Subpath, on shift: LineShift, among content: PageContent, isShared: (LineShift.Extent) -> Bool
    ) {
        self = .stays
        guard let extent = shift.extent(of: subpath.points) else {
            self = PathFate(ofOuterBand: subpath, on: shift, among: content, isShared: isShared)
            return
        }
        let isBand = !subpath.hasCurves && PathFate.isBand(subpath, extent, shift)
        if let cover = shift.cover(from: extent.start, to: extent.end) {
            self = isBand ? PathFate(ofBand: extent, over: cover, shift) : PathFate(ofShape: extent, over: cover, shift)
        } else if isBand, let led = PathFate(ofLeader: extent, shift) {
            self = led
        }
        if case .stays = self { return }
        if isBand, isShared(extent) { self = .stays }
    }

    /// Whether every point lies at one end or at the other: a rule or a box that is parallel to the line.
    private static func isBand(_ subpath: Subpath, _ extent: LineShift.Extent, _ shift: LineShift) -> Bool {
        let slack = shift.em * 0.02
        guard extent.end - extent.start > shift.em * 0.3 else { return false }
        return subpath.points.allSatisfy { point in
            let place = shift.direction.dot(point)
            return abs(place - extent.start) < slack || abs(place - extent.end) < slack
        }
    }

    /// Underlines, highlights, frames: they end where their text ends. Each end that does follows it.
    private init(ofBand extent: LineShift.Extent, over cover: LineShift.Cover, _ shift: LineShift) {
        let frame = PathFate.framePadding(extent, cover, shift)
        let fit = shift.em * PathFate.fit
        let startsThere =
            frame != nil || abs(cover.start - extent.start) < fit || cover.hasRemoved && extent.start > cover.start
        let endsThere = frame != nil || abs(cover.end - extent.end) < fit || cover.hasRemoved && extent.end < cover.end
        let padding = frame ?? 0
        let movesStart = startsThere && abs(cover.newStart - cover.start) > 1e-3
        let movesEnd = endsThere && abs(cover.newEnd - cover.end) > 1e-3
        guard movesStart || movesEnd else {
            self = .stays
            return
        }
        let start = startsThere ? cover.newStart - padding : extent.start
        let end = endsThere ? cover.newEnd + padding : extent.end
        self = start < end ? .reaches(start, end) : .goes
    }

    /// A rule or a box farther from its line: both ends must stand by the text's, and no other line may be nearer.
    private init(
        ofOuterBand subpath: Subpath, on shift: LineShift, among content: PageContent,
        isShared: (LineShift.Extent) -> Bool
    ) {
        self = .stays
        guard let extent = shift.outerExtent(of: subpath.points), !subpath.hasCurves,
            PathFate.isBand(subpath, extent, shift), let cover = shift.cover(from: extent.start, to: extent.end),
            abs(cover.newStart - cover.start) > 1e-3 || abs(cover.newEnd - cover.end) > 1e-3,
            let padding = PathFate.framePadding(extent, cover, shift),
            !PathFate.isNearerToOthers(subpath, shift, among: content), !isShared(extent)
        else { return }
        self = .reaches(cover.newStart - padding, cover.newEnd + padding)
    }

    /// How far a frame stands off from its text on both sides, in steps too coarse to tell where the text ended; nil where
    /// it is not the text's own.
    private static func framePadding(
        _ extent: LineShift.Extent, _ cover: LineShift.Cover, _ shift: LineShift
    ) -> Double? {
        let fits = [cover.start - extent.start, extent.end - cover.end].map { $0 / shift.em }
        let fit = extent.high > 0 ? frameFit : ruleFit
        guard fits.allSatisfy({ abs($0) < fit }) else { return nil }
        return max(0, ((fits.min() ?? 0) / padding).rounded()) * padding * shift.em
    }

    private static func isNearerToOthers(_ subpath: Subpath, _ shift: LineShift, among content: PageContent) -> Bool {
        content.glyphs.contains { glyph in
            guard glyph.text?.isBlank != true, glyph.along.length > 0,
                abs(shift.direction.cross(glyph.foot) - shift.baseline) > shift.em * fit
            else { return false }
            let line = LineShift(glyph)
            guard let extent = line.extent(of: subpath.points) else { return false }
            let start = line.direction.dot(glyph.corner)
            return start < extent.end && start + glyph.along.length > extent.start
        }
    }

    /// A rule between a text's end and what follows it.
    private init?(ofLeader extent: LineShift.Extent, _ shift: LineShift) {
        guard PathFate.leaderHeight.contains(extent.low), PathFate.leaderHeight.contains(extent.high) else {
            return nil
        }
        let gap = shift.em * PathFate.leaderGap
        let clearance = shift.em * PathFate.clearance
        if extent.start > shift.end - clearance, extent.start < shift.end + gap, extent.end > shift.end + gap {
            let start = shift.newEnd + clearance
            self = start < extent.end ? .reaches(start, extent.end) : .goes
        } else if extent.end < shift.start + clearance, extent.end > shift.start - gap, extent.start < shift.start - gap
        {
            let end = shift.newStart - clearance
            self = extent.start < end ? .reaches(extent.start, end) : .goes
        } else {
            return nil
        }
    }

    /// Outlines of letters, wavy underlines, rounded boxes.
    private init(ofShape extent: LineShift.Extent, over cover: LineShift.Cover, _ shift: LineShift) {
        self = .stays
        guard PathFate.letterHeight.contains(extent.low), PathFate.letterHeight.contains(extent.high) else { return }
        let fit = shift.em * PathFate.fit
        if shift.isWithinRemoved(from: extent.start, to: extent.end) {
            self = .goes
        } else if cover.start - extent.start < fit, extent.end - cover.end < fit {
            if cover.hasRemoved { self = .goes }
            let way = cover.newStart - cover.start
            if !cover.hasRemoved, abs(way) > 1e-3 { self = .moves(way) }
        }
    }
}
