/// The words of the formats' own vocabularies: values of enumerations, built-in names, units.
///
/// An attribute that holds nothing but such words and numbers says how something looks, not what it is about. Every
/// other attribute is text.
package enum SchemaWords {
    /// Whether `value` is made of schema words, numbers and single letters only.
    package static func isPlain(_ value: String) -> Bool {
        value.utf8.count <= 1 || value.utf8.allSatisfy(isFigure)
            || plain.answer(for: value) { isHexadecimal(value[...]) || words(of: value).allSatisfy(isPlainWord) }
    }

    /// What was found out already: few values make up most attributes.
    private static let plain = AnswerCache()

    /// Whether a byte is a digit or a sign, which no word has.
    private static func isFigure(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x40 }

    /// Whether a field's instruction is made of schema words only. The name of a sequence is people's choice, where it
    /// is counted and where its items are listed: `SEQ Table`, `TOC \c "Table"`.
    static func isPlainInstruction(_ instruction: String) -> Bool {
        let words = instruction.lowercased().split { $0.isWhitespace }
        return words.first != "seq" && !words.contains("\\c") && isPlain(instruction)
    }

    /// Whether `value` names a font that comes with systems and office programs.
    package static func isPlainFont(_ value: String) -> Bool {
        words(of: value).allSatisfy { isPlainWord($0) || knownFonts.contains($0) }
    }

    /// Whether `value` is a number, or a name that Word numbers by itself: `_Toc123`.
    package static func isGenerated(_ value: String) -> Bool {
        let name = value.filter { !$0.isNumber }
        return (name.isEmpty && value.utf8.count <= 4)
            || ["_Toc", "_Ref", "_Hlk", "_GoBack", "_Hlt", "_PictureBullets", "_"].contains(name)
    }

    /// An identifier with its words parted, `RoeBody2` as `Roe Body 2`; nil where it has one word only.
    static func parted(_ identifier: String) -> String? {
        var parted = ""
        for part in camelCaseParts(of: identifier) {
            for character in part {
                if let last = parted.last, last.isNumber != character.isNumber { parted += " " }
                parted.append(character)
            }
            parted += " "
        }
        let trimmed = parted.split(separator: " ").joined(separator: " ")
        return trimmed == identifier ? nil : trimmed
    }

    private static func words(of value: String) -> [Substring] {
        value.split { !($0.isLetter || $0.isNumber) }
    }

    private static func isPlainWord(_ word: Substring) -> Bool {
        let letters = word.filter { !$0.isNumber }
        // A sign in a private area is a bullet of a symbol font.
        if letters.count <= 1 { return letters.unicodeScalars.allSatisfy { $0.isASCII || $0.value >= 0xE000 } }
        return all.contains(letters) || isHexadecimal(word)
            || camelCaseParts(of: letters).allSatisfy { styles.contains($0) }
    }

    /// Colours, identifiers, flags and GUID groups: pairs of digits, which are no word because of a figure among them,
    /// or because they are a colour or a byte.
    private static func isHexadecimal(_ word: Substring) -> Bool {
        let digits = word.utf8
        guard digits.count.isMultiple(of: 2) else { return false }
        if digits.count == 2 || digits.count == 6 {
            return digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
                || (word.contains { $0.isNumber } && isHexadecimalDigits(word))
        }
        return word.contains { $0.isNumber } && isHexadecimalDigits(word)
    }

    private static func isHexadecimalDigits(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }
    }

    /// `BodyTextIndent` as Body, Text, Indent: identifiers of built-in styles are their names without spaces.
    private static func camelCaseParts(of word: String) -> [Substring] {
        var parts: [Substring] = []
        var start = word.startIndex
        for index in word.indices.dropFirst() where word[index].isUppercase {
            let previous = word[word.index(before: index)]
            let next = word.index(after: index)
            guard !previous.isUppercase || (next < word.endIndex && word[next].isLowercase) else { continue }
            parts.append(word[start..<index])
            start = index
        }
        return parts + [word[start...]]
    }

    private static let all = Set([values, names, languages].flatMap { $0.split(separator: " ").map(String.init) })

    private static let knownFonts = Set(fonts.split(separator: " "))

    /// Words of the names of built-in styles (ECMA-376 part 1, 17.7.4.9).
    private static let styles: Set<Substring> = Set(
        """
        Accent Acronym Address Balloon Bibliography Block Body Book Bottom Bullet Char Cite Classic Closing Code \
        Colorful Columns Contemporary Contents Continue Dark Date Default Definition Document Elegant Emphasis Entry \
        Error First Followed Font Footer Footnote Endnote Comment Form Grid Hashtag Header Heading HTML Hyperlink Indent \
        Index Intense Keyboard Level Light Line Link List Map Medium Mention Message No Normal Note Number Of Outline \
        Page Paragraph Placeholder Plain Preformatted Professional Quote Reference Revision Salutation Sample Shading \
        Signature Simple Smart Spacing Strong Subject Subtitle Subtle TOC Table Text Theme Title Top Typewriter \
        Unresolved Variable Web Mail E Caption Image Tok Verbatim annotation authorities caption effects endnote envelope figures footer footnote \
        header heading index line macro number of page reference return subject table text toa toc address char
        """.split(separator: " "))
}
