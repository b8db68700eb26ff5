/// Spells numbers as PDF wants them: plain decimals, no exponent (ISO 32000-2, 7.3.3).
enum NumberSpelling {
    /// Digits behind the point for a value of size 1 and more; smaller values, such as the scale of a huge font
    /// matrix, get as many significant ones.
    private static let digits = 6

    static func spell(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        var places = digits
        var size = abs(value)
        while size > 0, size < 1, places < 14 {
            size *= 10
            places += 1
        }
        return spell(value, places: places)
    }

    private static func spell(_ value: Double, places: Int) -> String {
        let whole = abs(value).rounded(.towardZero)
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        var fraction = Int(((abs(value) - whole) * scale).rounded())
        var integer = Int(whole)
        if fraction >= Int(scale) {
            integer += 1
            fraction = 0
        }
        guard integer != 0 || fraction != 0 else { return "0" }
        let sign = value < 0 ? "-" : ""
        guard fraction > 0 else { return sign + String(integer) }
        var tail = String(fraction)
        tail = String(repeating: "0", count: places - tail.count) + tail
        while tail.last == "0" { tail.removeLast() }
        return "\(sign)\(integer).\(tail)"
    }
}
