/// What every match of a pattern holds, so that the pattern is tried only where it can match.
struct Anchors: Sendable {
    /// Every match holds a byte of one of these sorts.
    let sorts: ByteSorts
    /// What can stand in a match before the first of these,
    private let lead: ByteSet
    /// and how many bytes of it at most.
    private let reach: Int

    /// - Parameters:
    ///   - lead: What can stand in a match before its first anchor.
    ///   - reach: How many bytes of that at most; none, if matches begin with an anchor.
    init(_ sorts: ByteSorts, after lead: ByteSet = .all, reach: Int = 0) {
        self.sorts = sorts
        self.lead = lead
        self.reach = reach
    }

    /// The next stretch of the text in which matches can begin, if none begins before `offset`.
    func place(from offset: Int, in text: SearchedText) -> ClosedRange<Int>? {
        guard let anchor = text.index.first(sorts, in: text.bytes, from: offset) else { return nil }
        var first = anchor
        while first > offset, anchor - first < reach, lead.contains(text.bytes[first - 1]) { first -= 1 }
        return first...lastAnchor(from: anchor, in: text.bytes)
    }

    /// The last of the anchors that stand in one row.
    private func lastAnchor(from anchor: Int, in bytes: [UInt8]) -> Int {
        let ofBytes = ByteSorts.ofBytes
        var last = anchor
        while last + 1 < bytes.count, !ofBytes[Int(bytes[last + 1])].isDisjoint(with: sorts) { last += 1 }
        return last
    }
}
