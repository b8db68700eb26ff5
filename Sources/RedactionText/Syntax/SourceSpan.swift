/// Where a region's text stands in the file, and how it is written there.
struct SourceSpan: Sendable {
    /// How the characters of a text are spelled in the file.
    enum Spelling: Sendable, Hashable {
        /// As they are.
        case verbatim
        /// The inside of a CSV field in quotes: a quote is written twice.
        case doubledQuotes
        /// The inside of a JSON string: `\n`, `\u00e9`, …
        case jsonString
        /// The inside of a JSON string that is a key of the object with this number.
        case jsonKey(object: Int)
        /// A JSON number, which has to become a string to hold a stand-in.
        case jsonNumber
    }

    /// UTF-8 offsets in the file, without the byte order mark.
    let range: Range<Int>
    let spelling: Spelling

    /// The text, as a reader of the format gets it.
    func text(in file: [UInt8]) -> String {
        switch spelling {
        case .verbatim, .jsonNumber:
            return String(decoding: file[range], as: UTF8.self)
        case .doubledQuotes, .jsonString, .jsonKey:
            guard file[range].contains(spelling.escape) else { return String(decoding: file[range], as: UTF8.self) }
            var text = ""
            forEachUnit(in: file) { unit, _ in text.unicodeScalars.append(unit) }
            return text
        }
    }

    /// The parts of the file that spell the UTF-8 offsets `parts` of the text, which are sorted and do not overlap.
    func sources(of parts: [Range<Int>], in file: [UInt8]) -> [Range<Int>] {
        switch spelling {
        case .jsonNumber: return parts.map { _ in range }
        case .verbatim: return parts.map(shifted)
        case .doubledQuotes, .jsonString, .jsonKey:
            guard file[range].contains(spelling.escape) else { return parts.map(shifted) }
        }
        var sources: [Range<Int>] = []
        var waiting = parts[...]
        var offset = 0
        var lower: Int?
        forEachUnit(in: file) { unit, source in
            let end = offset + UTF8.width(unit)
            if let part = waiting.first, part.lowerBound < end {
                lower = lower ?? source.lowerBound
                if part.upperBound <= end {
                    sources.append((lower ?? source.lowerBound)..<source.upperBound)
                    waiting.removeFirst()
                    lower = nil
                }
            }
            offset = end
        }
        return sources
    }

    private func shifted(_ part: Range<Int>) -> Range<Int> {
        let lower = min(range.lowerBound + part.lowerBound, range.upperBound)
        return lower..<min(max(lower, range.lowerBound + part.upperBound), range.upperBound)
    }

    private func forEachUnit(in file: [UInt8], _ body: (Unicode.Scalar, Range<Int>) -> Void) {
        var decoder = EscapeDecoder(bytes: file, range: range, doublesQuotes: spelling == .doubledQuotes)
        while let (unit, source) = decoder.next() { body(unit, source) }
    }
}

extension SourceSpan.Spelling {
    /// The byte without which the spelling is verbatim.
    fileprivate var escape: UInt8 { self == .doubledQuotes ? Ascii.quote : Ascii.backslash }
}
