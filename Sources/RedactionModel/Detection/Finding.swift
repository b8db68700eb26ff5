/// One stretch of sensitive text in a document.
public struct Finding: Sendable, Hashable {
    public let kind: Kind
    /// The region it lies in.
    public let region: TextRegion.ID
    /// UTF-8 offsets in the region's text.
    public let range: Range<Int>
    /// The text itself.
    public let value: String
    /// From 0 to 1.
    public let confidence: Double
    /// The name of the detector that found it.
    public let detector: String
    /// Why it was found.
    public let reason: String
    public let location: Location

    public init(
        kind: Kind, in region: TextRegion, range: Range<Int>, confidence: Double, detector: String, reason: String
    ) {
        self.kind = kind
        self.region = region.id
        self.range = range
        value = String(region[range])
        self.confidence = confidence
        self.detector = detector
        self.reason = reason
        location = region.location(of: range)
    }
}
