/// A point, or a vector, in some coordinate space; the unit is that space's.
struct Point: Sendable, Hashable {
    var x: Double
    var y: Double

    static func + (one: Point, other: Point) -> Point { Point(x: one.x + other.x, y: one.y + other.y) }
    static func - (one: Point, other: Point) -> Point { Point(x: one.x - other.x, y: one.y - other.y) }
    static func * (one: Point, factor: Double) -> Point { Point(x: one.x * factor, y: one.y * factor) }

    func dot(_ other: Point) -> Double { x * other.x + y * other.y }
    func cross(_ other: Point) -> Double { x * other.y - y * other.x }
    var length: Double { dot(self).squareRoot() }
}

/// A transformation [a b c d e f] (ISO 32000-2, 8.3.3): rows act on row vectors, so `one * other` is first `one`.
struct Matrix: Sendable, Hashable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static let identity = Matrix()

    /// - Returns: nil unless there are six numbers.
    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 6 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    init() {}

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    static func translation(_ x: Double, _ y: Double) -> Matrix { Matrix(1, 0, 0, 1, x, y) }

    static func * (one: Matrix, other: Matrix) -> Matrix {
        Matrix(
            one.a * other.a + one.b * other.c, one.a * other.b + one.b * other.d,
            one.c * other.a + one.d * other.c, one.c * other.b + one.d * other.d,
            one.e * other.a + one.f * other.c + other.e, one.e * other.b + one.f * other.d + other.f)
    }

    func apply(_ point: Point) -> Point {
        Point(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
    }

    /// The matrix's effect on a vector, which has no place.
    func apply(vector: Point) -> Point {
        Point(x: a * vector.x + c * vector.y, y: b * vector.x + d * vector.y)
    }

    var determinant: Double { a * d - b * c }

    /// - Returns: nil if the matrix flattens the plane.
    var inverse: Matrix? {
        let determinant = determinant
        guard determinant.isFinite, abs(determinant) > 1e-18 else { return nil }
        return Matrix(
            d / determinant, -b / determinant, -c / determinant, a / determinant,
            (c * f - d * e) / determinant, (b * e - a * f) / determinant)
    }

    /// Whether upright rectangles stay upright.
    var isUpright: Bool { abs(b) + abs(c) < 1e-9 || abs(a) + abs(d) < 1e-9 }

    /// Whether it does more than to stretch and to move.
    var turns: Bool { abs(b) + abs(c) > 1e-9 }

    var isTranslation: Bool { (a, b, c, d) == (1, 0, 0, 1) }

    var numbers: [PDFObject] { [a, b, c, d, e, f].map { .number($0) } }
}

/// An upright rectangle.
struct Rectangle: Sendable, Hashable {
    var left: Double
    var bottom: Double
    var right: Double
    var top: Double

    init(left: Double, bottom: Double, right: Double, top: Double) {
        self.left = min(left, right)
        self.bottom = min(bottom, top)
        self.right = max(left, right)
        self.top = max(bottom, top)
    }

    /// - Returns: nil unless there are four numbers, two opposite corners.
    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 4 else { return nil }
        self.init(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3])
    }

    var numbers: [PDFObject] { [left, bottom, right, top].map { .number($0) } }

    var width: Double { right - left }
    var height: Double { top - bottom }
    var center: Point { Point(x: (left + right) / 2, y: (bottom + top) / 2) }

    func contains(_ point: Point) -> Bool {
        point.x >= left && point.x <= right && point.y >= bottom && point.y <= top
    }

    func intersects(_ other: Rectangle) -> Bool {
        left < other.right && other.left < right && bottom < other.top && other.bottom < top
    }

    /// Like `intersects`, for rectangles that may have no height or width, as rules do not.
    func touches(_ other: Rectangle) -> Bool {
        left <= other.right && other.left <= right && bottom <= other.top && other.bottom <= top
    }

    func union(_ other: Rectangle) -> Rectangle {
        Rectangle(
            left: min(left, other.left), bottom: min(bottom, other.bottom), right: max(right, other.right),
            top: max(top, other.top))
    }

    /// What both have in common; where that is nothing, an empty rectangle at the edge of this one.
    func intersection(_ other: Rectangle) -> Rectangle {
        let left = min(max(left, other.left), right)
        let bottom = min(max(bottom, other.bottom), top)
        return Rectangle(
            left: left, bottom: bottom, right: max(left, min(right, other.right)),
            top: max(bottom, min(top, other.top)))
    }

    var corners: [Point] {
        [Point(x: left, y: bottom), Point(x: right, y: bottom), Point(x: right, y: top), Point(x: left, y: top)]
    }

    /// The upright rectangle around the transformed one.
    func applying(_ matrix: Matrix) -> Rectangle {
        let points = corners.map { matrix.apply($0) }
        return Rectangle(
            left: points.map(\.x).min() ?? 0, bottom: points.map(\.y).min() ?? 0,
            right: points.map(\.x).max() ?? 0, top: points.map(\.y).max() ?? 0)
    }
}
