import Redaction
import RedactionModel
import RedactionPDF
import Testing

/// The copy of a PDF with attachments, looked into object by object.
struct OpenedCopy {
    let file: PDFFile

    init(_ bytes: [UInt8]) throws { file = try PDFFile(bytes, password: nil, limits: .standard) }

    /// The text of a PDF of one page, as the package reads it.
    static func text(_ bytes: [UInt8]) throws -> String { try Document(bytes: bytes, name: "copy").text }

    /// All objects whose `Type` is this.
    private func objects(_ type: String) throws -> [PDFObject] {
        let count = try file.resolve(file.trailer["Size"]).integer ?? 0
        return try (1..<Int32(count)).map { try file.object(ObjectReference($0)) }
            .filter { $0.dictionary?["Type"]?.name == type }
    }

    /// The attached files, once each.
    var files: [[UInt8]] {
        get throws { try objects("EmbeddedFile").compactMap(\.stream).map(file.decodedData) }
    }

    /// The file specifications.
    var specifications: [PDFDictionary] { get throws { try objects("Filespec").compactMap(\.dictionary) } }

    var catalog: PDFDictionary { get throws { try file.dictionary(file.trailer["Root"]) } }

    /// The list of attached files: names and what they lead to.
    var list: [PDFObject] {
        get throws { try file.array(file.dictionary(file.dictionary(catalog["Names"])["EmbeddedFiles"])["Names"]) }
    }

    /// The names in the list.
    var names: [String] {
        get throws { try list.compactMap(\.string).map { String(decoding: $0, as: UTF8.self) } }
    }

    var annotations: [PDFDictionary] {
        get throws {
            try file.array(file.dictionary(.reference(file.page(0)))["Annots"]).map { try file.dictionary($0) }
        }
    }
}
