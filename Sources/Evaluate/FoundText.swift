import AnnotatedText
import RedactionDetection
import RedactionModel

/// An annotated text with what the chain found in it.
struct FoundText {
    let annotated: AnnotatedText
    let findings: [Finding]
    /// For each byte, whether it is masked.
    let isMasked: [Bool]

    init(_ annotated: AnnotatedText, by chain: DetectorChain) async throws {
        self.annotated = annotated
        findings = try await chain.findings(in: .plain(annotated.text))
        var isMasked = [Bool](repeating: false, count: annotated.text.utf8.count)
        for finding in findings { for byte in finding.range { isMasked[byte] = true } }
        self.isMasked = isMasked
    }

    /// Whether every letter and digit of a mention is masked.
    func covers(_ mention: AnnotatedText.Mention) -> Bool {
        let bytes = Array(annotated.text.utf8)
        return mention.range.allSatisfy { isMasked[$0] || !bytes[$0].isLetterOrDigit }
    }

    func excerpt(_ range: Range<Int>) -> String { FoundText.excerpt(range, of: Array(annotated.text.utf8)) }

    private static func excerpt(_ range: Range<Int>, of bytes: [UInt8]) -> String {
        let before = String(decoding: bytes[max(0, range.lowerBound - 30)..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[range.upperBound..<min(bytes.count, range.upperBound + 20)], as: UTF8.self)
        return "\(before)[[\(String(decoding: bytes[range], as: UTF8.self))]]\(after)".replacing("\n", with: "⏎")
    }

    /// A mention amid its text, with points for what of it is masked.
    func excerpt(_ mention: AnnotatedText.Mention) -> String {
        var bytes = Array(annotated.text.utf8)
        for byte in mention.range where isMasked[byte] { bytes[byte] = UInt8(ascii: ".") }
        return FoundText.excerpt(mention.range, of: bytes)
    }

    static func all(_ texts: [AnnotatedText], by chain: DetectorChain) async throws -> [FoundText] {
        var found: [FoundText] = []
        for text in texts { found.append(try await FoundText(text, by: chain)) }
        return found
    }
}

extension DetectorChain {
    /// The standard detectors, as sure as a profile wants them.
    init(of profile: Profile) { self.init(.standard, Thresholds(profile.threshold)) }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
