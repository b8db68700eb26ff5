/// Moves links and markup annotations along with the text that they lie over.
///
/// Their rectangles are drawn around words and tell how long those are. Where a touched line lies under one, its ends
/// go to the text's ends in the copy; an end that is far from any text's stays.
struct AnnotationMoves {
    let shifts: [LineShift]

    private static let subtypes: Set<String> = ["Link", "Highlight", "Underline", "StrikeOut", "Squiggly", "Redact"]
    /// Annotations that stand at a place in the text.
    private static let pins: Set<String> = ["Text", "Caret"]
    /// Where the middle of a line is above its baseline, and how far from it the middle of a pin may be, in ems.
    private static let lineMiddle = 0.3
    private static let pinReach = 1.6
    /// How far, in ems, an end may lie from the text's end and still be taken to be drawn around it.
    private static let fit = 1.5

    /// - Parameter page: as it is in `overlay`.
    func apply(to page: ObjectReference, in overlay: inout ObjectOverlay) throws {
        guard !shifts.isEmpty else { return }
        let annotations = try overlay.array(overlay.dictionary(.reference(page))["Annots"])
        for (index, annotation) in annotations.enumerated() {
            let entries = try overlay.dictionary(annotation)
            let place = Place(holder: page, path: [.key("Annots"), .index(index)])
            guard let subtype = try overlay.resolve(entries["Subtype"]).name else { continue }
            if AnnotationMoves.subtypes.contains(subtype) {
                try move(entries, of: subtype, at: place, in: &overlay)
            } else if AnnotationMoves.pins.contains(subtype) {
                try move(pin: entries, at: place, in: &overlay)
            }
        }
    }

    /// What is stuck to a place in the text goes where that place goes.
    private func move(pin entries: PDFDictionary, at place: Place, in overlay: inout ObjectOverlay) throws {
        guard let rectangle = Rectangle(try overlay.numbers(entries["Rect"])) else { return }
        let middle = { (line: LineShift) in
            (line.direction.cross(rectangle.center) - line.baseline) / line.em - AnnotationMoves.lineMiddle
        }
        let near = shifts.filter { abs(middle($0)) < AnnotationMoves.pinReach }
        guard let line = near.min(by: { abs(middle($0)) < abs(middle($1)) }),
            let start = rectangle.corners.map(line.direction.dot).min(), let new = line.moved(start),
            abs(new - start) > 1e-3
        else { return }
        let corners = rectangle.corners.map { $0 + line.direction * (new - start) }
        let moved = Rectangle(left: corners[0].x, bottom: corners[0].y, right: corners[2].x, top: corners[2].y)
        try overlay.edit(place.appending(.key("Rect"))) { _ in .array(moved.numbers) }
    }

    private func move(
        _ entries: PDFDictionary, of subtype: String, at place: Place, in overlay: inout ObjectOverlay
    ) throws {
        guard let rectangle = Rectangle(try overlay.numbers(entries["Rect"])) else { return }
        let quads = try quads(overlay.numbers(entries["QuadPoints"]))
        let old = quads ?? [rectangle.corners]
        let new = old.map(moved)
        guard new != old else { return }
        let points = new.flatMap { $0 }
        let box = Rectangle(
            left: points.map(\.x).min() ?? 0, bottom: points.map(\.y).min() ?? 0, right: points.map(\.x).max() ?? 0,
            top: points.map(\.y).max() ?? 0)
        try overlay.edit(place.appending(.key("Rect"))) { _ in .array(box.numbers) }
        if quads != nil {
            let numbers = points.flatMap { [PDFObject.number($0.x), .number($0.y)] }
            try overlay.edit(place.appending(.key("QuadPoints"))) { _ in .array(numbers) }
        }
        try overlay.edit(place.appending(.key("RO"))) { _ in .null }
        guard entries["AP"] != nil else { return }
        let appearance = try MarkupAppearance(subtype, entries, quads: new, box: box, in: overlay)
        let form = appearance.map { overlay.add(.stream($0.form)) }
        try overlay.edit(place.appending(.key("AP"))) { _ in form.map { .dictionary(["N": .reference($0)]) } ?? .null }
    }

    /// The corners of each quadrilateral; nil unless there are eight numbers for each.
    private func quads(_ numbers: [Double]?) -> [[Point]]? {
        guard let numbers, !numbers.isEmpty, numbers.count % 8 == 0 else { return nil }
        return stride(from: 0, to: numbers.count, by: 8).map { first in
            stride(from: first, to: first + 8, by: 2).map {
                PathTracer.bounded(Point(x: numbers[$0], y: numbers[$0 + 1]))
            }
        }
    }

    private func moved(_ quad: [Point]) -> [Point] {
        var starts: [(LineShift, Double)] = []
        var ends: [(LineShift, Double)] = []
        for shift in shifts {
            let extent = LineShift.Extent(quad, on: shift)
            // The line's letters lie in it, and not only their feet or heads.
            guard extent.low < 0.3, extent.high > 0.3, let cover = shift.cover(from: extent.start, to: extent.end)
            else {
                continue
            }
            let fit = shift.em * AnnotationMoves.fit
            if abs(cover.start - extent.start) < fit || cover.hasRemoved && extent.start > cover.start {
                starts.append((shift, cover.newStart == cover.start ? extent.start : cover.newStart))
            }
            if abs(cover.end - extent.end) < fit || cover.hasRemoved && extent.end < cover.end {
                ends.append((shift, cover.newEnd == cover.end ? extent.end : cover.newEnd))
            }
        }
        let places = quad.map { point in (starts.first ?? ends.first)?.0.direction.dot(point) ?? 0 }
        let middle = ((places.min() ?? 0) + (places.max() ?? 0)) / 2
        let start = starts.min { $0.1 < $1.1 }
        let end = ends.max { $0.1 < $1.1 }
        return zip(quad, places).map { point, place in
            guard let (shift, target) = place < middle ? start : end else { return point }
            return abs(shift.direction.dot(point) - target) < 1e-3 ? point : shift.moved(point, to: target)
        }
    }
}
