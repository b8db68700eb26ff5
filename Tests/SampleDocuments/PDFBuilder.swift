/// Builds small PDF files for tests out of objects written as PDF syntax.
///
/// Object 1 is the catalog and object 2 the page tree; `addPage` and `add` number the rest. Entries of the catalog,
/// the trailer and the bytes around the body can be set, right or wrong.
package struct PDFBuilder {
    private var bodies: [Int: [UInt8]] = [:]
    private var pages: [Int] = []
    private var next = 3

    /// Entries that the catalog gets beside its pages.
    package var catalog = ""
    /// Entries that the trailer gets beside `Size` and `Root`.
    package var trailer = ""
    /// What stands before the header.
    package var prefix = ""
    /// What stands after the last `%%EOF`.
    package var suffix = ""

    package init() {}

    package static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// A number for an object that is to be written later with `set`.
    package mutating func reserve() -> Int {
        defer { next += 1 }
        return next
    }

    package mutating func set(_ number: Int, _ body: String) { bodies[number] = PDFBuilder.bytes(body) }

    package mutating func set(_ number: Int, _ body: [UInt8]) { bodies[number] = body }

    /// Adds an object and gives its number.
    @discardableResult
    package mutating func add(_ body: String) -> Int { add(PDFBuilder.bytes(body)) }

    @discardableResult
    package mutating func add(_ body: [UInt8]) -> Int {
        let number = reserve()
        set(number, body)
        return number
    }

    /// Adds a stream; `entries` are those of its dictionary but `Length`.
    @discardableResult
    package mutating func addStream(_ entries: String = "", _ data: String) -> Int {
        addStream(entries, PDFBuilder.bytes(data))
    }

    @discardableResult
    package mutating func addStream(_ entries: String = "", _ data: [UInt8]) -> Int {
        add(
            PDFBuilder.bytes("<< \(entries) /Length \(data.count) >>\nstream\n") + data
                + PDFBuilder.bytes("\nendstream"))
    }

    /// Adds a page of US Letter size, with Helvetica as `/F1`.
    /// - Parameters:
    ///   - content: operators of its content stream.
    ///   - entries: more entries of the page's dictionary.
    ///   - resources: more entries of its resources.
    @discardableResult
    package mutating func addPage(_ content: String = "", entries: String = "", resources: String = "") -> Int {
        let stream = addStream("", content)
        let page = add(
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(stream) 0 R
            /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> \(resources) >>
            \(entries) >>
            """)
        pages.append(page)
        return page
    }

    /// A page that shows `text` in Helvetica, 12 points high.
    package static func showing(_ text: String) -> String { "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET" }

    /// The file, with a cross-reference table.
    package func build() -> [UInt8] {
        var bodies = bodies
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        if bodies[1] == nil { bodies[1] = PDFBuilder.bytes("<< /Type /Catalog /Pages 2 0 R \(catalog) >>") }
        if bodies[2] == nil { bodies[2] = PDFBuilder.bytes("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>") }
        var file = PDFBuilder.bytes(prefix + "%PDF-1.7\n%\u{E2}\u{E3}\n")
        var offsets: [Int: Int] = [:]
        for (number, body) in bodies.sorted(by: { $0.key < $1.key }) {
            offsets[number] = file.count - prefix.utf8.count
            file += PDFBuilder.bytes("\(number) 0 obj\n") + body + PDFBuilder.bytes("\nendobj\n")
        }
        let start = file.count - prefix.utf8.count
        file += PDFBuilder.bytes("xref\n0 \(next)\n0000000000 65535 f \n")
        for number in 1..<next {
            let offset = String(offsets[number] ?? 0)
            let digits = String(repeating: "0", count: 10 - offset.count) + offset
            file += PDFBuilder.bytes("\(digits) \(offsets[number] == nil ? "65535 f" : "00000 n") \n")
        }
        return file
            + PDFBuilder.bytes(
                "trailer\n<< /Size \(next) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n\(suffix)")
    }
}
