/// Makes zlib streams for tests that no compressor would make.
enum Deflate {
    /// A zlib stream that inflates to at least `size` zero bytes, a thousandth of that long.
    ///
    /// One block with fixed codes: a zero byte, then copies of 258 bytes from distance 1. A copy takes 13 bits, so
    /// eight of them take 13 bytes, whatever bit they begin at.
    static func zeros(_ size: Int) -> [UInt8] {
        var bits = Bits()
        bits.append(0b1, count: 1)
        bits.append(0b01, count: 2)
        bits.appendCode(0x30, count: 8)
        for _ in 0..<16 {
            bits.appendCode(0b1100_0101, count: 8)
            bits.appendCode(0, count: 5)
        }
        bits.appendCode(0, count: 7)
        let eightCopies = Array(bits.bytes[2..<15])
        let more = Array(repeatElement(eightCopies, count: size / (8 * 258)).joined())
        let copies = 16 + size / (8 * 258) * 8
        // Adler-32 of zeros: the first sum stays 1, the second counts the bytes.
        let check = UInt32((1 + copies * 258) % 65_521)
        let sum = [UInt8(check >> 8), UInt8(check & 0xFF), 0, 1]
        return [0x78, 0x9C] + bits.bytes[..<2] + more + bits.bytes[2...] + sum
    }

    /// A zlib stream that holds `data`, at most 65,535 bytes, as it is.
    static func stored(_ data: [UInt8]) -> [UInt8] {
        let count = UInt16(data.count)
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in data {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let lengths = [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let check = [UInt8(high >> 8), UInt8(high & 0xFF), UInt8(low >> 8), UInt8(low & 0xFF)]
        return [0x78, 0x01, 0x01] + lengths + data + check
    }

    private struct Bits {
        private(set) var bytes: [UInt8] = []
        private var used = 8

        /// Least significant bit first, as numbers stand in deflate.
        mutating func append(_ value: Int, count: Int) {
            for place in 0..<count { append(bit: value >> place & 1) }
        }

        /// Most significant bit first, as Huffman codes stand in deflate.
        mutating func appendCode(_ value: Int, count: Int) {
            for place in (0..<count).reversed() { append(bit: value >> place & 1) }
        }

        private mutating func append(bit: Int) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(bit << used)
            used += 1
        }
    }
}
