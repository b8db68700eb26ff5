/// What stands behind a key: `password: …`, `"api_key": "…"`, `<token>…</token>`, `--password …`, a cell of a table.
struct AssignedValue {
    /// The value without quotation marks.
    let range: Range<Int>
    /// Whether program text sets the key, so that any value is one; in prose and tables a word may say something else.
    let isCode: Bool
    /// Whether nothing but a blank stands between.
    let isBare: Bool

    private static let longest = 256
    private static let quotes = ByteSet("\"'`")
    private static let ends = ByteSet("\"'`<>,;[]{}()")
    private static let suffix = ByteSet("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.")

    /// The value of the key whose last word ends at `end`, or nil if nothing is set there.
    init?(in bytes: [UInt8], after end: Int) {
        var reader = Reader(bytes: bytes, offset: end)
        reader.skipSuffix()
        reader.skipEscapes()
        let isQuotedKey = reader.skip(AssignedValue.quotes, most: 1) > 0
        let blanks = reader.skipBlanks()
        guard let joint = reader.joint(blanks: blanks) else { return nil }
        reader.skipEscapes()
        let quote = reader.current.flatMap { AssignedValue.quotes.contains($0) ? $0 : nil }
        if quote != nil { reader.offset += 1 }
        let start = reader.offset
        reader.skipValue(until: quote, ends: AssignedValue.ends, most: AssignedValue.longest)
        // What a function gives is no value, and no name of one.
        guard reader.offset - start >= 4, quote != nil || reader.current != UInt8(ascii: "(") else { return nil }
        range = start..<reader.offset
        isCode =
            joint == .assignment && (quote != nil || reader.bytes[start - 1] != 0x20)
            || joint == .colon && (quote != nil || isQuotedKey)
        isBare = joint == .blank
    }

    enum Joint {
        case assignment
        case colon
        case prose
        case blank
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset: Int

        var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

        mutating func skip(_ set: ByteSet, most: Int) -> Int {
            let count = set.run(in: bytes, from: offset, limit: most)
            offset += count
            return count
        }

        mutating func skipBlanks() -> Int {
            var count = 0
            while let byte = current, byte == 0x20 || byte == 0x09, count < 8 {
                offset += 1
                count += 1
            }
            return count
        }

        /// A key goes on behind its telling word: `passwords`, `password2`, `password_prod`.
        mutating func skipSuffix() {
            if current == UInt8(ascii: "s") { offset += 1 }
            if let byte = current, byte == UInt8(ascii: "_") || byte.isASCIIDigit {
                _ = skip(AssignedValue.suffix, most: 24)
            }
        }

        mutating func skipEscapes() {
            while current == UInt8(ascii: "\\") { offset += 1 }
        }

        /// What sets the key, with the blanks behind it.
        mutating func joint(blanks: Int) -> Joint? {
            for words in ["is ", "set to ", "reset to "] where starts(with: words) && blanks > 0 {
                return take(words.utf8.count, .prose)
            }
            for (sign, joint) in [
                (":=", Joint.assignment), ("=>", .assignment), ("==", .assignment), ("=", .assignment), (":", .colon),
                (">", .assignment),
            ] where starts(with: sign) { return take(sign.utf8.count, joint) }
            // A cell of a table, or a line of its own.
            if blanks > 0, bytes[offset - 1] == 0x09 { return .prose }
            if starts(with: "\n"), blanks == 0 { return take(1, .prose) }
            return blanks == 1 ? .blank : nil
        }

        private mutating func take(_ count: Int, _ joint: Joint) -> Joint {
            offset += count
            _ = skipBlanks()
            return joint
        }

        private func starts(with text: String) -> Bool {
            bytes[offset...].prefix(text.utf8.count).elementsEqual(text.utf8)
        }

        /// To the closing quotation mark if there was an opening one, else to the end of the word.
        mutating func skipValue(until quote: UInt8?, ends: ByteSet, most: Int) {
            let start = offset
            while let byte = current, offset - start < most, byte >= 0x20, byte != 0x7F {
                if let quote {
                    if byte == quote
                        || byte == UInt8(ascii: "\\") && offset + 1 < bytes.count && bytes[offset + 1] == quote
                    {
                        return
                    }
                } else if byte == 0x20 || ends.contains(byte) {
                    return
                }
                offset += 1
            }
        }
    }
}
