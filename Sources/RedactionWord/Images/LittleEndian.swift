/// Numbers with their lowest byte first, as Windows' formats have them.
extension [UInt8] {
    /// The unsigned number of `count` bytes, at most four, at `offset`; nil where it reaches beyond the end.
    func little(_ count: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= self.count - count else { return nil }
        return self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func setLittle(_ value: Int, _ count: Int, at offset: Int) {
        replaceSubrange(offset..<offset + count, with: [UInt8].little(value, count))
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
