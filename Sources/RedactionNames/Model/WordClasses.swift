/// The classes of words that stand in the same places in texts: a class of cities, one of first names, one of verbs.
///
/// A slot holds 22 bits of a spelling's hash and the 10 bits of its class; 0 is an empty slot. Classes are numbered in the
/// order of the tree that they are the leaves of, so that those whose numbers are near are alike. 0 is no class.
package struct WordClasses: Sendable {
    static let slotCount = 143_360
    package private(set) var slots: [UInt32]

    init(slots: [UInt32]) { self.slots = slots }

    /// - Parameter classes: Classes from 1 to 1023, by the keys of their words.
    /// - Precondition: `classes` fill at most nine tenths of the table.
    package init(_ classes: [UInt32: UInt16]) {
        slots = [UInt32](repeating: 0, count: WordClasses.slotCount)
        precondition(classes.count * 10 <= slots.count * 9, "too many words for the table")
        for (key, number) in classes.sorted(by: { $0.key < $1.key }) {
            let (start, fingerprint) = WordClasses.place(of: key)
            var slot = start
            while slots[slot] != 0 { slot = WordClasses.next(slot) }
            slots[slot] = fingerprint << 10 | UInt32(number)
        }
    }

    /// The class of a word, as it is when written small or with a capital.
    subscript(word: UInt32, capitalized isCapitalized: Bool) -> UInt16 {
        var (slot, fingerprint) = WordClasses.place(of: WordClasses.key(word, capitalized: isCapitalized))
        while slots[slot] != 0 {
            if slots[slot] >> 10 == fingerprint { return UInt16(truncatingIfNeeded: slots[slot] & 0x3FF) }
            slot = WordClasses.next(slot)
        }
        return 0
    }

    /// The key of a word in small letters, and of the same word with a capital.
    package static func key(_ word: UInt32, capitalized isCapitalized: Bool) -> UInt32 {
        isCapitalized ? word ^ 0x9E37_79B9 : word
    }

    private static func next(_ slot: Int) -> Int { slot + 1 == slotCount ? 0 : slot + 1 }

    private static func place(of key: UInt32) -> (slot: Int, fingerprint: UInt32) {
        let mixed = (UInt64(key) ^ 0x5851_F42D) &* 0x9E37_79B9_7F4A_7C15
        return (Int(((mixed >> 32) &* UInt64(slotCount)) >> 32), UInt32(truncatingIfNeeded: mixed >> 10) & 0x3F_FFFF)
    }
}
