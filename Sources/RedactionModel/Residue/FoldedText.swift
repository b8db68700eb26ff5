/// Text as terms and removed values are compared: in its plain form, without case, and with one space wherever there
/// are spaces, tabs or line ends.
package struct FoldedText: Sendable, Hashable {
    package private(set) var scalars: [Unicode.Scalar]
    /// Where the scalars come from, sorted and without gaps among the scalars.
    private var runs: [Run] = []

    /// Where the next byte would have to stand to go on with the last run.
    private var next = 0

    /// Some scalars and their source: the bytes from `start` on, one for each, or those up to `end` for all.
    private struct Run: Hashable {
        /// The first of the scalars.
        let index: Int
        /// UTF-8 offsets in the original.
        let start: Int
        /// Only if the scalars share their source.
        let end: Int?
    }

    /// - Parameter loosely: whether letters with marks count as plain ones, and what joins words in names of files and in
    ///   addresses as a space: `Müller_Bau` as `muller bau`.
    package init(_ text: String, loosely: Bool = false) {
        scalars = []
        scalars.reserveCapacity(text.utf8.count)
        text.forEachCharacter { byte, offset in
            append(FoldedText.foldASCII(byte), at: offset)
        } other: { character, range in
            FoldedText.fold(character) { scalar in
                guard loosely, let letters = scalar.plainLetters else { return append(scalar, for: range) }
                for letter in letters.unicodeScalars { append(letter, for: range) }
            }
        }
        if loosely { partWords() }
    }

    /// Puts spaces where words are joined by other signs.
    private mutating func partWords() {
        for index in scalars.indices.dropFirst().dropLast() {
            switch scalars[index] {
            case "-", "_", ".", "+":
                if scalars[index - 1].isWord, scalars[index + 1].isWord { scalars[index] = " " }
            default: break
            }
        }
    }

    /// Appends what one byte was folded into.
    @inline(__always)
    private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        if scalar == " ", scalars.last == " " { return }
        if offset != next || scalars.isEmpty { runs.append(Run(index: scalars.count, start: offset, end: nil)) }
        next = offset + 1
        scalars.append(scalar)
    }

    /// Appends some of what the bytes at `range` were folded into.
    private mutating func append(_ scalar: Unicode.Scalar, for range: Range<Int>) {
        if scalar == " ", scalars.last == " " { return }
        if runs.last?.start != range.lowerBound {
            runs.append(Run(index: scalars.count, start: range.lowerBound, end: range.upperBound))
        }
        next = -1
        scalars.append(scalar)
    }

    /// The UTF-8 offsets in the original of what was folded into the scalars at `range`, which is not empty.
    package func source(of range: Range<Int>) -> Range<Int> {
        let (first, last) = (run(of: range.lowerBound), run(of: range.upperBound - 1))
        let start = first.end == nil ? first.start + range.lowerBound - first.index : first.start
        return start..<(last.end ?? last.start + range.upperBound - last.index)
    }

    /// The run of the scalar at `index`.
    private func run(of index: Int) -> Run {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if runs[middle].index <= index { low = middle } else { high = middle }
        }
        return runs[low]
    }

    private static func fold(_ character: Character, _ body: (Unicode.Scalar) -> Void) {
        character.forEachPlainScalar { scalar in
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                if lower.value < 0x80 {
                    body(foldASCII(UInt8(lower.value)))
                } else {
                    body(lower.properties.generalCategory == .control ? " " : lower)
                }
            }
        }
    }

    @inline(__always) static func foldASCII(_ ascii: UInt8) -> Unicode.Scalar {
        switch ascii {
        case 0x41...0x5A: Unicode.Scalar(ascii + 0x20)
        case 0x00...0x20, 0x7F: " "
        default: Unicode.Scalar(ascii)
        }
    }

    package var text: String { String(String.UnicodeScalarView(scalars)) }
}

extension Unicode.Scalar {
    /// Letters, digits and marks: what makes up words. An underscore joins words, in file names above all.
    @inline(__always) package var isWord: Bool {
        if value < 0x80 { return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 }
        return isWordBeyondASCII
    }

    private var isWordBeyondASCII: Bool {
        properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}
