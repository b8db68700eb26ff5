internal import RedactionModel

/// A detector made of one regular expression and a check, in Swift, of everything that it matches.
///
/// The expression is generous and cheap; the check knows calendars, checksums and the words around.
protocol PatternBasedDetector: OwnDetector {
    /// Matches everything that may be one.
    static var pattern: CompiledPattern { get }

    /// What every match holds, where a pattern has such; elsewhere in a text it is not tried.
    static var anchors: Anchors? { get }

    /// The next stretch of `text` in which matches can begin, if none begins before `offset`; nil if none can.
    static func nextPlace(from offset: Int, in text: SearchedText) -> ClosedRange<Int>?

    /// What `candidate` is, or nil if it is nothing.
    func verdict(on candidate: Candidate) -> Verdict?

    /// Where to look on behind a candidate that is nothing; unless told otherwise, at its end.
    func resumption(after candidate: Candidate) -> Int
}

/// A detector whose findings lie in one line each, so that it is not shown lines run together.
protocol LineBoundDetector: Detector {}

extension PatternBasedDetector {
    static var anchors: Anchors? { nil }

    package var signs: ByteSorts? { Self.anchors?.sorts }

    func resumption(after candidate: Candidate) -> Int { candidate.range.upperBound }

    static func nextPlace(from offset: Int, in text: SearchedText) -> ClosedRange<Int>? {
        guard let anchors else { return offset...text.bytes.count - 1 }
        return anchors.place(from: offset, in: text)
    }

    package func matches(in text: SearchedText) throws -> [Match] {
        try matches(in: text) { Self.nextPlace(from: $0, in: text) }
    }

    package func exhaustiveMatches(in text: SearchedText) throws -> [Match] {
        try matches(in: text) { $0...text.bytes.count - 1 }
    }

    private func matches(in text: SearchedText, at nextPlace: (Int) -> ClosedRange<Int>?) throws -> [Match] {
        var matches: [Match] = []
        try Self.pattern.forEachMatch(in: text.bytes, at: nextPlace) { match in
            let candidate = Candidate(in: text, match: match)
            guard let verdict = verdict(on: candidate) else { return resumption(after: candidate) }
            matches.append(
                Match(
                    verdict.kind, at: text.text.indices(of: verdict.range), confidence: verdict.confidence,
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
    private let source: SearchedText
    let match: PatternMatch

    init(in text: SearchedText, match: PatternMatch) {
        source = text
        self.match = match
    }

    /// A candidate that no pattern matched.
    init(in text: SearchedText, range: Range<Int>) {
        self.init(in: text, match: PatternMatch(range: range, groups: [range]))
    }

    var text: String { source.text }

    /// The text in UTF-8.
    var bytes: [UInt8] { source.bytes }

    var range: Range<Int> { match.range }

    /// The whole candidate.
    var value: Substring { self[range] }

    /// What a group matched, or nil if it took no part.
    func group(_ number: Int) -> Substring? { match[number].map { self[$0] } }

    subscript(range: Range<Int>) -> Substring { text[text.indices(of: range)] }

    /// The byte at an offset in the text, or nil beyond its ends.
    func byte(at offset: Int) -> UInt8? {
        source.bytes.indices.contains(offset) ? source.bytes[offset] : nil
    }

    /// The last scalar before the offset.
    func scalar(before offset: Int) -> Unicode.Scalar? {
        if let byte = byte(at: offset - 1), byte < 0x80 { return Unicode.Scalar(byte) }
        return text.unicodeScalars[..<text.utf8.index(text.startIndex, offsetBy: offset)].last
    }

    /// The first scalar from the offset on.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        if let byte = byte(at: offset), byte < 0x80 { return Unicode.Scalar(byte) }
        return text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)...].first
    }
}

extension Substring {
    /// The number, if the text is decimal digits that fit.
    var number: Int? { Int(self) }
}
