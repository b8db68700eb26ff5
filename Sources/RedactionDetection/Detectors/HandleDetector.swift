package import RedactionModel

/// The names by which people are called in chats and networks: `@jroe`.
package struct HandleDetector: PatternBasedDetector {
    package let name = "handle"
    package let kinds: [Kind] = [.username]
    package let examples = ["thanks @jroe, see you", "cc @jane.roe"]

    static let anchors: Anchors? = Anchors([.at])
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?x) (?<= [\s(,;:>"] | ^ ) @ ( [A-Za-z][A-Za-z0-9_]{0,29} (?: [.-] [A-Za-z0-9_]{1,29} ){0,3}+ ) (?! [\w@(/] )
            """#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        guard let name = candidate.match[1], let word = candidate.group(1),
            word.count > 1, !HandleDetector.programWords.contains(word.lowercased()), !isDecorator(candidate)
        else { return nil }
        return Verdict(.username, at: name, confidence: 0.6, reason: "a name after an at sign")
    }

    /// Whether it stands in a line of its own, or before what it is said of, as the marks of program text do:
    /// `@Test func`.
    private func isDecorator(_ candidate: Candidate) -> Bool {
        var offset = candidate.range.lowerBound
        while let byte = candidate.byte(at: offset - 1), byte == 0x20 || byte == 0x09 { offset -= 1 }
        let isFirst = candidate.byte(at: offset - 1).map { $0 == 0x0A } ?? true
        let isInComment = candidate.byte(at: offset - 1) == UInt8(ascii: "*")
        let isLast = candidate.byte(at: candidate.range.upperBound).map { $0 == 0x0A || $0 == 0x0D } ?? true
        let isCapital = candidate.group(1)?.first?.isUppercase == true
        return isInComment || isFirst && (isLast || isCapital)
    }

    /// Marks of comments, style sheets and programs that stand amid a line, too.
    private static let programWords: Set = [
        "param", "return", "returns", "throws", "see", "link", "code", "author", "since", "version", "deprecated",
        "media", "import", "charset", "keyframes", "supports", "font-face", "include", "mixin", "extend", "property",
        "staticmethod", "classmethod", "override", "test", "objc", "escaping", "autoclosure", "sendable", "mainactor",
        "available", "discardableresult", "inlinable", "state", "binding", "published", "example", "todo", "type",
        "home", "work", "the", "all", "here", "everyone", "channel", "team",
    ]
}
