import RedactionModel

@testable import RedactionPDF

/// A file of one page with two layers: `Off`, which is switched off, and `On`.
struct LayeredFile {
    static let off = 3
    static let on = 4

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

/// The copy of a layered file.
struct LayeredCopy {
    let bytes: [UInt8]
    let notes: [String]
    let file: PDFFile

    init(_ original: [UInt8], layers: HiddenLayers = .drop, removing word: String = Planted.word) throws {
        let content = try PDFContent(reading: original, depth: .provisional)
        let options = RewritingOptions(removing: [word], hiddenLayers: layers)
        let copy = try content.rewritten(making: Planted.substitutions(of: word, in: content), options)
        bytes = copy.bytes
        notes = copy.notes.map(\.description)
        file = try PDFFile(bytes, password: nil, limits: .standard)
    }

    /// The page's content stream.
    var content: String {
        get throws {
            let page = try file.dictionary(.reference(file.page(0)))
            let stream = try file.resolve(page["Contents"]).stream
            return String(decoding: try stream.map(file.decodedData) ?? [], as: UTF8.self)
        }
    }

    /// The names of the layers that are left.
    var layers: [String] {
        get throws {
            let properties = try file.dictionary(file.dictionary(file.trailer["Root"])["OCProperties"])
            return try file.array(properties["OCGs"]).map {
                TextString.decode(try file.resolve(file.dictionary($0)["Name"]).string ?? [])
            }
        }
    }

    /// The whole file, its streams unpacked.
    var unpacked: String { get throws { String(decoding: try CommandLineTool.unpacked(bytes), as: UTF8.self) } }

    /// The first page as Poppler's own program paints it.
    static func picture(_ pdf: [UInt8]) throws -> [UInt8] {
        try CommandLineTool.run("pdftoppm", ["-r", "60", "input.pdf"], on: pdf)
    }
}
