internal import RedactionModel

/// The errors of a container, each one line with its reason and what to do.
enum ZIPFault {
    static let truncated = damaged("the ZIP container ends too early")

    /// The container breaks the format's rules, or can be read in two ways.
    static func damaged(_ reason: String, at place: String? = nil) -> RedactionError {
        RedactionError(
            .damaged, place: place, reason: reason, advice: "open it in its program and save it anew")
    }

    /// The container uses what no word processor writes.
    static func hostile(_ reason: String, at place: String? = nil) -> RedactionError {
        RedactionError(.hostile, place: place, reason: reason, advice: "do not trust this file")
    }

    static func tooLarge(_ reason: String, at place: String? = nil) -> RedactionError {
        RedactionError(.hostile, place: place, reason: reason, advice: "raise the limit if the file is trusted")
    }
}
