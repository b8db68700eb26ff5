/// A file format that can be read, rewritten and verified; told by content, never by a file's name.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case word = "docx"
    case pdf
    case plainText = "text"
    case markdown
    case csv
    case json

    /// The format's registered name on the Internet.
    package var mediaType: String {
        switch self {
        case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        case .plainText: "text/plain"
        case .markdown: "text/markdown"
        case .csv: "text/csv"
        case .json: "application/json"
        }
    }
}
