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

    /// The number of the region's first line in a file that is read by lines; a finding is then told by its own line.
    package let firstLine: Int?

    public init(id: Int, text: String, location: Location, role: Role = .prose) {
        self.init(id: id, text: text, location: location, role: role, firstLine: nil)
    }

    package init(id: Int, text: String, location: Location, role: Role = .prose, firstLine: Int?) {
        self.id = id
        self.text = text
        self.location = location
        self.role = role
        self.firstLine = firstLine
    }

    /// Where the text at `range` is: the region's place, or the line in it.
    package func location(of range: Range<Int>) -> Location {
        guard let firstLine else { return location }
        let line = firstLine + self[0..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
        return Location(part: "line \(line)", detail: location.detail)
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
