package import RedactionModel

extension Finding {
    /// Shorter values turn up by chance: a day, a room, a page.
    private static let fewestLettersAndDigits = 5

    /// Whether the value means the same wherever it stands, however it is written, so that it must be nowhere in the
    /// copies. What the user names always does; of names, those of several words: one word alone, such as `Galley`, can
    /// be another word in small letters.
    package var isDistinctive: Bool {
        switch kind {
        case .term, .pattern: return true
        case .person, .organization, .location:
            return isLong && value.unicodeScalars.contains(where: \.isWhiteSpace)
        // Spans of time and trades are everywhere, and not everybody's are meant.
        case .quantity: return false
        case .demographic: return isLong && confidence >= Profile.standard.threshold
        default: return isLong
        }
    }

    private var isLong: Bool {
        value.unicodeScalars.lazy.filter(\.isWord).prefix(Finding.fewestLettersAndDigits).count
            == Finding.fewestLettersAndDigits
    }
}
