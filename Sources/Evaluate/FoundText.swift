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

    func excerpt(_ range: Range<Int>) -> String {
        let bytes = Array(annotated.text.utf8)
        let before = String(decoding: bytes[max(0, range.lowerBound - 30)..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[range.upperBound..<min(bytes.count, range.upperBound + 20)], as: UTF8.self)
        return "\(before)[[\(String(decoding: bytes[range], as: UTF8.self))]]\(after)".replacing("\n", with: "⏎")
    }

    static func all(_ texts: [AnnotatedText], by chain: DetectorChain) async throws -> [FoundText] {
        var found: [FoundText] = []
        for text in texts { found.append(try await FoundText(text, by: chain)) }
        return found
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
