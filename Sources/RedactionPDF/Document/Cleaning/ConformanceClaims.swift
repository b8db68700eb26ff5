/// What a file claims of itself in XMP that readers act on: to be PDF/A (ISO 19005) or PDF/UA (ISO 14289).
struct ConformanceClaims {
    /// The properties that make the claims, with the values they can have.
    private static let properties: [(name: String, isValue: @Sendable (String) -> Bool)] = [
        ("pdfaid:part", { ["1", "2", "3", "4"].contains($0) }),
        ("pdfaid:conformance", { ["A", "B", "U", "E", "F"].contains($0) }),
        ("pdfaid:rev", { $0.count == 4 && $0.allSatisfy(\.isWholeNumber) }),
        ("pdfuaid:part", { ["1", "2"].contains($0) }),
        ("pdfuaid:rev", { $0.count == 4 && $0.allSatisfy(\.isWholeNumber) }),
    ]

    private let claims: [(name: String, value: String)]

    /// The claims in the catalog's metadata; none where there is no metadata or it cannot be read.
    static func read(from overlay: ObjectOverlay) throws -> ConformanceClaims {
        let catalog = try overlay.dictionary(overlay.trailer["Root"])
        guard let stream = try overlay.resolve(catalog["Metadata"]).stream,
            let data = try? overlay.decodedData(of: stream)
        else { return ConformanceClaims(claims: []) }
        let text = MetadataReader.decode(data)
        return ConformanceClaims(
            claims: properties.compactMap { property in
                value(of: property.name, in: text).flatMap { property.isValue($0) ? (property.name, $0) : nil }
            })
    }

    /// A property's value, written as an element or as an attribute.
    private static func value(of name: String, in text: String) -> String? {
        guard let range = text.firstRange(of: name) else { return nil }
        let rest = text[range.upperBound...].drop { !$0.isLetter && !$0.isNumber }
        return String(rest.prefix { $0.isLetter || $0.isNumber })
    }

    /// The claims as elements of XMP.
    var elements: [String] { claims.map { "<\($0.name)>\($0.value)</\($0.name)>" } }
}
