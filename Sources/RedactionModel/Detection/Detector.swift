/// Finds one sort of sensitive text.
///
/// A detector sees the text of a region, or of regions that belong together, as a reader would: hyphens alike, soft
/// hyphens and zero-width characters gone, no-break spaces as spaces. It knows nothing of files. Detectors run
/// concurrently over many regions, so they hold no mutable state.
public protocol Detector: Sendable {
    /// A short name for reports: `email`, `ticket-numbers`.
    var name: String { get }

    /// The kinds of findings the detector gives.
    var kinds: [Kind] { get }

    /// Texts that the detector finds, for `redact detectors` and for tests.
    var examples: [String] { get }

    /// Everything found in `text`. Matches may overlap.
    /// - Throws: any error; the file then fails, because an unsearched text must not be written.
    func matches(in text: String) async throws -> [Match]
}

extension Detector {
    public var examples: [String] { [] }
}

/// One stretch of text that a detector found.
public struct Match: Sendable, Hashable {
    public let kind: Kind
    /// The characters, in the string that the detector was given.
    public let range: Range<String.Index>
    /// How sure the detector is, from 0 to 1; 1 where a checksum or the user's own list says so.
    public let confidence: Double
    /// Why it was found, in a few words: `Luhn checksum`, `after "phone:"`.
    public let reason: String

    public init(_ kind: Kind, at range: Range<String.Index>, confidence: Double = 1, reason: String) {
        self.kind = kind
        self.range = range
        self.confidence = confidence
        self.reason = reason
    }
}
