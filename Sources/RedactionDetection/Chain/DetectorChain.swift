internal import Foundation
package import RedactionModel

/// The detectors of a policy, at work together on a set of files.
package struct DetectorChain: Sendable {
    /// What one detector may take for one document of up to a megabyte of text, unless told otherwise.
    package static let standardTimeLimit = Duration.seconds(60)

    private let detectors: [any Detector]
    private let thresholds: Thresholds
    private let timeLimit: Duration

    /// - Parameter timeLimit: What each detector may take for each document, and again for each further megabyte of
    ///   its text.
    package init(
        _ detectors: [any Detector], _ thresholds: Thresholds = Thresholds(), timeLimit: Duration = standardTimeLimit
    ) {
        self.detectors = detectors
        self.thresholds = thresholds
        self.timeLimit = timeLimit
    }

    /// The findings of each document: what the detectors find in its regions and groups, and every other place where
    /// a value found anywhere in the set stands. Sorted by region and range; findings may overlap.
    /// - Parameter areCopies: Whether the documents are redacted copies, in which guesses have to be surer to count.
    /// - Throws: `RedactionError(.detectorFailed)` when a detector throws, runs out of time or gives a range that is
    ///   not in its text.
    package func findings(in documents: [Document], areCopies: Bool = false) async throws -> [[Finding]] {
        let texts = documents.map(DetectorChain.texts)
        let found = try await run(detectors.filter(thresholds.mayAccept), on: documents, areCopies: areCopies, texts)
        let propagation = Propagation(of: found.joined())
        guard !propagation.isEmpty else { return found }
        let propagated = try await run([propagation], on: documents, areCopies: areCopies, texts)
        return zip(found, propagated).map { found, propagated in
            let known = KnownPlaces(found)
            return (found + propagated.filter { !known.contain($0) }).inOrder
        }
    }

    /// The findings of one document, as if it were a set of its own.
    package func findings(in document: Document) async throws -> [Finding] {
        try await findings(in: [document]).flatMap { $0 }
    }

    /// A document's texts, in one batch or, if there are many, in a few that can be searched side by side.
    private static func texts(of document: Document) -> [SourceTexts] {
        let regions = document.regions.inBatches.concurrentlyMapped { $0.map { SourceText($0) } }
        let groups = document.groups.inBatches.concurrentlyMapped { groups in
            groups.map { SourceText($0, of: document.regions) }
        }
        return Array((regions + groups).joined()).inBatches.concurrentlyMapped { SourceTexts($0) }
    }

    /// Runs every detector on every document, or on each batch of a long one's texts, as many at a time as there are
    /// processors.
    private func run(
        _ detectors: [any Detector], on documents: [Document], areCopies: Bool, _ texts: [[SourceTexts]]
    ) async throws -> [[Finding]] {
        var waiting = documents.indices.flatMap { index in
            detectors.flatMap { detector in
                texts[index].map { batch in
                    let run = DetectorRun(
                        detector, document: documents[index].name, isCopy: areCopies, texts: batch, thresholds,
                        timeLimit: timeLimit * (batch.length >> 20 + 1))
                    return (index, run)
                }
            }
        }[...]
        return try await withThrowingTaskGroup(of: (Int, [Finding]).self) { group in
            func startNext() {
                guard let (index, run) = waiting.popFirst() else { return }
                group.addTask { (index, try await run.findings()) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startNext() }
            var found = documents.map { _ in [Finding]() }
            while let (index, findings) = try await group.next() {
                found[index] += findings
                startNext()
            }
            return found.map(\.inOrder.withoutRepetition)
        }
    }
}

/// Where a kind was found already: a part of a name that was found whole is nothing new.
private struct KnownPlaces {
    /// For each region and kind, the findings' ranges by where they begin, each with the furthest end so far.
    private var ranges: [Key: [(start: Int, furthestEnd: Int)]] = [:]

    private struct Key: Hashable {
        let region: TextRegion.ID
        let kind: Kind
    }

    init(_ findings: [Finding]) {
        for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let key = Key(region: finding.region, kind: finding.kind)
            let end = max(finding.range.upperBound, ranges[key]?.last?.furthestEnd ?? 0)
            ranges[key, default: []].append((finding.range.lowerBound, end))
        }
    }

    func contain(_ finding: Finding) -> Bool {
        guard let ranges = ranges[Key(region: finding.region, kind: finding.kind)] else { return false }
        let next = ranges.firstIndexOfSorted { $0.start > finding.range.lowerBound }
        return next > 0 && ranges[next - 1].furthestEnd >= finding.range.upperBound
    }
}

extension [Finding] {
    /// Of sorted findings, one for each kind, place and detector: the surest, where a region and its groups show the same.
    fileprivate var withoutRepetition: [Finding] {
        var found: [Finding] = []
        var start = 0
        for finding in self {
            if let last = found.last, last.region != finding.region || last.range != finding.range {
                start = found.count
            }
            let isRepetition = found[start...].contains { $0.kind == finding.kind && $0.detector == finding.detector }
            if !isRepetition { found.append(finding) }
        }
        return found
    }

    /// Sorted by region and range, and for one place from the surest on.
    fileprivate var inOrder: [Finding] {
        sorted { one, other in
            if one.region != other.region { return one.region < other.region }
            if one.range != other.range {
                return (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
            }
            if one.confidence != other.confidence { return one.confidence > other.confidence }
            return (one.kind, one.detector, one.reason) < (other.kind, other.detector, other.reason)
        }
    }
}
