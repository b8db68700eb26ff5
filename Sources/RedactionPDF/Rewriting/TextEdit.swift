import RedactionModel

/// Makes substitutions in a plain string.
enum TextEdit {
    /// `text` with each range replaced by its stand-in; ranges are UTF-8 offsets and do not overlap.
    static func apply(_ substitutions: [Substitution], to text: String) -> String {
        var bytes = Array(text.utf8)
        for substitution in substitutions.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(substitution.range, with: substitution.text.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
