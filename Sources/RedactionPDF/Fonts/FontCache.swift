import RedactionModel
import Synchronization

/// Fonts that were loaded, for all pages of a file.
final class FontCache: Sendable {
    /// A font is known by its object; one that lies directly in its resources, by its value.
    struct Key: Hashable, Sendable {
        private let object: PDFObject
        init(_ object: PDFObject) { self.object = object }
    }

    private let fonts = Mutex<[Key: PDFFont]>([:])

    /// The font for `key`; two threads may load the same one, which is wasteful and harmless.
    func font(_ key: Key, load: () throws -> PDFFont) throws -> PDFFont {
        if let font = fonts.withLock({ $0[key] }) { return font }
        let font = try load()
        fonts.withLock { $0[key] = font }
        return font
    }
}
