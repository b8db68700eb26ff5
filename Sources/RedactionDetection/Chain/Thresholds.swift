package import RedactionModel

/// How sure a detector must be for what it finds to count.
package struct Thresholds: Sendable, Hashable {
    private let least: Double
    private let byKind: [Kind: Double]

    /// - Parameters:
    ///   - least: the least confidence that counts, from 0 to 1.
    ///   - byKind: the same for some kinds.
    package init(_ least: Double = 0, byKind: [Kind: Double] = [:]) {
        self.least = least
        self.byKind = byKind
    }

    /// Whether anything that the detector finds can count.
    func mayAccept(_ detector: any Detector) -> Bool {
        guard let highest = (detector as? any OwnDetector)?.highestConfidence else { return true }
        return detector.kinds.contains { highest >= byKind[$0] ?? least }
    }

    /// What the user asked for counts always, and so does a confidence that is no number.
    func accept(_ match: Match) -> Bool {
        match.kind == .term || match.kind == .pattern || !(match.confidence < byKind[match.kind] ?? least)
    }
}
