/// What a container is when it is no Word document, in the words of an error.
enum PackageKind {
    /// The start of an OLE compound file: an encrypted package, or a document older than 2007.
    static let compoundFileSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// The content types of a main part that are read, and what the copy's is: without macros.
    static let mainTypes: [String: String] = {
        let document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let template = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
        return [
            document: document, template: template,
            "application/vnd.ms-word.document.macroenabled.main+xml": document,
            "application/vnd.ms-word.template.macroenabledtemplate.main+xml": template,
        ]
    }()

    static func describe(mainType: String) -> String {
        switch mainType {
        case let type where type.contains("spreadsheetml") || type.contains("ms-excel"): "an Excel workbook"
        case let type where type.contains("presentationml") || type.contains("ms-powerpoint"):
            "a PowerPoint presentation"
        case let type where type.contains("ms-visio"): "a Visio drawing"
        default: "an Office package of another kind"
        }
    }

    static func describe(entryNames names: [String]) -> String {
        if names.contains("mimetype") {
            return names.contains("META-INF/container.xml") ? "an EPUB book" : "an OpenDocument file"
        }
        if names.contains("META-INF/MANIFEST.MF") { return "a Java archive" }
        return "a ZIP archive"
    }

    /// Whether a compound file's directory names a stream so.
    static func hasStream(_ name: String, in bytes: [UInt8]) -> Bool {
        let spelled = Array(name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        return bytes.firstRange(of: spelled) != nil
    }
}
