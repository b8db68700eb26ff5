import SampleDocuments

/// A PDF put together in a test: one page with one line of text, and files attached to it.
struct ContainerFile {
    struct Attached {
        var name: String
        var bytes: [UInt8]
        var description = ""
        /// More entries of the embedded file stream's dictionary.
        var entries = ""
    }

    var line: String
    var attached: [Attached] = []
    /// More entries of the catalog.
    var catalog = ""
    /// More entries of the page.
    var page = ""

    init(_ line: String, _ attached: Attached..., catalog: String = "", page: String = "") {
        self.line = line
        self.attached = attached
        self.catalog = catalog
        self.page = page
    }

    /// The object that has the file specification of the attachment with this index; its stream's is one less.
    static func specification(_ index: Int) -> Int { 6 + 2 * index }

    var bytes: [UInt8] {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing(line), entries: page)
        for file in attached {
            let stream = builder.addStream("/Type /EmbeddedFile \(file.entries)", file.bytes)
            let wide = file.name.utf16.map { String(65536 + Int($0), radix: 16).dropFirst() }.joined()
            builder.add(
                """
                << /Type /Filespec /F (\(file.name)) /UF <FEFF\(wide)> /Desc (\(file.description))
                /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>
                """)
        }
        builder.catalog = "/Names << /EmbeddedFiles << /Names [\(names)] >> >> \(catalog)"
        return builder.build()
    }

    private var names: String {
        attached.indices.map { "(\(attached[$0].name)) \(Self.specification($0)) 0 R" }.joined(separator: " ")
    }
}
