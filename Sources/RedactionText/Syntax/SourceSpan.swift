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

    /// The part of the file that spells the UTF-8 offsets `range` of the text.
    func source(of part: Range<Int>, in file: [UInt8]) -> Range<Int> {
        switch spelling {
        case .jsonNumber: return range
        case .verbatim: return shifted(part)
        case .doubledQuotes, .jsonString, .jsonKey:
            guard file[range].contains(spelling.escape) else { return shifted(part) }
        }
        var offset = 0
        var lower = range.upperBound
        var upper = range.lowerBound
        forEachUnit(in: file) { unit, source in
            let end = offset + UTF8.width(unit)
            if offset < part.upperBound, part.lowerBound < end {
                lower = min(lower, source.lowerBound)
                upper = max(upper, source.upperBound)
            }
            offset = end
        }
        return lower..<max(lower, upper)
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
