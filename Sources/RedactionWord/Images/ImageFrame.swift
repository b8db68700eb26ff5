/// The part of a picture that is shown: shares of its width and height, counted from its upper left corner.
struct ImageFrame: Sendable, Equatable {
    var columns: ClosedRange<Double>
    var rows: ClosedRange<Double>

    static let whole = ImageFrame(columns: 0...1, rows: 0...1)

    var isWhole: Bool { self == .whole }

    func union(_ other: ImageFrame) -> ImageFrame {
        func union(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> ClosedRange<Double> {
            min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
        }
        return ImageFrame(columns: union(columns, other.columns), rows: union(rows, other.rows))
    }

    /// Documents count shares in steps of this size, rounded.
    private static let step = 0.00001

    /// The pixels of `length` that `share` touches.
    static func pixels(_ share: ClosedRange<Double>, of length: Int) -> Range<Int> {
        let start = Int(((share.lowerBound + step) * Double(length)).rounded(.down))
        return start..<max(start, min(length, Int(((share.upperBound - step) * Double(length)).rounded(.up))))
    }
}
