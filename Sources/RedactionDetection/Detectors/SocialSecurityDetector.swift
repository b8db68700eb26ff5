package import RedactionModel

/// United States social security numbers, and the taxpayer numbers of the same form.
package struct SocialSecurityDetector: PatternBasedDetector {
    package let name = "us-ssn"
    package let kinds: [Kind] = [.nationalID, .taxID]
    package let examples = ["536-90-4399", "SSN 536904399", "ITIN 912-70-1234"]

    static let pattern = CompiledPattern(
        builtIn: #"(?<![\w.,+-])(\d{3})([- .]?)(\d{2})\2(\d{4})(?![\w-])(?![.,]\d)"#)
    private static let context = ContextWords(
        "ssn", "ssns", "social security", "social", "soc sec", "social security number", "tax id", "taxpayer", "tin",
        "itin", "ss#", "ssn#")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        guard let area = candidate.group(1)?.number, let group = candidate.group(3)?.number,
            let serial = candidate.group(4)?.number, let separator = candidate.group(2),
            let kind = SocialSecurityDetector.kind(area: area, group: group, serial: serial)
        else { return nil }
        if let word = SocialSecurityDetector.context.word(near: candidate.range, in: candidate) {
            return Verdict(kind, at: candidate.range, confidence: 0.95, reason: "near \"\(word)\"")
        }
        // Nine digits in a row, or with points or spaces, are too often something else.
        guard separator == "-" else { return nil }
        return Verdict(kind, at: candidate.range, confidence: 0.85, reason: "written as such numbers are")
    }

    /// Numbers are never given out with an area of 000 or 666, a group of 00 or a serial of 0000; those from 900 on
    /// belong to taxpayers, in some groups.
    private static func kind(area: Int, group: Int, serial: Int) -> Kind? {
        guard area != 0, area != 666, group != 0, serial != 0 else { return nil }
        guard area >= 900 else { return .nationalID }
        switch group {
        case 50...65, 70...88, 90...92, 94...99: return .taxID
        default: return nil
        }
    }
}
