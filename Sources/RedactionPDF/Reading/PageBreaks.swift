import RedactionModel

/// Pages that end within a sentence, or a word, and so are read together with the next.
enum PageBreaks {
    /// A group for each page and the next whose text could go on from one to the other.
    static func groups(in texts: [PDFReading.Text]) -> [RegionGroup] {
        let pages = texts.indices.filter { texts[$0].isShownText }
        return zip(pages, pages.dropFirst()).compactMap { page, next in
            guard goesOn(texts[page].text, texts[next].text) else { return nil }
            return RegionGroup(members: [page, next], separator: "\n")
        }
    }

    /// Whether a page ends with a letter or a hyphen, and the next begins with a letter.
    private static func goesOn(_ page: String, _ next: String) -> Bool {
        guard let last = page.unicodeScalars.last(where: { !$0.isWhiteSpace }),
            let first = next.unicodeScalars.first(where: { !$0.isWhiteSpace })
        else { return false }
        return (last.properties.isAlphabetic || last.properties.generalCategory == .dashPunctuation || last == "\u{AD}")
            && first.properties.isAlphabetic
    }
}

extension PDFReading.Text {
    /// Whether it is a page's text as readers show it, not another reading of it.
    fileprivate var isShownText: Bool {
        if case .page(_, reading: 0) = site { true } else { false }
    }
}
