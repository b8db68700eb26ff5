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
        /// Which codes of which fonts it shows.
        let use: FontUse
        /// Why the page cannot be interpreted, if it cannot: it is to become a picture.
        var fault: RedactionError?
    }

    let pages: [Page]

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
    private let hash: Int

    init(_ content: PageContent, _ geometry: PageGeometry) {
        var hasher = Hasher()
        hasher.combine(geometry.cropBox)
        hasher.combine(geometry.displayToUser)
        for stream in content.streams { unsafe stream.bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
        for glyph in content.glyphs {
            hasher.combine(glyph.corner)
            hasher.combine(glyph.along)
            hasher.combine(glyph.across)
            hasher.combine(glyph.text)
            hasher.combine(glyph.readings?.texts)
            hasher.combine(glyph.isNameless)
        }
        hash = hasher.finalize()
    }
}
