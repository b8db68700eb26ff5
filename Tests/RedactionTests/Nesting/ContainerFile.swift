import RedactionZIP

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
    static func specification(_ index: Int) -> Int { 7 + 2 * index }

    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [\(names)] >> >> \(catalog) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> \(page) >>",
        ].map { Array($0.utf8) }
        objects.append(Self.stream("", Array("BT /F1 12 Tf 72 720 Td (\(line)) Tj ET".utf8)))
        objects.append(Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8))
        for (index, file) in attached.enumerated() {
            objects.append(Self.stream("/Type /EmbeddedFile \(file.entries)", file.bytes))
            let name = file.name
            let wide = name.utf16.map { String(65536 + Int($0), radix: 16).dropFirst() }.joined()
            let text = "/F (\(name)) /UF <FEFF\(wide)> /Desc (\(file.description))"
            let stream = Self.specification(index) - 1
            objects.append(Array("<< /Type /Filespec \(text) /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>".utf8))
        }
        return Self.file(objects)
    }

    private var names: String {
        attached.indices.map { "(\(attached[$0].name)) \(Self.specification($0)) 0 R" }.joined(separator: " ")
    }

    private static func stream(_ entries: String, _ data: [UInt8]) -> [UInt8] {
        Array("<< \(entries) /Length \(data.count) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var file = Array("%PDF-1.7\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            table += String(repeating: "0", count: 10 - "\(file.count)".count) + "\(file.count) 00000 n \n"
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        return file
            + Array("\(table)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}

/// Small Word documents.
enum WordSample {
    static func document(_ paragraphs: String...) throws -> [UInt8] {
        let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        return try ZIPWriter.archive(of: [
            file("[Content_Types].xml", contentTypes), file("_rels/.rels", relationships),
            file("word/document.xml", "<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)</w:body></w:document>"),
        ])
    }

    private static func file(_ name: String, _ text: String) -> ZIPWriter.File {
        ZIPWriter.File(name: name, bytes: Array(text.utf8))
    }

    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private static let contentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """

    private static let relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="r1" Target="word/document.xml" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
        """
}
