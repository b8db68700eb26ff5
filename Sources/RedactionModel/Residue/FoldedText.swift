/// Text as terms and removed values are compared: in its plain form, without case, and with one space wherever there
/// are spaces, tabs or line ends.
package struct FoldedText: Sendable, Hashable {
    package private(set) var scalars: [Unicode.Scalar]
    /// For each folded scalar, the UTF-8 offset in the original where its source begins.
    private var starts: [Int]
    /// For each folded scalar, the UTF-8 offset in the original where its source ends.
    private var ends: [Int]

    /// - Parameter loosely: whether letters with marks count as plain ones, and what joins words in names of files and in
    ///   addresses as a space: `Müller_Bau` as `muller bau`.
    package init(_ text: String, loosely: Bool = false) {
        scalars = []
        starts = []
        ends = []
        scalars.reserveCapacity(text.utf8.count)
        starts.reserveCapacity(text.utf8.count)
        ends.reserveCapacity(text.utf8.count)
        text.forEachCharacter { byte, offset in
            append(FoldedText.foldASCII(byte), from: offset, to: offset + 1)
        } other: { character, range in
            FoldedText.fold(character) { scalar in
                guard loosely, let letters = scalar.plainLetters else {
                    return append(scalar, from: range.lowerBound, to: range.upperBound)
                }
                for letter in letters.unicodeScalars { append(letter, from: range.lowerBound, to: range.upperBound) }
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

    @inline(__always)
    private mutating func append(_ scalar: Unicode.Scalar, from start: Int, to end: Int) {
        if scalar == " ", scalars.last == " " { return }
        scalars.append(scalar)
        starts.append(start)
        ends.append(end)
    }

    /// The UTF-8 offsets in the original of what was folded into the scalars at `range`, which is not empty.
    package func source(of range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<ends[range.upperBound - 1]
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

    private static func foldASCII(_ ascii: UInt8) -> Unicode.Scalar {
        switch ascii {
        case 0x41...0x5A: Unicode.Scalar(ascii + 0x20)
        case 0x00...0x20, 0x7F: " "
        default: Unicode.Scalar(ascii)
        }
    }

    package var text: String { String(String.UnicodeScalarView(scalars)) }

    /// Whether a word goes on over the boundary before `index`.
    package func isInsideWord(at index: Int) -> Bool {
        index > 0 && index < scalars.count && scalars[index - 1].isWord && scalars[index].isWord
    }
}

extension Unicode.Scalar {
    /// Letters, digits and marks: what makes up words. An underscore joins words, in file names above all.
    package var isWord: Bool {
        if value < 0x80 {
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
        }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}
