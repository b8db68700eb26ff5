/// What phrases begin with: by their first three scalars most places in a text are dismissed.
struct PhraseBeginnings: Sendable {
    private static let bits = 5

    /// A bit for each three scalars, of each of which the last bits count.
    private var words = [UInt64](repeating: 0, count: 1 << (3 * bits - 6))

    /// - Parameters:
    ///   - phrase: Folded.
    ///   - inPieces: Whether it is a word that is found with a space or a hyphen in it, too.
    mutating func insert(_ phrase: ArraySlice<Unicode.Scalar>, inPieces: Bool) {
        let scalars = Array(phrase.prefix(3))
        guard let first = scalars.first else { return }
        let (second, third) = (scalars.dropFirst().first, scalars.dropFirst(2).first)
        insert(first, second, third)
        guard inPieces, let second else { return }
        for joint: Unicode.Scalar in [" ", "-"] {
            insert(first, joint, second)
            insert(first, second, joint)
        }
    }

    /// Where the phrase has ended, anything may follow.
    private mutating func insert(_ first: Unicode.Scalar, _ second: Unicode.Scalar?, _ third: Unicode.Scalar?) {
        let all = UInt32(0)..<1 << UInt32(PhraseBeginnings.bits)
        for second in second.map({ [$0.value] }) ?? Array(all) {
            for third in third.map({ [$0.value] }) ?? Array(all) {
                let (word, bit) = PhraseBeginnings.place(first.value, second, third)
                words[word] |= bit
            }
        }
    }

    @inline(__always)
    func contain(_ first: Unicode.Scalar, _ second: Unicode.Scalar?, _ third: Unicode.Scalar?) -> Bool {
        let (word, bit) = PhraseBeginnings.place(first.value, second?.value ?? 0, third?.value ?? 0)
        return words[word] & bit != 0
    }

    @inline(__always)
    private static func place(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> (word: Int, bit: UInt64) {
        let mask: UInt32 = 1 << UInt32(bits) - 1
        let place = (first & mask) << UInt32(2 * bits) | (second & mask) << UInt32(bits) | third & mask
        return (Int(place >> 6), 1 << UInt64(place & 63))
    }
}
