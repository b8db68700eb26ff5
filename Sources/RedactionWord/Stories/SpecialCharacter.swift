internal import RedactionXML

/// Elements that stand for a character (ECMA-376 part 1, 17.3.3).
enum SpecialCharacter {
    /// The character that an element of a run stands for; nil for elements that are no text.
    static func text(of node: XMLNodeID, _ name: String, in tree: XMLTree) -> String? {
        guard let text = fixed[name] ?? (name == "w:sym" ? symbol(tree.attribute("w:char", of: node)) : nil),
            // `w:tab` is also a tab stop, in a paragraph's properties.
            let parent = tree.parent(of: node), runs.contains(tree.name(of: parent))
        else { return nil }
        return text
    }

    private static let runs: Set<String> = ["w:r", "a:p", "m:r"]

    private static let fixed = [
        "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "a:br": "\n",
        "w:noBreakHyphen": "\u{2011}", "w:softHyphen": "\u{AD}",
    ]

    /// A symbol's character by its code in hexadecimal.
    private static func symbol(_ code: String?) -> String? {
        code.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}
