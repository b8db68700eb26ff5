internal import RedactionModel

/// JSON (RFC 8259) and JSON Lines: a region for every string, key and number.
enum JSONText {
    /// The file as JSON, or nil when it isn't.
    /// - Throws: `RedactionError` when it looks like JSON and is broken, or nests deeper than `limits` allow: read as
    ///   plain text, its escapes would hide words.
    static func parse(_ file: [UInt8], limits: Limits) throws -> ParsedText? {
        var scanner = JSONScanner(file: file, limits: limits)
        do {
            return try scanner.scan()
        } catch JSONScanner.Fault.tooDeep(let line) {
            throw RedactionError(
                .hostile, place: "line \(line)", reason: "JSON nested deeper than \(limits.depth) levels",
                advice: "flatten it, or raise the limit")
        } catch JSONScanner.Fault.broken(let line) {
            guard looksLikeJSON(file) else { return nil }
            throw RedactionError(
                .damaged, place: "line \(line)", reason: "broken JSON", advice: "mend it, or save it as plain text")
        }
    }

    /// Whether `file` begins as JSON does and prose doesn't: `{"`, `{}`, `[{`, `["`.
    private static func looksLikeJSON(_ file: [UInt8]) -> Bool {
        let marks = file.lazy.filter { $0 > Ascii.space }.prefix(2)
        return ["{\"", "{}", "[{", "[\""].contains { $0.utf8.elementsEqual(marks) }
    }
}
