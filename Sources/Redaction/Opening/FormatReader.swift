internal import RedactionModel
internal import RedactionPDF
internal import RedactionText
internal import RedactionWord

/// How a format is told by its content, and opened.
struct FormatReader: Sendable {
    let recognizes: @Sendable (_ bytes: [UInt8]) -> Bool
    let open: @Sendable (_ bytes: [UInt8], _ opening: Opening) throws -> any DocumentContent

    /// In the order in which they are tried; text comes last, since it refuses nothing by its first bytes.
    static let all: [FormatReader] = [word, pdf, text]

    private static let word = FormatReader { bytes in
        WordContent.isWord(bytes) || WordContent.isCompoundFile(bytes)
    } open: { bytes, opening in
        try WordContent(reading: bytes, limits: opening.limits)
    }

    private static let pdf = FormatReader(recognizes: PDFContent.isPDF) { bytes, opening in
        let depth: PDFContent.Depth =
            switch opening.purpose {
            case .reading: .both
            case .redacting: .provisional
            case .proving(let earlier): .copy(of: earlier)
            }
        return try PDFContent(
            reading: bytes, password: opening.password, limits: opening.limits, depth: depth,
            uninterpretable: opening.uninterpretable)
    }

    private static let text = FormatReader { _ in
        true
    } open: { bytes, opening in
        try TextContent(reading: bytes, limits: opening.limits)
    }

    /// Opens `bytes` in whatever format they are, and the files that lie within.
    static func content(of bytes: [UInt8], _ opening: Opening) throws -> any DocumentContent {
        var budget = NestingBudget(opening.limits)
        return try content(of: bytes, opening, &budget)
    }

    /// The same for a file that may lie within another.
    static func content(
        of bytes: [UInt8], _ opening: Opening, _ budget: inout NestingBudget
    ) throws -> any DocumentContent {
        let content = try ownContent(of: bytes, opening)
        return content.embeddedFiles.isEmpty ? content : try NestedContent(content, opening, &budget)
    }

    private static func ownContent(of bytes: [UInt8], _ opening: Opening) throws -> any DocumentContent {
        guard !bytes.isEmpty else {
            throw RedactionError(.damaged, reason: "is empty", advice: "give a file with content")
        }
        guard bytes.count <= opening.limits.fileSize else {
            throw InputFile.tooLarge(limit: opening.limits.fileSize)
        }
        try RefusedFormat.refuse(bytes)
        guard let reader = all.first(where: { $0.recognizes(bytes) }) else {
            throw RedactionError(
                .unsupported, reason: "not a kind of file that is supported",
                advice: "convert it to DOCX, PDF or UTF-8 text")
        }
        return try reader.open(bytes, opening)
    }
}
