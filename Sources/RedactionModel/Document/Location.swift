/// Where in a file a region of text lives, in words a reader of a report understands.
public struct Location: Sendable, Hashable, CustomStringConvertible {
    /// The page or the part: `page 3`, `word/header1.xml`.
    public let part: String

    /// What it is there, when it is not plain running text: `alt text`, `link target`, `author`.
    public let detail: String?

    public init(part: String, detail: String? = nil) {
        self.part = part
        self.detail = detail
    }

    /// The same place, in a file that lies at `container`.
    package func within(_ container: String) -> Location {
        Location(part: "\(container), \(part)", detail: detail)
    }

    public var description: String {
        detail.map { "\(part), \($0)" } ?? part
    }
}
