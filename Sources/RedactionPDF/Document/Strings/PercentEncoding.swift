import RedactionModel

/// Addresses as a reader would say them.
enum PercentEncoding {
    /// Addresses within addresses are escaped once more at each level; deeper ones than this have no use.
    private static let mostLevels = 4

    /// What `text` reads like with its escapes resolved once, twice, and on until none is left.
    static func readings(of text: String) -> [String] {
        var readings: [String] = []
        var last = text
        while readings.count < mostLevels, case let next = decoded(last), next != last {
            readings.append(next)
            last = next
        }
        return readings
    }

    /// `text` with its `%xx` escapes resolved, once; bytes that make no UTF-8 then become Latin-1.
    static func decoded(_ text: String) -> String {
        let bytes = text.utf8.percentDecoded
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
