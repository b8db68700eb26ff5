/// Reads bits from the highest of each byte on.
struct BitReader {
    private let bytes: [UInt8]
    /// In bits from the start.
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var end: Int { bytes.count * 8 }

    /// The next `count` bits, at most 24, without moving on; beyond the end they are zeros.
    func peek(_ count: Int) -> Int {
        let first = position / 8
        var value = 0
        for offset in 0..<4 {
            value = value << 8 | (first + offset < bytes.count ? Int(bytes[first + offset]) : 0)
        }
        return value >> (32 - position % 8 - count) & ((1 << count) - 1)
    }

    /// Moves on; whether the data went that far.
    mutating func skip(_ count: Int) -> Bool {
        position += count
        return position <= end
    }

    mutating func align() { position = (position + 7) / 8 * 8 }

    mutating func seek(_ position: Int) { self.position = position }

    /// How many zeros lie ahead, up to the first one or the end.
    func zeros() -> Int {
        var index = position
        while index < end {
            if index % 8 == 0, bytes[index / 8] == 0 {
                index += 8
            } else if bytes[index / 8] >> UInt8(7 - index % 8) & 1 == 1 {
                return index - position
            } else {
                index += 1
            }
        }
        return max(end - position, 0)
    }
}

/// Writes bits from the highest of each byte on.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0

    /// Writes the lower `length` bits of `code`, at most 32.
    mutating func write(_ code: Int, _ length: Int) {
        pending = pending << UInt64(length) | UInt64(truncatingIfNeeded: code) & (1 << UInt64(length) - 1)
        count += length
        while count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
        }
    }

    /// Fills the last byte with zeros.
    mutating func align() {
        if count > 0 { write(0, 8 - count) }
    }
}
