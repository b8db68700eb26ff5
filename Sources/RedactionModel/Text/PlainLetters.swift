internal import Foundation

extension Unicode.Scalar {
    /// The letters that are written for a Latin letter where its mark or form cannot be: `e` for `é`, `ss` for `ß`; nil
    /// for all others. Case is kept.
    package var plainLetters: String? { value < 0xC0 ? nil : Unicode.Scalar.plainLetters[value] }

    private static let plainLetters: [UInt32: String] = {
        var letters: [UInt32: String] = [
            0xC6: "AE", 0xD0: "D", 0xD8: "O", 0xDE: "Th", 0xDF: "ss", 0xE6: "ae", 0xF0: "d", 0xF8: "o", 0xFE: "th",
            0x110: "D", 0x111: "d", 0x131: "i", 0x141: "L", 0x142: "l", 0x152: "OE", 0x153: "oe", 0x1E9E: "SS",
        ]
        for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            if parts.count > 1, let letter = parts.first, letter.isASCII { letters[scalar.value] = String(letter) }
        }
        return letters
    }()
}

extension String {
    /// The text with plain letters for those with marks; other characters as they are.
    package var inPlainLetters: String {
        var plain = ""
        for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
            if let letters = scalar.plainLetters { plain += letters } else { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }
}
