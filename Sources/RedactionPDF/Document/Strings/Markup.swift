/// The text of XML that is only to be read: XMP metadata and rich text. No DTD, no entity beyond XML's own five.
enum Markup {
    /// The text between the tags, tags becoming spaces.
    /// - Parameter attributes: whether the values of attributes count as text.
    static func text(of markup: String, attributes: Bool) -> String {
        var text = ""
        var rest = markup[...]
        while let open = rest.firstIndex(of: "<") {
            text += decoded(rest[..<open])
            let close = rest[open...].firstIndex(of: ">") ?? rest.endIndex
            if attributes { text += values(in: rest[open..<close]) }
            if !isInline(rest[open..<close]) { text += " " }
            rest = close == rest.endIndex ? rest[close...] : rest[rest.index(after: close)...]
        }
        text += decoded(rest)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Tags that change how a word looks may stand in the middle of it.
    private static func isInline(_ tag: Substring) -> Bool {
        let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter }
        return ["span", "b", "i", "font", "sup", "sub"].contains(name)
    }

    /// The values of a tag's attributes, but not of those that only say which namespace is meant.
    private static func values(in tag: Substring) -> String {
        guard !tag.hasPrefix("<?") else { return "" }
        var text = ""
        var rest = tag
        while let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
            let name = rest[..<quote].split(whereSeparator: \.isWhitespace).last ?? ""
            let value = rest[rest.index(after: quote)...]
            guard let end = value.firstIndex(of: rest[quote]) else { break }
            if !name.hasPrefix("xmlns") { text += " " + decoded(value[..<end]) }
            rest = value[value.index(after: end)...]
        }
        return text
    }

    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    private static func decoded(_ source: Substring) -> String {
        var text = ""
        var rest = source
        while let start = rest.firstIndex(of: "&") {
            text += rest[..<start]
            let name = rest[rest.index(after: start)...].prefix { $0 != ";" && $0 != "&" }
            if let plain = character(named: name), name.endIndex < rest.endIndex {
                text += plain
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                text += "&"
                rest = rest[rest.index(after: start)...]
            }
        }
        return text + rest
    }

    private static func character(named name: Substring) -> String? {
        if let plain = entities[String(name)] { return plain }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { Unicode.Scalar($0) }.map { String($0) }
    }
}
