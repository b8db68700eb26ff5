package import Foundation

/// Paragraphs with marks in them, as they are written by hand: `Dear [[person:Ms Roe]], …`.
///
/// A line that begins with `%%` begins a paragraph and may say what it is. `[[?:…]]` marks what may go or stay. `\[` is a
/// bracket, and `\&` is nothing: it parts what scanners of repositories would take for a real secret.
package enum MarkedParagraphs {
    /// The paragraphs of each `.txt` file of a folder, by the file's name without its ending.
    package static func groups(in folder: URL) throws -> [(name: String, texts: [AnnotatedText])] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { file in
                (
                    file.deletingPathExtension().lastPathComponent,
                    try paragraphs(of: String(contentsOf: file, encoding: .utf8))
                )
            }
    }

    package static func paragraphs(of file: String) throws -> [AnnotatedText] {
        try file.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.hasPrefix("%%") }
            .map { lines in
                var parser = MarkParser(lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
                return try parser.annotatedText()
            }
    }

    /// What is wrong with a mark, and the text from there on.
    package struct Fault: Error, Equatable {
        package let reason: String
        package let excerpt: String
    }
}

/// Takes the marks out of a paragraph and notes where they stood.
private struct MarkParser {
    private var rest: Substring
    private var text = ""
    private var mentions: [AnnotatedText.Mention] = []

    init(_ paragraph: String) { rest = paragraph[...] }

    mutating func annotatedText() throws -> AnnotatedText {
        while !rest.isEmpty {
            if skip("[[") { try readMark() } else { readCharacter() }
        }
        return AnnotatedText(text: text, mentions: mentions)
    }

    private mutating func readMark() throws {
        let mark = rest
        let name = String(rest.prefix { $0.isLowercase || $0 == "-" || $0 == "?" })
        rest = rest.dropFirst(name.count)
        guard !name.isEmpty, skip(":") else { throw fault("a mark without a kind", at: mark) }
        let start = text.utf8.count
        while !skip("]]") {
            guard !rest.isEmpty else { throw fault("a mark without an end", at: mark) }
            readCharacter()
        }
        mentions.append(.init(range: start..<text.utf8.count, type: MentionType(name), name: name))
    }

    private mutating func readCharacter() {
        if skip(#"\&"#) { return }
        _ = rest.hasPrefix(#"\["#) && skip(#"\"#)
        text.append(rest.removeFirst())
    }

    private mutating func skip(_ prefix: String) -> Bool {
        guard rest.hasPrefix(prefix) else { return false }
        rest = rest.dropFirst(prefix.count)
        return true
    }

    private func fault(_ reason: String, at place: Substring) -> MarkedParagraphs.Fault {
        MarkedParagraphs.Fault(reason: reason, excerpt: String(place.prefix(30)))
    }
}
