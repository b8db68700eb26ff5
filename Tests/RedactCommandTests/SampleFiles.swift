import RedactionZIP

/// Small documents in the formats that are containers.
enum SampleFiles {
    /// A Word document with a paragraph for each line.
    static func word(_ paragraphs: String...) throws -> [UInt8] {
        let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        return try word(document: "<w:document xmlns:w=\"\(wordNamespace)\"><w:body>\(body)</w:body></w:document>")
    }

    /// A Word document with this text as its main part.
    static func word(document: String) throws -> [UInt8] {
        try ZIPWriter.archive(of: [
            file("[Content_Types].xml", contentTypes), file("_rels/.rels", relationships),
            file("word/document.xml", document),
        ])
    }

    /// An archive of one file that is no Office document.
    static func archive() throws -> [UInt8] { try ZIPWriter.archive(of: [file("notes.txt", "by Rosa")]) }

    private static func file(_ name: String, _ text: String) -> ZIPWriter.File {
        ZIPWriter.File(name: name, bytes: Array(text.utf8))
    }

    static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

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

    /// An OLE compound file (MS-CFB, version 3) with one empty stream of this name.
    static func compoundFile(stream: String) -> [UInt8] {
        let endOfChain: [UInt8] = [0xFE, 0xFF, 0xFF, 0xFF]
        let free: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + zeros(16)
        header += [0x3E, 0, 0x03, 0, 0xFE, 0xFF, 0x09, 0, 0x06, 0] + zeros(6) + zeros(4)
        header += [1, 0, 0, 0, 1, 0, 0, 0] + zeros(4) + [0, 0x10, 0, 0]
        header += endOfChain + zeros(4) + endOfChain + zeros(4) + zeros(4)
        header += (0..<108).flatMap { _ in free }
        let table = [0xFD, 0xFF, 0xFF, 0xFF] + endOfChain + (0..<126).flatMap { _ in free }
        let directory = entry("Root Entry", type: 5) + entry(stream, type: 2) + zeros(256)
        return header + table + directory
    }

    private static func entry(_ name: String, type: UInt8) -> [UInt8] {
        let text = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let size = UInt8(text.count + 2)
        return text + zeros(64 - text.count) + [size, 0, type, 1] + Array(repeating: 0xFF, count: 12) + zeros(48)
    }

    private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

    /// A PDF of one page with one line of text.
    /// - Parameters:
    ///   - catalog: more entries of the catalog.
    ///   - trailer: more entries of the trailer.
    ///   - more: objects from number 6 on.
    static func pdf(_ line: String, catalog: String = "", trailer: String = "", more: [String] = []) -> [UInt8] {
        let content = "BT /F1 12 Tf 72 720 Td (\(line)) Tj ET"
        let objects =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalog) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
                    + "/Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ] + more
        var file = "%PDF-1.7\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }
}
