/// A removed value that a copy still holds.
public struct Residue: Sendable, Hashable, CustomStringConvertible {
    /// The part, object or page, and what in it.
    public let place: String
    /// How the value is spelled there: `text`, `UTF-16BE`, `base64`, …
    public let encoding: String
    /// The kind of the value; the value itself is not repeated.
    public let kind: Kind

    public init(place: String, encoding: String, kind: Kind) {
        self.place = place
        self.encoding = encoding
        self.kind = kind
    }

    public var description: String { "\(kind.rawValue) in \(place) (\(encoding))" }
}
