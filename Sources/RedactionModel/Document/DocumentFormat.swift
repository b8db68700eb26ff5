/// A file format that can be read, rewritten and verified; told by content, never by a file's name.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case word = "docx"
    case pdf
    case plainText = "text"
    case markdown
    case csv
    case json
}
