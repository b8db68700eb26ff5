package import RedactionModel

/// Hardware addresses of network devices (EUI-48), with colons, hyphens or points.
package struct MACAddressDetector: PatternBasedDetector {
    package let name = "mac-address"
    package let kinds: [Kind] = [.macAddress]
    package let examples = ["00:00:5E:00:53:AF", "00-00-5e-00-53-af", "0000.5e00.53af"]

    static let anchors: Anchors? = Anchors([.colon, .hyphen, .point], after: .hex, reach: 4)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi) (?<![\w:.-])
            (?: [0-9a-f]{2} ([:-]) (?: [0-9a-f]{2} \1 ){4} [0-9a-f]{2} | [0-9a-f]{4} \. [0-9a-f]{4} \. [0-9a-f]{4} )
            (?! [\w] | [:.-][0-9a-f] )
            """#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        // Six groups of digits alone are more often a date with its time.
        guard candidate.match[1] != nil || candidate.value.contains(where: \.isLetter) else { return nil }
        return Verdict(
            .macAddress, at: candidate.range, confidence: 0.95, reason: "six bytes as such addresses are written")
    }
}
