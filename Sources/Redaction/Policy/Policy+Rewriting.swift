internal import RedactionModel

extension Policy {
    /// What formats need to know of the policy to write a copy without `values`.
    func rewritingOptions(removing values: Set<String>) -> RewritingOptions {
        RewritingOptions(
            removing: values, spacing: spacing, attachments: attachments, hiddenLayers: hiddenLayers,
            changes: changes, comments: comments,
            keptProperties: keptProperties)
    }
}
