package import RedactionModel

extension Finding {
    /// Shorter values turn up by chance: a day, a room, a page.
    private static let fewestLettersAndDigits = 5

    /// A single word that is less sure to be a name may be any word with a capital.
    private static let sureName = 0.75

    /// Whether the value means the same wherever it stands, however it is written, so that it must be nowhere in the
    /// copies. What the user names always does; a name that is a common word too, such as `Brown`, does not.
    package var isDistinctive: Bool {
        switch kind {
        case .term, .pattern: return true
        case .person, .organization, .location:
            return isLong && !NameLexicon.isAmbiguous(value)
                && (confidence >= Finding.sureName || value.contains(where: \.isWhitespace))
        default: return isLong
        }
    }

    private var isLong: Bool {
        value.unicodeScalars.lazy.filter(\.isWord).prefix(Finding.fewestLettersAndDigits).count
            == Finding.fewestLettersAndDigits
    }
}
