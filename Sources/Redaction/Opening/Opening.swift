internal import RedactionModel

/// How a file is to be opened.
struct Opening: Sendable {
    /// What the file is opened for.
    enum Purpose: Sendable {
        /// To be read, with all that can be found out about its text.
        case reading
        /// To be redacted: what only a second reader would bring to light, the proof of the copy will.
        case redacting
        /// To be proved, as a copy of a file of which `earlier` is known.
        case proving(earlier: (any EarlierReading)?)
    }

    var password: String?
    var limits = Limits.standard
    var purpose = Purpose.reading
    var uninterpretable = UninterpretablePages.refuse
}
