/// Text as the search for residue compares it: without case, compatibility forms, zero-width characters or
/// differences between hyphens and between spaces.
package struct FoldedText: Sendable, Hashable {
    package let scalars: [Unicode.Scalar]
    /// For each folded scalar, the UTF-8 offset in the original where its source begins.
    private let starts: [Int]
    /// For each folded scalar, the UTF-8 offset in the original where its source ends.
    private let ends: [Int]

    package init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        var starts: [Int] = []
        var ends: [Int] = []
        scalars.reserveCapacity(text.utf8.count)
        starts.reserveCapacity(text.utf8.count)
        ends.reserveCapacity(text.utf8.count)
        var offset = 0
        for character in text {
            let end = offset + character.utf8.count
            FoldedText.fold(character) { scalar in
                if scalar == " ", scalars.last == " " { return }
                scalars.append(scalar)
                starts.append(offset)
                ends.append(end)
            }
            offset = end
        }
        self.scalars = scalars
        self.starts = starts
        self.ends = ends
    }

    /// The UTF-8 offsets in the original of what was folded into the scalars at `range`, which is not empty.
    package func source(of range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<ends[range.upperBound - 1]
    }

    private static func fold(_ character: Character, _ body: (Unicode.Scalar) -> Void) {
        if let ascii = character.asciiValue {
            body(foldASCII(ascii))
        } else {
            for scalar in compatible(character).lowercased().unicodeScalars {
                switch scalar.properties.generalCategory {
                case .format: continue
                case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: body(" ")
                case .dashPunctuation: body("-")
                default: body(scalar == "\u{2212}" ? "-" : scalar)
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

    /// Full-width forms and the Latin ligatures written out; Foundation's NFKC would need Foundation here.
    private static func compatible(_ character: Character) -> String {
        String(
            String.UnicodeScalarView(
                character.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    switch scalar.value {
                    case 0xFF01...0xFF5E: [Unicode.Scalar(scalar.value - 0xFEE0)!]
                    case 0xFB00...0xFB06: Array(ligatures[Int(scalar.value - 0xFB00)].unicodeScalars)
                    default: [scalar]
                    }
                }))
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// Whether a word goes on over the boundary before `index`.
    package func isInsideWord(at index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return false }
        return scalars[index - 1].isWord && scalars[index].isWord
    }
}

extension Unicode.Scalar {
    /// Letters, digits, marks and the underscore: what makes up words.
    package var isWord: Bool {
        if value < 0x80 {
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
                || value == 0x5F
        }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}
