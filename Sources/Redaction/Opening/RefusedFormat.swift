internal import RedactionModel

/// Kinds of files that are known well enough to say what to do instead.
enum RefusedFormat: String, CaseIterable {
    case oldOffice = "an encrypted Office document or one in the old binary format"
    case archive = "a ZIP container, but not a Word document"
    case image = "an image"
    case compressed = "a compressed archive"

    /// - Throws: `RedactionError` `.unsupported` or `.encrypted` when `bytes` begin as one of these kinds does.
    static func refuse(_ bytes: [UInt8]) throws {
        guard let format = allCases.first(where: { $0.signatures.contains { bytes.starts(with: $0) } }) else { return }
        throw RedactionError(
            format == .oldOffice ? .encrypted : .unsupported, reason: "is \(format.rawValue)", advice: format.advice)
    }

    private var signatures: [[UInt8]] {
        switch self {
        case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
        case .archive: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08]]
        case .image:
            [
                [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
                [0x4D, 0x4D, 0x00, 0x2A], Array("BM".utf8) + [0x00],
            ]
        case .compressed:
            [
                [0x1F, 0x8B], Array("7z".utf8) + [0xBC, 0xAF], Array("BZh".utf8), Array("Rar!".utf8),
                [0xFD, 0x37, 0x7A],
            ]
        }
    }

    private var advice: String {
        switch self {
        case .oldOffice: "open it in Word and save it as DOCX without a password"
        case .archive: "extract its files, or convert it to DOCX or PDF"
        case .image: "images are not supported yet"
        case .compressed: "extract its files first"
        }
    }
}
