internal import ArgumentParser
internal import Redaction

/// What copies are to look like.
struct CopyOptions: ParsableArguments {
    @Option(help: "What stands where a text was: label, such as [PERSON-1], or box (default: label).")
    var replace: Policy.StandIn?

    @Option(
        help: """
            What becomes of a PDF's line around a removed text: fixed sets it anew, line removes it, keep lets it \
            (default: fixed).
            """)
    var spacing: Spacing?

    @Option(
        help:
            "What becomes of files attached to a PDF: redact those that can be and drop the others, or drop all (default: redact)."
    )
    var attachments: Attachments?

    @Option(
        help:
            "What becomes of a PDF's layers that are switched off: drop them, or keep and search them (default: drop).")
    var hiddenLayers: HiddenLayers?

    @Option(
        help:
            "What becomes of the changes that a Word document tracks: keep, without their authors, or accept (default: keep)."
    )
    var changes: TrackedChanges?

    @Option(
        help:
            "What becomes of comments in a Word document: keep them without their authors, or remove them (default: keep)."
    )
    var comments: Comments?

    @Option(
        help: ArgumentHelp(
            "A PDF's properties that stay, parted by commas, without what is found in them.", valueName: "names"))
    var keepProperties: String?

    /// Gives `settings` what was given here.
    func apply(to settings: inout PolicySettings) {
        settings.standIn = replace
        settings.spacing = spacing
        settings.attachments = attachments
        settings.hiddenLayers = hiddenLayers
        settings.changes = changes
        settings.comments = comments
        settings.keptProperties = keepProperties.map { names in
            Set(names.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) })
        }
    }
}
