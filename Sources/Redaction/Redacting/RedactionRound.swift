internal import RedactionDetection
internal import RedactionModel

/// Decides, for a set of files, what goes and what stands in its place.
///
/// The labels and the removed values are those of the whole set: one value has one label in all of its files, and is
/// looked for in all of them.
struct RedactionRound: Sendable {
    private(set) var book: LabelBook
    private(set) var removed = RemovedValues()

    private let spacing: Spacing

    /// The user's terms are looked for even where no detector saw them: a text that hid from the readers must not leave
    /// with a clean bill.
    init(_ policy: Policy) {
        book = LabelBook(style: policy.standIn)
        spacing = policy.spacing
        removed.insert(terms: policy.allTerms)
    }

    /// What is to be replaced in each document, sorted, without overlaps; and the same told for a report.
    mutating func plan(
        _ documents: [Document], _ findings: [[Finding]]
    ) throws -> [(substitutions: [Substitution], replacements: [Replacement])] {
        for (document, findings) in zip(documents, findings) { try RedactionRound.check(findings, in: document) }
        removed.insert(findings.joined())
        book.reserveLabels(in: documents, kinds: Set(findings.joined().lazy.map(\.kind)))
        var plans: [([Substitution], [Replacement])] = []
        for (document, findings) in zip(documents, findings) {
            let substitutions = MaskedRange.union(of: findings, in: document).map { mask in
                (mask, substitution(for: mask))
            }
            let replacements = substitutions.map { mask, substitution in
                Replacement(
                    kind: mask.kind, standIn: substitution.text, location: mask.label.location,
                    detector: mask.label.detector, confidence: mask.label.confidence, reason: mask.label.reason,
                    spacing: document.givesPlaces(to: mask.region) ? spacing : nil)
            }
            plans.append((substitutions.map(\.1), replacements))
        }
        return plans.map { (substitutions: $0.0, replacements: $0.1) }
    }

    private mutating func substitution(for mask: MaskedRange) -> Substitution {
        let standIn = book.standIn(for: mask.value, kind: mask.kind, removed: removed.search)
        let substitution = Substitution(
            kind: mask.kind, region: mask.region, range: mask.range, value: mask.value, standIn: standIn)
        removed.setLabel(substitution.text, for: mask.label)
        return substitution
    }

    /// Findings can come from anywhere; they must lie in the document they are given with.
    private static func check(_ findings: [Finding], in document: Document) throws {
        for finding in findings {
            guard document.regions.indices.contains(finding.region), finding.range.lowerBound >= 0,
                finding.range.upperBound <= document.regions[finding.region].text.utf8.count
            else {
                throw RedactionError(
                    .detectorFailed, file: document.name, place: finding.location.description,
                    reason: "a finding of \"\(finding.detector)\" does not lie in the text",
                    advice: "give findings with the document they were found in")
            }
        }
    }
}

extension Document {
    /// Whether the words of a region have places on a page, so that a removed one leaves a gap.
    fileprivate func givesPlaces(to region: TextRegion.ID) -> Bool {
        content.format(of: region) == .pdf && regions[region].role == .prose
    }
}
