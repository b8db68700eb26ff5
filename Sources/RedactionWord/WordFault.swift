internal import RedactionModel

/// The errors of Word packages, each one line with its reason and what to do.
enum WordFault {
    static let empty = RedactionError(
        .damaged, reason: "the file is empty", advice: "check that it was copied whole")

    static let encrypted = RedactionError(
        .encrypted, reason: "the document is encrypted with a password",
        advice: "open it in Word, remove the password and save it")

    static let legacyDocument = RedactionError(
        .unsupported, reason: "the file is a legacy Word document (.doc)",
        advice: "open it in Word and save it as .docx")

    static let compoundFile = RedactionError(
        .unsupported, reason: "the file is an OLE compound file, not a Word document",
        advice: "open it in its program and save it as .docx")

    static func notWord(_ kind: String) -> RedactionError {
        RedactionError(
            .unsupported, reason: "the file is \(kind), not a Word document", advice: "save it as .docx or PDF first")
    }

    static func damaged(_ reason: String, at place: String? = nil) -> RedactionError {
        RedactionError(.damaged, place: place, reason: reason, advice: "open the file in Word and save it anew")
    }

    static func uninterpretable(_ reason: String, at place: String? = nil) -> RedactionError {
        RedactionError(
            .uninterpretable, place: place, reason: reason, advice: "open the file in Word and save it anew")
    }
}
