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
    /// How many files lie around this one.
    var depth = 0

    /// How a file within this one is opened: its own password is not known, and nothing was read of it before.
    var nested: Opening {
        var nested = self
        nested.password = nil
        nested.depth += 1
        if case .proving = purpose { nested.purpose = .proving(earlier: nil) }
        return nested
    }

    var isProof: Bool { if case .proving = purpose { true } else { false } }
}
