/// Moves destinations that lead to places in touched lines along with the text (ISO 32000-2, 12.3.2.2): where a text begins
/// or ends tells how long the text before it was.
struct DestinationMoves: Sendable {
    /// The touched lines of each page.
    private let lines: [ObjectReference: [LineShift]]

    /// From the baseline to the top of a view that shows the line, in ems.
    private static let height = -0.5...2.2

    init(_ lines: [ObjectReference: [LineShift]] = [:]) { self.lines = lines }

    /// - Parameter view: of an explicit destination, without its page.
    func moved(_ view: [PDFObject], to page: ObjectReference?) -> [PDFObject] {
        guard let lines = page.flatMap({ lines[$0] }), let kind = view.first?.name else { return view }
        switch kind {
        case "XYZ": return moved(view, at: [1], top: 2, along: lines)
        case "FitR": return moved(view, at: [1, 3], top: 4, along: lines)
        default: return view
        }
    }

    private func moved(_ view: [PDFObject], at places: [Int], top: Int, along lines: [LineShift]) -> [PDFObject] {
        guard view.indices.contains(top), let top = view[top].number else { return view }
        var view = view
        for index in places {
            guard let place = view[index].number, let new = moved(Point(x: place, y: top), along: lines) else {
                continue
            }
            view[index] = .number(new)
        }
        return view
    }

    private func moved(_ point: Point, along lines: [LineShift]) -> Double? {
        let near = lines.filter { line in
            Side(line.direction) == .right && DestinationMoves.height.contains((point.y - line.baseline) / line.em)
        }
        guard let line = near.min(by: { abs(point.y - $0.top) < abs(point.y - $1.top) }), let new = line.moved(point.x),
            abs(new - point.x) > 1e-3
        else { return nil }
        return new
    }
}

extension LineShift {
    /// Where the letters of an upright line end above.
    fileprivate var top: Double { baseline + em }
}
