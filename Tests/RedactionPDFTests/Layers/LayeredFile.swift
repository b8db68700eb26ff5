import SampleDocuments

@testable import RedactionPDF

/// A file of one page with two layers: `Off`, which is switched off, and `On`.
struct LayeredFile {
    /// The first configuration, but for what `configuration` says.
    var configuration = "/OFF [3 0 R]"
    /// More entries of the first layer.
    var entries = ""
    /// What `/M` names in the page's resources.
    var membership = "3 0 R"
    /// More entries of the page's resources.
    var resources = ""
    /// More entries of the page.
    var page = ""
    /// More entries of the catalog.
    var catalog = ""

    /// - Parameter more: objects from number 5 on.
    func bytes(_ content: String, _ more: (inout PDFBuilder) -> Void = { _ in }) -> [UInt8] {
        var builder = PDFBuilder()
        builder.catalog = """
            /OCProperties << /OCGs [3 0 R 4 0 R] /D << /Order [3 0 R 4 0 R] \(configuration) >> >> \(catalog)
            """
        builder.add("<< /Type /OCG /Name (Off) \(entries) >>")
        builder.add("<< /Type /OCG /Name (On) >>")
        more(&builder)
        builder.addPage(
            content, entries: page,
            resources: "/Properties << /Off 3 0 R /On 4 0 R /M \(membership) >> \(resources)")
        return builder.build()
    }
}
