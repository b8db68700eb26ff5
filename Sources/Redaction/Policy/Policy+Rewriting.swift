internal import RedactionModel

extension Policy {
    /// What formats need to know of the policy to write a copy that holds nothing of `removed`.
    func rewritingOptions(removing removed: ResidueSearch) -> RewritingOptions {
        RewritingOptions(
            removing: removed, spacing: spacing, attachments: attachments, hiddenLayers: hiddenLayers,
            changes: changes, comments: comments, keptProperties: keptProperties)
    }
}
