internal import RedactionModel

/// Kinds of files that are known well enough to say what to do instead.
enum RefusedFormat: String, CaseIterable {
    case image = "an image"
    case compressed = "a compressed archive"

    /// - Throws: `RedactionError` `.unsupported` when `bytes` begin as one of these kinds does.
    static func refuse(_ bytes: [UInt8]) throws {
        guard let format = allCases.first(where: { $0.signatures.contains { bytes.starts(with: $0) } }) else { return }
        throw RedactionError(.unsupported, reason: "is \(format.rawValue)", advice: format.advice)
    }

    private var signatures: [[UInt8]] {
        switch self {
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
        case .image: "images are not supported yet"
        case .compressed: "extract its files first"
        }
    }
}
