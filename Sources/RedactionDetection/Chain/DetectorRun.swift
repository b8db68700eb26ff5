internal import RedactionModel
internal import Synchronization

/// One detector at work on one document.
struct DetectorRun: Sendable {
    private let detector: any Detector
    /// The detector, if it is one of the package's own.
    private let own: (any OwnDetector)?
    private let signs: ByteSorts?
    private let isLineBound: Bool
    private let guessing: (any GuessingDetector)?
    private let isCopy: Bool
    private let document: String
    private let texts: SourceTexts
    private let thresholds: Thresholds
    private let timeLimit: Duration

    init(
        _ detector: any Detector, document: String, isCopy: Bool, texts: SourceTexts, _ thresholds: Thresholds,
        timeLimit: Duration
    ) {
        self.detector = detector
        own = detector as? any OwnDetector
        signs = own?.signs
        guessing = detector as? any GuessingDetector
        self.isCopy = isCopy
        isLineBound = detector is any LineBoundDetector
        self.document = document
        self.texts = texts
        self.thresholds = thresholds
        self.timeLimit = timeLimit
    }

    /// What the detector finds, mapped back to the regions; one finding may be given more than once.
    /// - Throws: `RedactionError(.detectorFailed)` naming the detector and the place.
    func findings() async throws -> [Finding] {
        let progress = Progress()
        return try await withTimeLimit(timeLimit) {
            failure("ran out of time after \(timeLimit)", in: texts.entries.dropFirst(progress.entry).first?.text)
        } work: {
            var findings: [Finding] = []
            for index in texts.entries.indices where !isToPassOver(texts.entries[index]) {
                let (text, view) = (texts.entries[index].text, texts.entries[index].view)
                progress.entry = index
                if index.isMultiple(of: DetectorRun.stride) { try Task.checkCancellation() }
                let matches: [Match]
                do {
                    // What is asynchronous changes threads, which costs more than to search a line.
                    matches =
                        if let own { try own.mayFind(in: view.searched) ? own.matches(in: view.searched) : [] } else {
                            try await detector.matches(in: view.text)
                        }
                } catch {
                    throw failure(error, in: text)
                }
                for match in matches { findings += try self.findings(match, in: view, of: text) }
            }
            return findings
        }
    }

    /// So many views are searched between two looks at whether the run is still wanted.
    private static let stride = 16

    /// Whether the view is none for the detector, or has none of what must be in it for the detector to find anything.
    private func isToPassOver(_ entry: SourceTexts.Entry) -> Bool {
        isLineBound && entry.joinsLines || signs.map(entry.sorts.isDisjoint) ?? false
    }

    /// What a match comes to in the regions that `text` is made of.
    private func findings(_ match: Match, in view: SourceText.View, of text: SourceText) throws -> [Finding] {
        guard thresholds.accept(match), isSureEnough(match) else { return [] }
        guard let range = match.utf8Range(in: view.text) else {
            throw failure("gave a range that is not in its text", in: text)
        }
        guard !range.isEmpty, let source = view.source(of: range) else { return [] }
        return text.pieces(of: source).filter { counts(match, in: $0.region, of: view.text) }
            .map { finding(match, in: $0.region, range: $0.range) }
    }

    private func isSureEnough(_ match: Match) -> Bool {
        guard isCopy, let guessing else { return true }
        return match.confidence >= guessing.leastConfidenceInCopies
    }

    private func counts(_ match: Match, in region: TextRegion, of text: String) -> Bool {
        guessing?.counts(match, in: region.role, of: text) ?? true
    }

    private func finding(_ match: Match, in region: TextRegion, range: Range<Int>) -> Finding {
        Finding(
            kind: match.kind, in: region, range: range, confidence: match.confidence.clamped,
            detector: detector.name, reason: match.reason)
    }

    private func failure(_ error: any Error, in text: SourceText) -> any Error {
        if error is CancellationError { return error }
        guard let error = error as? RedactionError else { return failure("failed (\(error))", in: text) }
        return failure("failed (\(error.reason))", in: text, advice: error.advice)
    }

    private func failure(
        _ what: String, in text: SourceText?, advice: String = "mend the detector or leave it out"
    ) -> RedactionError {
        RedactionError(
            .detectorFailed, file: document, place: text?.location(at: 0)?.description,
            reason: "the detector \"\(detector.name)\" \(what)", advice: advice)
    }

    /// The view that is being searched, for the message of a detector that never returns.
    private final class Progress: Sendable {
        private let current = Atomic(0)

        var entry: Int {
            get { current.load(ordering: .relaxed) }
            set { current.store(newValue, ordering: .relaxed) }
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
