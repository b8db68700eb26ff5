extension Character {
    /// Gives `body` the scalars that a reader sees in the character.
    ///
    /// Composed where Unicode has a composed letter; hyphens and dashes as `-`; apostrophes and quotation marks as
    /// ASCII has them; every space as a space and every line or paragraph separator as a newline; full-width forms,
    /// ligatures and mathematical alphabets as plain letters. Characters without width (soft hyphens, joiners, direction
    /// marks, variation selectors) give nothing.
    package func forEachPlainScalar(_ body: (Unicode.Scalar) -> Void) {
        for scalar in composed.unicodeScalars {
            scalar.forEachPlainScalar(body)
        }
    }

    /// The character in one scalar, where it is spelled with marks and Unicode also has it in one.
    private var composed: Character {
        guard unicodeScalars.dropFirst().first != nil, let scalar = Character.precomposed[self] else { return self }
        return Character(scalar)
    }

    /// The letters that can also be spelled with marks, of the scripts that are usually typed that way.
    ///
    /// Characters are equal when they are canonically equivalent, so a spelling with marks finds its letter here.
    private static let precomposed: [Character: Unicode.Scalar] = {
        let blocks: [ClosedRange<UInt32>] = [
            0x00C0...0x024F, 0x0370...0x052F, 0x1E00...0x1FFF, 0x3041...0x30FF, 0xAC00...0xD7A3,
        ]
        let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
        return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
    }()
}

extension Unicode.Scalar {
    fileprivate func forEachPlainScalar(_ body: (Unicode.Scalar) -> Void) {
        switch value {
        case 0..<0x80: body(self)
        case 0xFB00...0xFB06: Unicode.Scalar.ligatures[Int(value - 0xFB00)].unicodeScalars.forEach(body)
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0).map(body)
        case 0x2018, 0x2019, 0x201B, 0x02BC: body("'")
        case 0x201C, 0x201D, 0x201F: body("\"")
        case 0x2212: body("-")
        // Joins and chooses forms of letters; without width.
        case 0x034F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: break
        // Letters and digits in mathematical alphabets, each of 52 or ten.
        case 0x1D400...0x1D6A3: Unicode.Scalar.letters[Int(value - 0x1D400) % 52].unicodeScalars.forEach(body)
        case 0x1D7CE...0x1D7FF: Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10).map(body)
        default:
            switch properties.generalCategory {
            case .format: break
            case .spaceSeparator: body(" ")
            case .lineSeparator, .paragraphSeparator: body("\n")
            case .dashPunctuation: body("-")
            default: body(self)
            }
        }
    }

    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".map(String.init)
    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
