/// The children of the nodes of a tree, found by their parent and a scalar.
///
/// It is a hash table for the whole tree, since most nodes have one child. What is hashed comes from documents, so the
/// table's own random multiplier keeps anybody from choosing texts that fall together.
struct PhraseTree: Sendable {
    private struct Slot {
        /// 0 in an empty slot.
        var key: UInt64 = 0
        var child = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 16)
    private var count = 0
    private var shift: UInt64 = 60
    private let multiplier = UInt64.random(in: 0...UInt64.max) | 1

    func child(of node: Int, for scalar: Unicode.Scalar) -> Int? {
        let key = PhraseTree.key(node, scalar)
        var place = place(of: key)
        while slots[place].key != 0 {
            if slots[place].key == key { return slots[place].child }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// - Precondition: `node` has no child for `scalar` yet.
    mutating func insert(_ child: Int, under node: Int, for scalar: Unicode.Scalar) {
        if count * 2 >= slots.count { grow() }
        put(Slot(key: PhraseTree.key(node, scalar), child: child))
        count += 1
    }

    private mutating func put(_ slot: Slot) {
        var place = place(of: slot.key)
        while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        shift -= 1
        for slot in old where slot.key != 0 { put(slot) }
    }

    private func place(of key: UInt64) -> Int { Int((key &* multiplier) >> shift) }

    /// Never 0: a scalar takes 21 bits.
    private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(node + 1) << 21 | UInt64(scalar.value)
    }
}
