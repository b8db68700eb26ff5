internal import RedactionModel

/// The errors of a part's markup.
enum XMLFault {
    static func damaged(_ reason: String) -> RedactionError {
        RedactionError(.damaged, reason: reason, advice: "open the file in its program and save it anew")
    }

    static func hostile(_ reason: String) -> RedactionError {
        RedactionError(.hostile, reason: reason, advice: "do not trust this file")
    }

    static let documentType = hostile("the XML declares a document type, which no word processor writes")
    static let tooDeep = hostile("the XML is nested deeper than the limit")
    static let tooLarge = RedactionError(
        .hostile, reason: "the XML is larger than the limit", advice: "raise the limit if the file is trusted")
    static let encoding = damaged("the XML is in neither UTF-8 nor UTF-16")
}
