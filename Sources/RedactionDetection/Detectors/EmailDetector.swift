package import RedactionModel

/// E-mail addresses, also in other scripts, percent-encoded in links, and with (at) and (dot) spelled out.
package struct EmailDetector: PatternBasedDetector {
    package let name = "email"
    package let kinds: [Kind] = [.email]
    package let examples = ["jane.roe@example.com", "j.roe+yacht@mail.example.co.uk", "jane [at] example [dot] org"]

    /// One blank may stand before `[at]`.
    static let anchors: Anchors? = Anchors(
        [.at, .percent, .opening], after: ByteSet(.alphanumeric, "._+'- ", beyondASCII: true), reach: 4 * 255 + 1)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi)
            (?<! [\p{L}\p{N}._+'-] )
            [\p{L}\p{N}._+'-]{1,255}+
            ( @ | %40 | [ ]? [\[({] [ ]? at [ ]? [\])}] [ ]? )
            ( (?: [\p{L}\p{N}] [\p{L}\p{N}-]{0,62}+ (?: \. | [ ]? [\[({] [ ]? dot [ ]? [\])}] [ ]? ) )+
              (?: xn--[a-z0-9-]{2,59} | \p{L}{2,24} )
            | \[ [0-9a-f:.]{3,45} \] )
            """#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        // A sentence's or a quotation's marks may stand right before the address.
        let marks = candidate.value.utf8.prefix {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-")
        }
        let range = candidate.range.lowerBound + marks.count..<candidate.range.upperBound
        guard let at = candidate.match[1], range.lowerBound < at.lowerBound, let domain = candidate.group(2) else {
            return nil
        }
        // `photo@2x.png` is a picture for fine screens.
        if let last = domain.split(separator: ".").last, EmailDetector.fileTypes.contains(last.lowercased()) {
            return nil
        }
        let isPlain = at.count == 1
        return Verdict(
            .email, at: range, confidence: isPlain ? 0.99 : 0.9,
            reason: isPlain ? "an address with a domain" : "an address with its at sign spelled out")
    }

    private static let fileTypes: Set = ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js"]
}
