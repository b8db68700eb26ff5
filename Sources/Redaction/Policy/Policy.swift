internal import RedactionModel

/// What is to go, what is to stay, and what stands where something was.
///
/// A policy is checked when it is made, so a `Redactor` can rely on it.
public struct Policy: Sendable, Hashable {
    /// What stands where a text was.
    public enum StandIn: String, Sendable, Hashable, CaseIterable {
        /// A bracketed label, the same for the same value: `[PERSON-1]`.
        case label
        /// A box of one width that tells nothing.
        case box
    }

    /// Words and phrases to remove, without case and at word boundaries.
    public let terms: [String]
    /// Names and words of the company's own, removed in all the ways in which they are written: joined as in names of
    /// files, without marks on letters, and where they have a capital, in the plural, without their legal form and as
    /// acronyms.
    public let companyTerms: [String]
    /// Texts never to remove. A term wins over them.
    public let keep: [String]
    /// Regular expressions whose matches are removed.
    public let patterns: [UserPattern]
    /// Which kinds of findings are removed.
    public let kinds: KindSelection
    /// How much doubt it takes to leave a text alone.
    public let profile: Profile
    /// For some kinds, the least confidence of a finding that goes, from 0 to 1; it goes before the profile's.
    public let thresholds: [Kind: Double]
    public let standIn: StandIn
    /// What becomes of the line around a removed text, where words have places on a page.
    public let spacing: Spacing
    /// What becomes of files that lie within a document.
    public let attachments: Attachments
    /// What becomes of layers that are switched off.
    public let hiddenLayers: HiddenLayers
    /// What becomes of the changes that a Word document tracks.
    public let changes: TrackedChanges
    /// What becomes of the comments in a Word document.
    public let comments: Comments
    /// Names of a PDF's properties that stay, such as `Title`, without what is to go. All others do.
    public let keptProperties: Set<String>

    /// Everything that the detectors find, replaced by labels.
    public static let standard = Policy()

    private init() {
        terms = []
        companyTerms = []
        keep = []
        patterns = []
        kinds = .all
        profile = .standard
        thresholds = [:]
        standIn = .label
        spacing = .fixed
        attachments = .redact
        hiddenLayers = .drop
        changes = .keep
        comments = .keep
        keptProperties = []
    }

    /// - Throws: `RedactionError` `.invalidPolicy` when a text is empty, or is to be removed and kept at once, or when
    ///   two patterns have one name, or terms or patterns are given while their kind is left out, or a threshold is no
    ///   number from 0 to 1.
    public init(
        terms: [String] = [], companyTerms: [String] = [], keep: [String] = [], patterns: [UserPattern] = [],
        kinds: KindSelection = .all, profile: Profile = .standard, thresholds: [Kind: Double] = [:],
        standIn: StandIn = .label, spacing: Spacing = .fixed, attachments: Attachments = .redact,
        hiddenLayers: HiddenLayers = .drop, changes: TrackedChanges = .keep, comments: Comments = .keep,
        keptProperties: Set<String> = []
    ) throws {
        self.terms = terms
        self.companyTerms = companyTerms
        self.keep = keep
        self.patterns = patterns
        self.kinds = kinds
        self.profile = profile
        self.thresholds = thresholds
        self.standIn = standIn
        self.spacing = spacing
        self.attachments = attachments
        self.hiddenLayers = hiddenLayers
        self.changes = changes
        self.comments = comments
        self.keptProperties = keptProperties
        try validate()
    }

    /// Everything that is to go because it was listed.
    var allTerms: [String] { terms + companyTerms }

    private func validate() throws {
        let terms = allTerms
        guard (terms + keep).allSatisfy({ !Policy.folded($0).isEmpty }) else {
            throw Policy.invalid("a term without a letter or sign", "leave it out")
        }
        let removed = Set(terms.map(Policy.folded))
        if let both = keep.first(where: { removed.contains(Policy.folded($0)) }) {
            throw Policy.invalid("\"\(both)\" is to be removed and kept", "decide for one")
        }
        for (kind, isGiven) in [(Kind.term, !terms.isEmpty), (.pattern, !patterns.isEmpty)]
        where isGiven && !kinds.contains(kind) {
            throw Policy.invalid("a \(kind) is given, but the kind \(kind) is left out", "choose the kind \(kind) too")
        }
        if let (kind, _) = thresholds.first(where: { !(0...1).contains($0.value) }) {
            throw Policy.invalid("the threshold of \(kind) is no number from 0 to 1", "correct it")
        }
        let names = patterns.map(\.name)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw Policy.invalid("two patterns are named \"\(twice)\"", "give each its own name")
        }
    }

    private static func folded(_ text: String) -> [Unicode.Scalar] {
        Array(FoldedText(text).scalars.trimmed)
    }

    private static func invalid(_ reason: String, _ advice: String) -> RedactionError {
        RedactionError(.invalidPolicy, reason: reason, advice: advice)
    }
}
