internal import RedactionModel

/// Tells a date of birth from other dates by the words before it.
enum DateContext {
    private static let birth = ContextWords(
        "born", "born on", "birth", "date of birth", "dob", "d.o.b", "birthday", "birthdate", "geboren", "geb",
        "geburtsdatum",
        "né le", "née le", "né", "née", "naissance", "nacido", "nacida", "nacimiento", "nato", "nata", "nascita",
        "geboortedatum")

    /// The verdict on a date, as a date of birth if a word says so.
    static func verdict(at range: Range<Int>, in candidate: Candidate, confidence: Double, reason: String) -> Verdict {
        guard let word = birth.label(before: range.lowerBound, in: candidate) else {
            return Verdict(.date, at: range, confidence: confidence, reason: reason)
        }
        return Verdict(
            .dateOfBirth, at: range, confidence: max(confidence, 0.95), reason: "\(reason), after \"\(word)\"")
    }
}
