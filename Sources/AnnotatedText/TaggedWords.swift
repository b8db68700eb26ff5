package import Foundation

/// A file of words and their tags, one a line, sentences parted by empty lines: the form of the CoNLL tasks.
package enum TaggedWords {
    /// The sentences of each document; all are one where the file knows no documents.
    package static func documents(at url: URL) throws -> [[AnnotatedText]] {
        var documents: [[AnnotatedText]] = [[]]
        var sentence = SentenceBuilder()
        let file = try String(contentsOf: url, encoding: .utf8)
        for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
            let fields = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard let word = fields.first, let tag = fields.last, fields.count > 1 else {
                if let text = sentence.finish() { documents[documents.count - 1].append(text) }
                continue
            }
            if word == "-DOCSTART-" {
                documents.append([])
            } else {
                sentence.add(String(word), tag: String(tag))
            }
        }
        if let text = sentence.finish() { documents[documents.count - 1].append(text) }
        return documents.filter { !$0.isEmpty }
    }
}

/// Puts words together as they were written, as far as can be told.
private struct SentenceBuilder {
    private var text = ""
    private var mentions: [AnnotatedText.Mention] = []
    private var lastTag = "O"
    private var joinsNext = true
    private var openQuote = false

    mutating func add(_ word: String, tag: String) {
        let word = word == "``" || word == "''" ? "\"" : word
        if !joinsNext, !isJoined(word) { text += " " }
        let start = text.utf8.count
        text += word
        joinsNext = ["(", "[", "@", "#", "$", "£"].contains(word) || (word == "\"" && !openQuote)
        if word == "\"" { openQuote.toggle() }
        mark(start..<text.utf8.count, tag: tag)
    }

    private func isJoined(_ word: String) -> Bool {
        if word == "\"" { return openQuote }
        return [",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "'S", "n't", "'re", "'m", "'ll", "'ve", "'d"]
            .contains(word)
    }

    private mutating func mark(_ range: Range<Int>, tag: String) {
        defer { lastTag = tag }
        guard tag != "O" else { return }
        let name = String(tag.dropFirst(2))
        if tag.hasPrefix("I-"), lastTag.dropFirst(2) == name, !mentions.isEmpty {
            mentions[mentions.count - 1].range = mentions[mentions.count - 1].range.lowerBound..<range.upperBound
        } else {
            mentions.append(.init(range: range, type: MentionType(name), name: name))
        }
    }

    /// The sentence, if there is one; the builder is then empty again.
    mutating func finish() -> AnnotatedText? {
        defer { self = SentenceBuilder() }
        guard !text.isEmpty else { return nil }
        let bytes = Array(text.utf8)
        let marked = mentions.map { mention in
            let isHandle =
                bytes[mention.range.lowerBound] == UInt8(ascii: "@")
                || mention.range.lowerBound > 0 && bytes[mention.range.lowerBound - 1] == UInt8(ascii: "@")
            return isHandle ? .init(range: mention.range, type: .handle, name: mention.name) : mention
        }
        return AnnotatedText(text: text, mentions: marked)
    }
}
