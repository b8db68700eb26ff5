import RedactionModel

/// A Type 1 program taken apart (Adobe Type 1 Font Format, 2): clear text, then the encrypted part with the glyphs.
struct Type1Program {
    /// A subroutine or a charstring as the encrypted part defines it.
    struct Definition {
        /// The glyph; nil for a subroutine.
        let name: String?
        /// The subroutine's number.
        let number: Int
        /// From `dup` or the name to the end of the bytes.
        let range: Range<Int>
        /// The bytes, decrypted.
        let code: [UInt8]
        /// The word that reads the bytes: `RD` or `-|`.
        let reader: [UInt8]
    }

    /// Up to and with `eexec` and the white space behind it.
    let clear: [UInt8]
    /// The encrypted part in plain, up to and with `closefile`.
    let hidden: [UInt8]
    /// Whether zeros and `cleartomark` follow.
    let hasTrailer: Bool
    let subroutines: [Definition]
    let glyphs: [Definition]
    /// Where the number of glyphs stands in `hidden`.
    let glyphCount: Range<Int>
    /// How many bytes without a meaning each charstring begins with.
    let padding: Int

    /// - Returns: nil where anything is not as font programs write it.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("%!".utf8)), let marker = ByteScanner(bytes).range(of: "eexec", from: 0) else {
            return nil
        }
        var start = marker.upperBound
        while start < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start]) { start += 1 }
        clear = Array(bytes[..<start])
        let plain = Type1Cipher.program.decrypted(Type1Program.binary(bytes[start...]), skipping: 4)
        let scanner = ByteScanner(plain)
        guard let strings = scanner.range(of: "/CharStrings", from: 0),
            let end = scanner.lastRange(of: "closefile", from: strings.upperBound)
        else { return nil }
        hidden = Array(plain[..<end.upperBound])
        hasTrailer = ByteScanner(bytes).range(of: "cleartomark", from: max(start, bytes.count - 700)) != nil
        var cursor = ByteScanner(hidden)
        padding = scanner.range(of: "/lenIV", from: 0).flatMap { cursor.integer(at: $0.upperBound)?.value } ?? 4
        guard (0...16).contains(padding) else { return nil }
        var subroutines: [Definition] = []
        if let list = cursor.range(of: "/Subrs", from: 0), list.upperBound < strings.lowerBound {
            cursor.position = list.upperBound
            while let found = cursor.subroutine(before: strings.lowerBound, padding: padding) {
                subroutines.append(found)
            }
        }
        self.subroutines = subroutines
        guard let count = cursor.integer(at: strings.upperBound) else { return nil }
        glyphCount = count.range
        cursor.position = count.range.upperBound
        var glyphs: [Definition] = []
        while let found = cursor.glyph(padding: padding) { glyphs.append(found) }
        self.glyphs = glyphs
        guard !glyphs.isEmpty, glyphs.count <= count.value else { return nil }
    }

    /// The encrypted part may be spelled in hexadecimal digits, which its first four bytes tell.
    private static func binary(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.prefix(4).allSatisfy({ $0.hexadecimalValue != nil }) else { return Array(bytes) }
        let digits = bytes.lazy.compactMap(\.hexadecimalValue)
        var binary: [UInt8] = []
        var high: UInt8?
        for digit in digits {
            if let first = high { binary.append(first << 4 | digit) }
            high = high == nil ? digit : nil
        }
        return binary
    }
}

/// Looks for words and numbers in a program.
struct ByteScanner {
    private let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func range(of word: String, from start: Int) -> Range<Int>? {
        let word = Array(word.utf8)
        guard start >= 0, bytes.count - word.count >= start else { return nil }
        return (start...(bytes.count - word.count)).first { bytes[$0..<($0 + word.count)].elementsEqual(word) }
            .map { $0..<($0 + word.count) }
    }

    func lastRange(of word: String, from start: Int) -> Range<Int>? {
        var last: Range<Int>?
        var place = start
        while let next = range(of: word, from: place) { (last, place) = (next, next.upperBound) }
        return last
    }

    private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    /// The word that begins at or behind `place`; a name's slash is part of it.
    func word(at place: Int) -> Range<Int>? {
        var start = place
        while start < bytes.count, isSpace(bytes[start]) { start += 1 }
        var end = start
        while end < bytes.count, !isSpace(bytes[end]), end == start || bytes[end] != 0x2F { end += 1 }
        return start < end ? start..<end : nil
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func integer(at place: Int) -> (value: Int, range: Range<Int>)? {
        guard let range = word(at: place), range.count < 10, let value = Int(text(range)) else { return nil }
        return (value, range)
    }

    /// `dup 5 42 RD …`, the next one; nil where something else stands.
    mutating func subroutine(before end: Int, padding: Int) -> Type1Program.Definition? {
        guard let start = range(of: "dup ", from: position), start.upperBound < end,
            let number = integer(at: start.upperBound)
        else { return nil }
        return definition(name: nil, number: number.value, from: start.lowerBound, at: number.range.upperBound, padding)
    }

    /// `/name 42 RD …`, the next one; nil at the `end` of the glyphs.
    mutating func glyph(padding: Int) -> Type1Program.Definition? {
        var place = position
        // What ends one glyph, `ND`, `|-` or `noaccess def`, stands before the next one's name.
        for _ in 0..<6 {
            guard let word = word(at: place) else { return nil }
            place = word.upperBound
            if bytes[word.lowerBound] == 0x2F {
                let name = String(text(word).dropFirst())
                return definition(name: name, number: 0, from: word.lowerBound, at: place, padding)
            }
            if text(word) == "end" { return nil }
        }
        return nil
    }

    private mutating func definition(
        name: String?, number: Int, from start: Int, at place: Int, _ padding: Int
    ) -> Type1Program.Definition? {
        guard let length = integer(at: place), length.value >= 0, let reader = word(at: length.range.upperBound) else {
            return nil
        }
        let first = reader.upperBound + 1
        guard first + length.value <= bytes.count else { return nil }
        let data = bytes[first..<(first + length.value)]
        position = data.endIndex
        return Type1Program.Definition(
            name: name, number: number, range: start..<data.endIndex,
            code: Type1Cipher.string.decrypted(data, skipping: padding), reader: Array(bytes[reader]))
    }
}
