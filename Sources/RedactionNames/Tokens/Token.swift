/// A word, a number or a sign of a text, with all that the features ask of it.
package struct Token: Sendable {
    /// How a token is written.
    package enum Shape: UInt8, Sendable {
        case sign, number, lower, capitalized, upper, initial, mixed, lowerMixed, alphanumeric, uncased, overlong
    }

    /// UTF-8 offsets in the text.
    package let range: Range<Int>
    /// The word without case and marks; all digits count as one.
    package let word: UInt32
    /// The first and the last letters, up to four, with 16 bits each.
    let prefix: UInt64
    let suffix: UInt64
    package let letterCount: Int
    package let shape: Shape
    /// Whether a blank stands before it.
    package let followsBlank: Bool
    package var entry = GazetteerEntry()
    /// The class of the word as it is written, or of its other spelling; and the class that it has in small letters.
    var wordClass: UInt16 = 0
    var smallClass: UInt16 = 0
    package internal(set) var startsSentence = false
}

extension Token {
    /// Whether it is written as names are: with a capital, or in a script that has none.
    package var isCapitalized: Bool {
        switch shape {
        case .capitalized, .upper, .initial, .mixed, .uncased: true
        default: false
        }
    }

    /// Whether it holds letters and no digits.
    package var isWord: Bool {
        switch shape {
        case .sign, .number, .alphanumeric, .overlong: false
        default: true
        }
    }

    package var isHyphen: Bool { shape == .sign && word == Token.hash(ofSign: UInt8(ascii: "-")) }

    static func hash(ofSign byte: UInt8) -> UInt32 { UInt32(byte) &* 0x9E37_79B1 }
}
