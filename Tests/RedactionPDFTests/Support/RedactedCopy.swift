import RedactionModel

@testable import RedactionPDF

/// The copy of a file, as a policy wants it.
struct RedactedCopy {
    let bytes: [UInt8]
    let notes: [String]
    let file: PDFFile

    init(_ original: [UInt8], layers: HiddenLayers = .drop, keeping keys: Set<String> = []) throws {
        let content = try PDFContent(reading: original, depth: .provisional)
        let options = RewritingOptions(
            removing: ResidueSearch(terms: [Planted.word]), hiddenLayers: layers, keptProperties: keys)
        let copy = try content.rewritten(making: Planted.substitutions(of: Planted.word, in: content), options)
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
