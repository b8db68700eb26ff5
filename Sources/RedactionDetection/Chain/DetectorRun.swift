internal import RedactionModel
internal import Synchronization

/// One detector at work on one document.
struct DetectorRun: Sendable {
    let detector: any Detector
    let document: String
    let texts: [SourceText]
    let thresholds: Thresholds
    let timeLimit: Duration

    /// What the detector finds, mapped back to the regions; one finding may be given more than once.
    /// - Throws: `RedactionError(.detectorFailed)` naming the detector and the place.
    func findings() async throws -> [Finding] {
        let progress = Progress()
        return try await withTimeLimit(timeLimit) {
            failure("ran out of time after \(timeLimit)", in: progress.text)
        } work: {
            var findings: [Finding] = []
            for text in texts {
                progress.text = text
                try Task.checkCancellation()
                findings += try await self.findings(in: text)
            }
            return findings
        }
    }

    private func findings(in text: SourceText) async throws -> [Finding] {
        var findings: [Finding] = []
        for view in text.views where !(view.joinsLines && detector is any LineBoundDetector) {
            let matches: [Match]
            do {
                matches = try await detector.matches(in: view.text)
            } catch is CancellationError {
                throw CancellationError()
            } catch let error as RedactionError {
                throw failure("failed (\(error.reason))", in: text, advice: error.advice)
            } catch {
                throw failure("failed (\(error))", in: text)
            }
            for match in matches where thresholds.accept(match) {
                guard let range = match.utf8Range(in: view.text) else {
                    throw failure("gave a range that is not in its text", in: text)
                }
                guard !range.isEmpty, let source = view.source(of: range) else { continue }
                findings += text.pieces(of: source).filter { counts(match, in: $0.region, of: view.text) }
                    .map { finding(match, in: $0.region, range: $0.range) }
            }
        }
        return findings
    }

    private func counts(_ match: Match, in region: TextRegion, of text: String) -> Bool {
        guard let detector = detector as? any GuessingDetector else { return true }
        return detector.counts(match, in: region.role, of: text)
    }

    private func finding(_ match: Match, in region: TextRegion, range: Range<Int>) -> Finding {
        Finding(
            kind: match.kind, in: region, range: range, confidence: match.confidence.clamped,
            detector: detector.name, reason: match.reason)
    }

    private func failure(
        _ what: String, in text: SourceText?, advice: String = "mend the detector or leave it out"
    ) -> RedactionError {
        RedactionError(
            .detectorFailed, file: document, place: text?.location(at: 0)?.description,
            reason: "the detector \"\(detector.name)\" \(what)", advice: advice)
    }

    /// The text that is being searched, for the message of a detector that never returns.
    private final class Progress: Sendable {
        private let current = Mutex<SourceText?>(nil)

        var text: SourceText? {
            get { current.withLock { $0 } }
            set { current.withLock { $0 = newValue } }
        }
    }
}

extension Double {
    /// The number as a confidence; what is not a number is none.
    fileprivate var clamped: Double { self >= 0 ? min(self, 1) : 0 }
}

extension Match {
    /// The match as UTF-8 offsets in `text`, widened to whole scalars, or nil if it is not in `text`.
    fileprivate func utf8Range(in text: String) -> Range<Int>? {
        guard range.lowerBound >= text.startIndex, range.upperBound <= text.endIndex else { return nil }
        let bytes = text.utf8
        var lower = range.lowerBound
        while lower > text.startIndex, lower < text.endIndex, UTF8.isContinuation(bytes[lower]) {
            lower = bytes.index(before: lower)
        }
        var upper = range.upperBound
        while upper < text.endIndex, UTF8.isContinuation(bytes[upper]) { upper = bytes.index(after: upper) }
        return bytes.distance(from: bytes.startIndex, to: lower)..<bytes.distance(from: bytes.startIndex, to: upper)
    }
}
