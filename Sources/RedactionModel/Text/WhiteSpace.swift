extension Unicode.Scalar {
    /// Whether it is white space by Unicode; told quickly for ASCII.
    package var isWhiteSpace: Bool {
        if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
        return properties.isWhitespace
    }
}

extension String {
    /// Whether there is nothing in it but white space.
    package var isBlank: Bool { unicodeScalars.allSatisfy(\.isWhiteSpace) }
}
