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
    public private(set) var id: Int
    public let text: String
    public private(set) var location: Location
    public let role: Role

    /// The number of the region's first line in a file that is read by lines; a finding is then told by its own line.
    private let firstLine: Int?
    /// Where each line begins, in UTF-8 offsets, when lines are told.
    private let lineStarts: [Int]
    /// Where the file lies that the region was read from, when it lies within another.
    private var container: String?

    public init(id: Int, text: String, location: Location, role: Role = .prose) {
        self.init(id: id, text: text, location: location, role: role, firstLine: nil)
    }

    package init(id: Int, text: String, location: Location, role: Role = .prose, firstLine: Int?) {
        self.id = id
        self.text = text
        self.location = location
        self.role = role
        self.firstLine = firstLine
        lineStarts = firstLine == nil ? [] : TextRegion.lineStarts(in: text)
    }

    /// Where the text at `range` is: the region's place, or the line in it.
    package func location(of range: Range<Int>) -> Location {
        guard let firstLine else { return location }
        // Halves the lines until the last one is left that begins at the range or before it.
        var lines = lineStarts.indices
        while lines.count > 1 {
            let middle = lines.lowerBound + lines.count / 2
            lines = lineStarts[middle] <= range.lowerBound ? middle..<lines.upperBound : lines.lowerBound..<middle
        }
        let line = Location(part: "line \(firstLine + lines.lowerBound)", detail: location.detail)
        return container.map { line.within($0) } ?? line
    }

    /// The same region, as one of the document that holds its file at `container`.
    package func within(_ container: String, id: Int) -> TextRegion {
        var region = self
        region.id = id
        region.location = location.within(container)
        region.container = self.container.map { "\(container), \($0)" } ?? container
        return region
    }

    private static func lineStarts(in text: String) -> [Int] {
        [0] + text.utf8.enumerated().lazy.filter { $0.element == UInt8(ascii: "\n") }.map { $0.offset + 1 }
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
