internal import RedactionModel
internal import RedactionText

/// A text file read line by line: a list of terms, of texts to keep, or a password.
package struct LineFile {
    /// Larger than any list that a person keeps.
    private static let largest = 64 << 20

    /// The lines as they are, without their ends.
    package let lines: [String]

    /// - Throws: `RedactionError` naming the file when it cannot be read or is not UTF-8 or UTF-16.
    package init(path: String) throws {
        do {
            let bytes = try InputFile(path: path, limit: LineFile.largest).bytes
            let text = try TextEncoding.decode(bytes).utf8
            lines = String(decoding: text, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline
            ).map(String.init)
        } catch let error as RedactionError {
            throw error.of(file: path)
        }
    }

    /// The lines that hold something, without the spaces around it; those that begin with `# ` are comments.
    package var entries: [String] {
        lines.map { line in
            String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty && !$0.hasPrefix("# ") }
    }
}
