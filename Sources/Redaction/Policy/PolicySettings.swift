package import RedactionModel

/// What a policy is made of, each setting given or not: in a file, or on the command line, which goes before it.
package struct PolicySettings {
    package var terms: [String] = []
    package var companyTerms: [String] = []
    package var keep: [String] = []
    package var patterns: [UserPattern] = []
    package var kinds: KindSelection?
    package var profile: Profile?
    package var thresholds: [Kind: Double] = [:]
    package var standIn: Policy.StandIn?
    package var spacing: Spacing?
    package var attachments: Attachments?
    package var hiddenLayers: HiddenLayers?
    package var changes: TrackedChanges?
    package var comments: Comments?
    package var keptProperties: Set<String>?

    package init() {}

    /// These settings, and where they say nothing, `others`; lists of both are joined.
    package func over(_ others: PolicySettings) -> PolicySettings {
        var settings = PolicySettings()
        settings.terms = others.terms + terms
        settings.companyTerms = others.companyTerms + companyTerms
        settings.keep = others.keep + keep
        settings.patterns = others.patterns + patterns
        settings.kinds = kinds ?? others.kinds
        settings.profile = profile ?? others.profile
        settings.thresholds = others.thresholds.merging(thresholds) { $1 }
        settings.standIn = standIn ?? others.standIn
        settings.spacing = spacing ?? others.spacing
        settings.attachments = attachments ?? others.attachments
        settings.hiddenLayers = hiddenLayers ?? others.hiddenLayers
        settings.changes = changes ?? others.changes
        settings.comments = comments ?? others.comments
        settings.keptProperties = keptProperties ?? others.keptProperties
        return settings
    }

    /// - Throws: `RedactionError` `.invalidPolicy` when the settings contradict one another.
    package func policy() throws -> Policy {
        let standard = Policy.standard
        return try Policy(
            terms: terms, companyTerms: companyTerms, keep: keep, patterns: patterns, kinds: kinds ?? standard.kinds,
            profile: profile ?? standard.profile, thresholds: thresholds, standIn: standIn ?? standard.standIn,
            spacing: spacing ?? standard.spacing, attachments: attachments ?? standard.attachments,
            hiddenLayers: hiddenLayers ?? standard.hiddenLayers, changes: changes ?? standard.changes,
            comments: comments ?? standard.comments, keptProperties: keptProperties ?? standard.keptProperties)
    }
}
