/// The logical text of one story, attribute or property of a document.
///
/// A format maps every character of `text` back to where it lives in the file. Ranges within a region are offsets
/// in its UTF-8 bytes and always lie on the boundaries of Unicode scalars.
public struct TextRegion: Sendable, Identifiable {
    /// What sort of text the region holds.
    public enum Role: String, Sendable, Hashable {
        /// Text that a reader of the document sees.
        case prose
        /// Text beside the prose: alternative text, link targets, field codes, names, tags.
        case attribute
        /// Text about the document: title, author, custom properties.
        case metadata
    }

    /// The region's index in `Document.regions`.
    public let id: Int
    public let text: String
    public let location: Location
    public let role: Role

    public init(id: Int, text: String, location: Location, role: Role = .prose) {
        self.id = id
        self.text = text
        self.location = location
        self.role = role
    }

    /// The text at `range`, which counts UTF-8 bytes.
    public subscript(range: Range<Int>) -> Substring {
        let bytes = text.utf8
        return text[
            bytes.index(
                bytes.startIndex, offsetBy: range.lowerBound)..<bytes.index(
                    bytes.startIndex, offsetBy: range.upperBound)]
    }
}
