/// The text of a content unit in one region: as its fonts' `ToUnicode` maps say, and below that, where a font says
/// several things, in the reading of each other witness.
enum UnitText {
    static func region(of content: PageContent, role: String) -> PageRegion? {
        let text = GlyphText(content)
        guard let first = text.region(detail: role) else { return nil }
        guard content.glyphs.contains(where: { $0.readings != nil && $0.text != nil }) else { return first }
        return text.otherRegions().reduce(first) { region, other in
            PageRegion(detail: role, text: region.text + "\n" + other.text, glyphs: region.glyphs + [-1] + other.glyphs)
        }
    }
}
