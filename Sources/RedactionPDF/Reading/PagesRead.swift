import RedactionModel

/// The pages of a file as they were read, by page.
struct PagesRead: EarlierReading {
    struct Page: Sendable {
        /// Nil for a page that cannot be interpreted.
        let fingerprint: PageFingerprint?
        let texts: [PDFReading.Text]
        /// Whether Poppler has read the page, or the interpreter alone.
        let isReadByBoth: Bool
        /// Whether it has bytes or resources that show nothing.
        let hasSpare: Bool
        /// Whether hidden layers paint on it.
        var hasHidden = false
        /// Hidden layers that its content begins and never ends.
        var openLayers: Set<PDFObject> = []
        /// Which codes of which fonts it shows.
        let use: FontUse
        /// Why the page cannot be interpreted, if it cannot: it is to become a picture.
        var fault: RedactionError?
    }

    let pages: [Page]
    /// The pages that the copy has otherwise.
    private var rewritten: Set<Int> = []

    init(pages: [Page]) { self.pages = pages }

    /// The same, for a copy in which the pages `rewritten` were written anew.
    func copied(rewriting rewritten: Set<Int>) -> PagesRead {
        var copied = self
        copied.rewritten = rewritten
        return copied
    }

    /// - Throws: `RedactionError` when page `index` of the copy shows something else, though nothing on it was to change.
    func check(page index: Int, reading fingerprint: PageFingerprint) throws {
        guard pages.indices.contains(index), !rewritten.contains(index), let known = pages[index].fingerprint,
            known.glyphs != fingerprint.glyphs
        else { return }
        throw RedactionError(
            .uninterpretable, reason: "the copy shows other text than the original, where nothing was to change",
            advice: "report this as a fault of the program")
    }

    /// What both readers read on page `index`, if the interpreter still sees exactly what it saw then.
    func texts(ofPage index: Int, reading fingerprint: PageFingerprint) -> [PDFReading.Text]? {
        guard pages.indices.contains(index) else { return nil }
        let page = pages[index]
        return page.isReadByBoth && page.fingerprint == fingerprint ? page.texts : nil
    }
}

/// All that the interpreter sees of a page, in short: its streams' bytes, and of every glyph what it is and where.
///
/// Two pages of one run of the program with equal fingerprints show the same text.
struct PageFingerprint: Sendable, Equatable {
    /// What each glyph says, and where it is drawn.
    fileprivate let glyphs: Int
    /// All else that readers could go by.
    private let rest: Int

    init(_ content: PageContent, _ geometry: PageGeometry) {
        var glyphs = Hasher()
        var rest = Hasher()
        glyphs.combine(geometry.cropBox)
        glyphs.combine(geometry.displayToUser)
        for stream in content.streams { unsafe stream.bytes.withUnsafeBytes { unsafe rest.combine(bytes: $0) } }
        for glyph in content.glyphs {
            glyphs.combine(glyph.corner)
            glyphs.combine(glyph.along)
            glyphs.combine(glyph.across)
            glyphs.combine(glyph.text)
            rest.combine(glyph.readings?.texts)
            rest.combine(glyph.isNameless)
        }
        self.glyphs = glyphs.finalize()
        self.rest = rest.finalize()
    }
}
