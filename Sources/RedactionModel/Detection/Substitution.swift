/// One stretch of a region's text that is to be replaced, as the policy decided.
public struct Substitution: Sendable, Hashable {
    /// What stands where the text was.
    public enum StandIn: Sendable, Hashable {
        /// A bracketed label: `[PERSON-1]`.
        case label(String)
        /// Nothing to read: a box where the format draws, `█` repeated to a fixed width where it only writes.
        case box
    }

    public let kind: Kind
    public let region: TextRegion.ID
    /// UTF-8 offsets in the region's text.
    public let range: Range<Int>
    /// The text that goes.
    public let value: String
    public let standIn: StandIn

    public init(kind: Kind, region: TextRegion.ID, range: Range<Int>, value: String, standIn: StandIn) {
        self.kind = kind
        self.region = region
        self.range = range
        self.value = value
        self.standIn = standIn
    }

    /// The stand-in as written text; a box has one width whatever it covers.
    public var text: String {
        switch standIn {
        case .label(let label): label
        case .box: Substitution.boxText
        }
    }

    /// A run of U+2588 FULL BLOCK, always of the same length so that it tells nothing of what was there.
    public static let boxText = "█████"
}
