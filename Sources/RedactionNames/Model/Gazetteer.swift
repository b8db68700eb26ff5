/// What the lists know of a word.
package struct GazetteerEntry: Sendable, Hashable {
    package var bits: UInt8

    package init(bits: UInt8 = 0) { self.bits = bits }

    /// How common it is as a first name and as a family name, from 0 (it is none) to 3.
    package var firstName: UInt8 {
        get { bits & 3 }
        set { bits = bits & ~3 | newValue }
    }
    package var familyName: UInt8 {
        get { bits >> 2 & 3 }
        set { bits = bits & ~12 | newValue << 2 }
    }
    /// Whether it is a first name of some use, and neither a place nor a word.
    package var isFirstNameOnly: Bool {
        firstName > 1 && !isPlace && !isCountry && !isCommonWord && !isOrganizationWord
    }
    /// A city or a part of a country, alone or with the next word.
    package var isPlace: Bool {
        get { bits & 16 != 0 }
        set { bits = newValue ? bits | 16 : bits & ~16 }
    }
    package var isCountry: Bool {
        get { bits & 32 != 0 }
        set { bits = newValue ? bits | 32 : bits & ~32 }
    }
    /// A word that is mostly written small.
    package var isCommonWord: Bool {
        get { bits & 64 != 0 }
        set { bits = newValue ? bits | 64 : bits & ~64 }
    }
    /// A word that organisations end with, or are called after: `Ltd`, `University`.
    package var isOrganizationWord: Bool {
        get { bits & 128 != 0 }
        set { bits = newValue ? bits | 128 : bits & ~128 }
    }
}

/// Names, places and common words, as fingerprints in a hash table.
///
/// A slot holds 24 bits of a word's hash and the 8 bits of its entry; 0 is an empty slot. One word in some hundred
/// thousand is taken for another, which no feature minds.
package struct Gazetteer: Sendable {
    static let slotCount = 180_224
    package private(set) var slots: [UInt32]
    private let filter: FingerprintFilter

    init(slots: [UInt32]) {
        self.slots = slots
        filter = FingerprintFilter(slots.lazy.filter { $0 != 0 }.map { $0 >> 8 })
    }

    /// - Precondition: `entries` fill at most nine tenths of the table.
    package init(_ entries: [UInt32: GazetteerEntry]) {
        var slots = [UInt32](repeating: 0, count: Gazetteer.slotCount)
        precondition(entries.count * 10 <= slots.count * 9, "too many words for the table")
        for (word, entry) in entries.sorted(by: { $0.key < $1.key }) where entry.bits != 0 {
            let (start, fingerprint) = Gazetteer.place(of: word)
            var slot = start
            while slots[slot] != 0 { slot = Gazetteer.next(slot) }
            slots[slot] = fingerprint << 8 | UInt32(entry.bits)
        }
        self.init(slots: slots)
    }

    package subscript(word word: UInt32) -> GazetteerEntry {
        var (slot, fingerprint) = Gazetteer.place(of: word)
        guard filter.mayContain(fingerprint) else { return GazetteerEntry() }
        while slots[slot] != 0 {
            if slots[slot] >> 8 == fingerprint { return GazetteerEntry(bits: UInt8(truncatingIfNeeded: slots[slot])) }
            slot = Gazetteer.next(slot)
        }
        return GazetteerEntry()
    }

    /// The key of two words that stand side by side: `new york`.
    package static func key(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x85EB_CA6B) ^ (second &* 0xC2B2_AE35) ^ 0x5BD1_E995
    }

    private static func next(_ slot: Int) -> Int { slot + 1 == slotCount ? 0 : slot + 1 }

    private static func place(of word: UInt32) -> (slot: Int, fingerprint: UInt32) {
        let mixed = (UInt64(word) ^ 0x2545_F491) &* 0x9E37_79B9_7F4A_7C15
        return (Int(((mixed >> 32) &* UInt64(slotCount)) >> 32), UInt32(truncatingIfNeeded: mixed >> 8) & 0xFF_FFFF)
    }
}
