internal import RedactionModel

/// Plain text and Markdown: a region for each paragraph, with the blank lines that follow it.
///
/// Regions end before a line feed, so that the regions, each followed by a line feed, are the file.
enum PlainText {
    /// A paragraph longer than this is read in pieces of whole lines; pieces that touch are read together as well.
    static let longestParagraph = 64 << 10

    static func parse(_ file: [UInt8], limits: Limits) throws -> ParsedText {
        var parsed = ParsedText(format: isMarkdown(file) ? .markdown : .plainText, limits: limits)
        var line = 1
        var previous: (id: Int, endsParagraph: Bool)?
        var start = 0
        while start < file.count {
            let piece = nextPiece(of: file, from: start)
            let last = line + piece.lines - 1
            let location = Location(part: piece.lines == 1 ? "line \(line)" : "lines \(line)-\(last)")
            let id = try parsed.add(
                SourceSpan(range: piece.range, spelling: .verbatim), in: file, at: location, firstLine: line)
            if let previous, !previous.endsParagraph {
                parsed.groups.append(RegionGroup(members: [previous.id, id], separator: "\n"))
            }
            previous = (id, piece.endsParagraph)
            line = last + 1
            start = piece.range.upperBound + 1
        }
        return parsed
    }

    private static func nextPiece(
        of file: [UInt8], from start: Int
    ) -> (range: Range<Int>, lines: Int, endsParagraph: Bool) {
        var end = start
        var lines = 0
        var sawBlank = false
        while end < file.count {
            let lineEnd = file[end...].firstIndex(of: Ascii.newline) ?? file.count
            let isBlank = file[end..<lineEnd].allSatisfy { $0 <= Ascii.space }
            if sawBlank, !isBlank { return (start..<end - 1, lines, true) }
            if lines > 0, !isBlank, lineEnd - start > longestParagraph { return (start..<end - 1, lines, false) }
            sawBlank = sawBlank || (isBlank && lines > 0)
            lines += 1
            end = lineEnd + 1
        }
        return (start..<min(end, file.count + 1) - 1, lines, true)
    }

    /// Whether a line begins as only Markdown's do: a heading, a fence, a quoted block, a link definition or a table.
    private static func isMarkdown(_ file: [UInt8]) -> Bool {
        let head = String(decoding: file.prefix(64 << 10), as: UTF8.self)
        return head.split(whereSeparator: \.isNewline).contains { line in
            let heading = line.prefix { $0 == "#" }.count
            return (1...6).contains(heading) && line.dropFirst(heading).first == " "
                || line.hasPrefix("```") || line.hasPrefix("|--") || line.hasPrefix("| --")
        }
    }
}
