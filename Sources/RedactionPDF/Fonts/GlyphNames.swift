/// Tells which text a glyph's name stands for, by the Adobe Glyph List and the rules of "Unicode and Glyph Names".
enum GlyphNames {
    private static let list = parse(GlyphListData.text)

    /// The text for a name such as `eacute`, `uni00E9`, `u1F600`, `f_i` or `A.swash`; nil for names that mean nothing
    /// by themselves, such as `g23`.
    static func text(for name: String) -> String? {
        let base = name.prefix { $0 != "." }
        guard !base.isEmpty else { return nil }
        var text = ""
        for component in base.split(separator: "_") {
            guard let part = list[String(component)] ?? unicodeName(component) else { return nil }
            text += part
        }
        return text.isEmpty ? nil : text
    }

    private static func unicodeName(_ name: Substring) -> String? {
        if name.hasPrefix("uni"), name.utf8.count >= 7, (name.utf8.count - 3) % 4 == 0 {
            return scalars(name.dropFirst(3), digits: 4)
        }
        if name.hasPrefix("u"), (5...7).contains(name.utf8.count) {
            return scalars(name.dropFirst(), digits: name.utf8.count - 1)
        }
        return nil
    }

    private static func scalars(_ hex: Substring, digits: Int) -> String? {
        var text = ""
        var rest = hex
        while !rest.isEmpty {
            guard rest.first != "+", rest.first != "-", let value = UInt32(rest.prefix(digits), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            text.unicodeScalars.append(scalar)
            rest = rest.dropFirst(digits)
        }
        return text
    }

    /// `name hex_hex; name hex; …`, over several lines.
    private static func parse(_ text: String) -> [String: String] {
        var names: [String: String] = [:]
        for entry in text.split(separator: ";") {
            let words = entry.split { $0 == " " || $0 == "\n" }
            guard words.count == 2 else { continue }
            let scalars = words[1].split(separator: "_").compactMap {
                UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
            }
            names[String(words[0])] = String(String.UnicodeScalarView(scalars))
        }
        return names
    }
}
