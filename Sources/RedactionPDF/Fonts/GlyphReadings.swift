import Foundation
import RedactionModel

/// What independent witnesses say a glyph is, where they do not agree.
///
/// Text is searched in the reading of each witness: which of them a person sees on the page only the eye can tell.
final class GlyphReadings: Sendable {
    /// The witnesses beside `ToUnicode`, in the order of `texts`, as a reading by them is called.
    static let witnesses = ["text by its glyph names", "text by its font's names", "text by its font's map"]

    /// By witness; nil for one that says nothing.
    let texts: [String?]

    /// - Parameters:
    ///   - text: what a reader takes for the glyph, by `ToUnicode` or for want of it by the encoding.
    ///   - name: what the name in the encoding or the place in a character collection says.
    ///   - own: what the embedded program says, by the glyph's name and by its maps.
    /// - Returns: nil where no witness contradicts `text`, or tells what it leaves open.
    init?(text: String?, name: String?, own: (byName: String?, byMap: String?)?) {
        texts = [name, own?.byName, own?.byMap]
        let isContradicted = texts.contains { witness in
            guard let witness else { return false }
            return text.map { !GlyphReadings.agree(witness, $0) } ?? true
        }
        guard isContradicted else { return nil }
    }

    /// What the witness says, or for want of a word of its own another one.
    func text(by witness: Int) -> String? { texts[witness] ?? texts.lazy.compactMap { $0 }.first }

    /// Whether any witness says what `scalar` is part of.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let one = GlyphReadings.plain(String(scalar))
        return texts.contains { text in
            guard let text, !text.unicodeScalars.contains(scalar) else { return text != nil }
            let other = GlyphReadings.plain(text)
            return one.isEmpty ? other.isEmpty : one.allSatisfy(other.contains)
        }
    }

    // MARK: Comparing

    /// `text` where it tells what a glyph is; nil where it is empty, or nothing but characters that mean nothing by
    /// themselves.
    static func telling(_ text: String) -> String? { text.unicodeScalars.contains(where: isTelling) ? text : nil }

    static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0...0x1F, 0x7F...0x9F, 0xFFF0...0xFFFF: false
        default: scalar.properties.generalCategory != .privateUse && scalar.properties.generalCategory != .unassigned
        }
    }

    /// Whether two texts spell the same letters and digits, in whatever form Unicode has for them. Signs are not
    /// compared: fonts that call a quotation mark or a bullet by another name are many.
    static func agree(_ one: String, _ other: String) -> Bool { one == other || plain(one) == plain(other) }

    private static func plain(_ text: String) -> [Unicode.Scalar] {
        if text.utf8.count == 1, let scalar = text.unicodeScalars.first { return scalar.isWord ? [scalar] : [] }
        return text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.isWord).map { twins[$0] ?? $0 }
    }

    /// Signs that the glyph list names for letters, and letters that it names for signs.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2206}": "\u{394}", "\u{131}": "i", "\u{237}": "j",
    ]
}
