internal import ArgumentParser
internal import Redaction

/// What copies are to look like.
struct CopyOptions: ParsableArguments {
    @Option(help: "What stands where a text was: label, such as [PERSON-1], or box.")
    var replace = Policy.StandIn.label

    @Option(
        help: "What becomes of a PDF's line around a removed text: fixed sets it anew, line removes it, keep lets it.")
    var spacing = Spacing.fixed

    @Option(help: "What becomes of files attached to a PDF: redact those that can be and drop the others, or drop all.")
    var attachments = Attachments.redact

    @Option(help: "What becomes of a PDF's layers that are switched off: drop them, or keep and search them.")
    var hiddenLayers = HiddenLayers.drop

    @Option(help: "What becomes of the changes that a Word document tracks: keep, without their authors, or accept.")
    var changes = TrackedChanges.keep

    @Option(help: "What becomes of comments in a Word document: keep them without their authors, or remove them.")
    var comments = Comments.keep

    @Option(
        help: ArgumentHelp(
            "A PDF's properties that stay, parted by commas, without what is found in them.", valueName: "names"))
    var keepProperties: String?

    var keptProperties: Set<String> {
        Set((keepProperties ?? "").split(separator: ",").map { String($0.filter { !$0.isWhitespace }) })
    }
}
