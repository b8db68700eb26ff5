package import RedactionModel

/// A detector that goes by the looks of words and of what stands around them, not by a rule that holds everywhere.
package protocol GuessingDetector: Detector {
    /// Whether `match` counts where `text` has this role: names of fonts, styles and properties look like names of
    /// persons, so that only sure ones may count beside the prose.
    func counts(_ match: Match, in role: TextRegion.Role, of text: String) -> Bool

    /// How sure a finding has to be to count in a copy. Labels change what stands around a word, and with it how much
    /// the word reads like a name.
    var leastConfidenceInCopies: Double { get }
}
