package import RedactionModel

/// A stretch of a region that is to go as one, because every character in it belongs to some finding.
package struct MaskedRange: Sendable, Hashable {
    package let region: TextRegion.ID
    /// UTF-8 offsets in the region's text.
    package let range: Range<Int>
    /// The whole text that goes.
    package let value: String
    /// The finding that gives the stretch its kind and its label; its own value may be shorter.
    package let label: Finding

    package var kind: Kind { label.kind }
}

extension MaskedRange {
    /// The union of `findings` of one document: sorted by region and range, neither overlapping nor touching.
    ///
    /// What is masked is every character of every finding. Only the label is contested: what covers a whole stretch
    /// goes before its parts, as an address before a term in it; then the user's list before what a checksum proved,
    /// then secrets, names and the rest; then the longest.
    package static func union(of findings: [Finding], in document: Document) -> [MaskedRange] {
        let sorted = findings.filter { !$0.range.isEmpty }
            .sorted { ($0.region, $0.range.lowerBound) < ($1.region, $1.range.lowerBound) }
        var stretches: [(findings: [Finding], range: Range<Int>)] = []
        for finding in sorted {
            if let range = stretches.last?.range, stretches.last?.findings.last?.region == finding.region,
                finding.range.lowerBound <= range.upperBound
            {
                stretches[stretches.count - 1].findings.append(finding)
                stretches[stretches.count - 1].range =
                    range.lowerBound..<max(range.upperBound, finding.range.upperBound)
            } else {
                stretches.append(([finding], finding.range))
            }
        }
        return stretches.compactMap { MaskedRange(of: $0.findings, range: $0.range, in: document) }
    }

    /// The stretch `range` that `findings`, all of one region, make together, or nil if there are none.
    private init?(of findings: [Finding], range: Range<Int>, in document: Document) {
        guard let label = findings.min(by: { $0.goesBefore($1, in: range) }) else { return nil }
        self.init(
            region: label.region, range: range, value: String(document.regions[label.region][range]), label: label)
    }
}

extension Finding {
    /// Whether this finding, rather than `other`, labels the stretch `whole` that both share.
    fileprivate func goesBefore(_ other: Finding, in whole: Range<Int>) -> Bool {
        if (range == whole) != (other.range == whole) { return range == whole }
        if rank != other.rank { return rank < other.rank }
        if range.count != other.range.count { return range.count > other.range.count }
        if confidence != other.confidence { return confidence > other.confidence }
        return kind < other.kind
    }

    private var rank: Int {
        switch kind {
        case .term: 0
        case .pattern: 1
        case .secret: 3
        case _ where confidence >= 1: 2
        case .person, .organization, .location: 4
        default: 5
        }
    }
}
