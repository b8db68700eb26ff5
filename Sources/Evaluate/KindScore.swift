import AnnotatedText
import RedactionModel

/// How many of the marked spans of each kind are wholly covered, by findings of any kind and of the right one, and how
/// many findings lie in no span at all.
struct KindScore {
    /// What the generated sentences' words for a kind mean here; hand-made marks use the kinds' own names.
    private static let kinds: [String: [Kind]] = [
        "PERSON": [.person], "ORGANIZATION": [.organization], "LOCATION": [.location, .address], "ADDRESS": [.address],
        "EMAIL_ADDRESS": [.email], "IBAN_CODE": [.iban], "US_SSN": [.nationalID], "IP_ADDRESS": [.ipAddress],
        "CREDIT_CARD": [.paymentCard], "PHONE_NUMBER": [.phone], "DATE_TIME": [.date, .dateOfBirth],
        "DOMAIN_NAME": [.url], "US_DRIVER_LICENSE": [.drivingLicense],
    ]

    struct Count {
        var (spans, covered, rightly) = (0, 0, 0)
    }

    private var counts: [String: Count] = [:]
    private var spurious: [Kind: Int] = [:]
    private(set) var texts = 0
    /// The texts of which every span is covered.
    private(set) var cleanTexts = 0

    var all: Count {
        counts.values.reduce(into: Count()) { sum, count in
            sum.spans += count.spans
            sum.covered += count.covered
            sum.rightly += count.rightly
        }
    }

    var spuriousFindings: Int { spurious.values.reduce(0, +) }

    mutating func add(_ text: FoundText, showing: Bool = false) {
        let mentions = text.annotated.mentions.filter { $0.type != .optional }
        texts += 1
        if mentions.allSatisfy(text.covers) { cleanTexts += 1 }
        for mention in mentions {
            var count = counts[mention.name, default: Count()]
            count.spans += 1
            if text.covers(mention) {
                count.covered += 1
            } else if showing {
                print("MISSED", mention.name, text.excerpt(mention))
            }
            let kinds = KindScore.kinds[mention.name] ?? [Kind(rawValue: mention.name)]
            let right = text.findings.filter { kinds.contains($0.kind) }
            if mention.range.allSatisfy({ byte in right.contains { $0.range.contains(byte) } }) { count.rightly += 1 }
            counts[mention.name] = count
        }
        for finding in text.findings
        where !text.annotated.mentions.contains(where: { $0.range.overlaps(finding.range) }) {
            spurious[finding.kind, default: 0] += 1
            if showing { print("FALSE", finding.kind, finding.detector, text.excerpt(finding.range)) }
        }
    }

    func printTable() {
        print("| marked as | spans | covered | by the right kind |\n| --- | --- | --- | --- |")
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            let covered = "\(count.covered), \(percent(count.covered, count.spans))"
            print("| \(name) | \(count.spans) | \(covered) | \(percent(count.rightly, count.spans)) |")
        }
        print("| all | \(all.spans) | \(all.covered), \(percent(all.covered, all.spans)) | |")
        let kinds = spurious.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        print("\nFindings in no span: \(kinds.joined(separator: ", "))")
    }
}

func percent(_ part: Int, _ whole: Int) -> String {
    let thousandths = whole == 0 ? 0 : (1000 * part + whole / 2) / whole
    return "\(thousandths / 10).\(thousandths % 10) %"
}
