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
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == 0x25, index + 2 < source.count,
                let high = CharacterClass.hexValue(source[index + 1]),
                let low = CharacterClass.hexValue(source[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
