/// A number as its check digits see it: ASCII letters and digits alone, in capitals.
struct CompactNumber: Sendable {
    let characters: [UInt8]

    init(_ written: some Sequence<UInt8>) {
        characters = written.filter(\.isASCIIAlphanumeric).map { $0.isASCIIDigit ? $0 : $0 & 0xDF }
    }

    /// The value of every character: 0 to 9 for a digit, 10 to 35 for a letter.
    var values: [Int] { characters.map { Int($0) - ($0.isASCIIDigit ? 0x30 : 0x37) } }

    /// The digits among the characters.
    var digits: [Int] { characters.filter(\.isASCIIDigit).map { Int($0) - 0x30 } }

    var text: String { String(decoding: characters, as: UTF8.self) }

    /// The number that the digits at `range` spell, letters left out.
    func number(_ range: Range<Int>) -> Int {
        characters[range.clamped(to: characters.indices)].filter(\.isASCIIDigit).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    subscript(position: Int) -> Character { Character(Unicode.Scalar(characters[position])) }
}
