internal import RedactionModel

/// Files that are text to the letter but whose markup splits or escapes words, so that a search of the letters would
/// miss what a reader sees. They are refused rather than half read.
enum ForeignSyntax: String, CaseIterable {
    case richText = "RTF"
    case postScript = "PostScript"
    case markup = "HTML or XML"
    case mail = "an e-mail message"
    case portableDocument = "a PDF without its header"

    /// - Throws: `RedactionError` `.unsupported` when `text` is in one of these syntaxes.
    static func refuse(_ text: [UInt8]) throws {
        let head = String(decoding: text.prefix(2_048), as: UTF8.self).lowercased()
        let start = head.drop { $0.isWhitespace }
        let tail = String(decoding: text.suffix(2_048), as: UTF8.self).lowercased()
        guard let syntax = allCases.first(where: { $0.matches(start, tail: tail) }) else { return }
        throw RedactionError(
            .unsupported, reason: "is \(syntax.rawValue), which is not supported",
            advice: "save it as plain text, DOCX or PDF")
    }

    private func matches(_ head: Substring, tail: String) -> Bool {
        switch self {
        case .richText: head.hasPrefix("{\\rtf")
        case .postScript: head.hasPrefix("%!ps")
        case .markup: ["<?xml", "<!doctype", "<html", "<svg"].contains { head.hasPrefix($0) }
        case .mail: ForeignSyntax.isMail(head)
        // Readers open such a file all the same, by what stands at its end.
        case .portableDocument: tail.contains("startxref") || tail.contains("%%eof") || tail.contains("endobj")
        }
    }

    /// A block of header lines, the first thing in the file, that names a MIME version or a transfer encoding.
    private static func isMail(_ head: Substring) -> Bool {
        let header = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix { line in
            line.first == " " || line.first == "\t"
                || line.prefix { $0 != ":" }.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
                    && line.contains(":")
        }
        return header.contains { $0.hasPrefix("mime-version:") || $0.hasPrefix("content-transfer-encoding:") }
    }
}
