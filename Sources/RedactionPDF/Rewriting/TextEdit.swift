import RedactionModel

/// Makes substitutions in a plain string.
enum TextEdit {
    /// `text` with each range replaced by its stand-in; ranges are UTF-8 offsets and do not overlap.
    static func apply(_ substitutions: [Substitution], to text: String) -> String {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        var position = 0
        for substitution in substitutions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let range = substitution.range.clamped(to: position..<max(position, source.count))
            bytes += source[position..<range.lowerBound] + Array(substitution.text.utf8)
            position = range.upperBound
        }
        return String(decoding: bytes + source[position...], as: UTF8.self)
    }
}
