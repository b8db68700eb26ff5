/// A character as names are compared: without case and without marks, so that `Gómez` and `GOMEZ` are one word.
struct Letter {
    /// The plain small letter, or the scalar's last 16 bits in scripts that have none.
    let base: UInt16
    let isUpper: Bool
    let isLower: Bool

    /// The letter that `scalar` is, or nil if it is none. Combining marks count as letters of no base.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0...0x7F:
            self.init(ascii: UInt8(scalar.value))
        case 0xC0...0x17F:
            self.init(ascii: Letter.latin[Int(scalar.value - 0xC0)])
        case 0x1E00...0x1EFF:
            self.init(ascii: Letter.latinAdditional[Int(scalar.value - 0x1E00)])
        default:
            let properties = scalar.properties
            guard properties.isAlphabetic || properties.generalCategory == .nonspacingMark else { return nil }
            let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
            self.init(
                base: properties.generalCategory == .nonspacingMark ? 0 : UInt16(truncatingIfNeeded: lower.value),
                isUpper: properties.isUppercase, isLower: properties.isLowercase)
        }
    }

    private init?(ascii byte: UInt8) {
        let lower = byte | 0x20
        guard (0x61...0x7A).contains(lower), byte >= 0x41 else { return nil }
        self.init(base: UInt16(lower), isUpper: byte != lower, isLower: byte == lower)
    }

    private init(base: UInt16, isUpper: Bool, isLower: Bool) {
        self.base = base
        self.isUpper = isUpper
        self.isLower = isLower
    }

    /// The plain letters of U+00C0 to U+017F.
    private static let latin = Array(
        """
        AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLl\
        LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
        """.utf8)

    /// The plain letters of U+1E00 to U+1EFF.
    private static let latinAdditional = Array(
        """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwyssssssAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyssssss
        """.utf8)
}
