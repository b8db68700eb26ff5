internal import RedactionModel

/// A detector made of one regular expression and a check, in Swift, of everything that it matches.
///
/// The expression is generous and cheap; the check knows calendars, checksums and the words around.
protocol PatternBasedDetector: Detector {
    /// Matches everything that may be one.
    static var pattern: CompiledPattern { get }

    /// Bytes of which every match has one, where a pattern has such; a text without them is not searched.
    static var anchors: ByteSet? { get }

    /// What `candidate` is, or nil if it is nothing.
    func verdict(on candidate: Candidate) -> Verdict?

    /// Where to look on behind a candidate that is nothing; unless told otherwise, at its end.
    func resumption(after candidate: Candidate) -> Int
}

/// A detector whose findings lie in one line each, so that it is not shown lines run together.
protocol LineBoundDetector: Detector {}

extension PatternBasedDetector {
    static var anchors: ByteSet? { nil }

    func resumption(after candidate: Candidate) -> Int { candidate.range.upperBound }

    package func matches(in text: String) throws -> [Match] {
        var matches: [Match] = []
        var text = text
        text.makeContiguousUTF8()
        if let anchors = Self.anchors, !text.utf8.contains(where: anchors.contains) { return [] }
        try Self.pattern.forEachMatch(in: text) { match in
            let candidate = Candidate(text: text, match: match)
            guard let verdict = verdict(on: candidate) else { return resumption(after: candidate) }
            matches.append(
                Match(
                    verdict.kind, at: text.indices(of: verdict.range), confidence: verdict.confidence,
                    reason: verdict.reason))
            return verdict.range.upperBound
        }
        return matches
    }
}

/// What a check makes of a candidate.
struct Verdict {
    let kind: Kind
    /// The part of the candidate that counts; the search goes on behind it.
    let range: Range<Int>
    let confidence: Double
    let reason: String

    init(_ kind: Kind, at range: Range<Int>, confidence: Double, reason: String) {
        self.kind = kind
        self.range = range
        self.confidence = confidence
        self.reason = reason
    }
}

/// A match of a detector's pattern, with the text around it. Offsets count UTF-8 bytes.
struct Candidate {
    let text: String
    let match: PatternMatch

    init(text: String, match: PatternMatch) {
        self.text = text
        self.match = match
    }

    /// A candidate that no pattern matched.
    init(text: String, range: Range<Int>) {
        self.init(text: text, match: PatternMatch(range: range, groups: [range]))
    }

    var range: Range<Int> { match.range }

    /// The whole candidate.
    var value: Substring { self[range] }

    /// What a group matched, or nil if it took no part.
    func group(_ number: Int) -> Substring? { match[number].map { self[$0] } }

    subscript(range: Range<Int>) -> Substring { text[text.indices(of: range)] }

    /// The byte at an offset in the text, or nil beyond its ends.
    func byte(at offset: Int) -> UInt8? {
        guard offset >= 0, offset < text.utf8.count else { return nil }
        return text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)]
    }

    /// The last scalar before the offset.
    func scalar(before offset: Int) -> Unicode.Scalar? {
        text.unicodeScalars[..<text.utf8.index(text.startIndex, offsetBy: offset)].last
    }

    /// The first scalar from the offset on.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)...].first
    }
}

extension Substring {
    /// The number, if the text is decimal digits that fit.
    var number: Int? { Int(self) }
}
