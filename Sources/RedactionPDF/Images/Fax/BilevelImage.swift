/// An image of black and white pixels in rows of bits, from the highest bit of each byte on; ones are black.
struct BilevelImage {
    let width: Int
    private(set) var height = 0
    /// Rows from the top, each filled up to whole bytes.
    private(set) var samples: [UInt8]

    private var bytesPerRow: Int { (width + 7) / 8 }

    /// - Parameter samples: whole rows.
    init(width: Int, samples: [UInt8] = []) {
        self.width = width
        self.samples = samples
        height = samples.count / ((width + 7) / 8)
    }

    /// Adds a row at the bottom.
    /// - Parameter changes: the columns at which its colour changes, white before the first.
    mutating func append(_ changes: [Int]) {
        let start = samples.count
        samples.append(contentsOf: repeatElement(0, count: bytesPerRow))
        height += 1
        for index in stride(from: 0, to: changes.count, by: 2) {
            let end = index + 1 < changes.count ? changes[index + 1] : width
            fill(changes[index]..<end, from: start)
        }
    }

    private mutating func fill(_ columns: Range<Int>, from start: Int) {
        var column = columns.lowerBound
        while column < columns.upperBound {
            if column % 8 == 0, columns.upperBound - column >= 8 {
                samples[start + column / 8] = 0xFF
                column += 8
            } else {
                samples[start + column / 8] |= 0x80 >> UInt8(column % 8)
                column += 1
            }
        }
    }

    /// The columns at which a row's colour changes.
    func changes(inRow row: Int) -> [Int] {
        let start = row * bytesPerRow
        var changes: [Int] = []
        var last: UInt8 = 0
        var column = 0
        while column < width {
            let byte = samples[start + column / 8]
            if column % 8 == 0, byte == (last == 0 ? 0 : 0xFF) {
                column += 8
                continue
            }
            let bit = byte >> UInt8(7 - column % 8) & 1
            if bit != last {
                changes.append(column)
                last = bit
            }
            column += 1
        }
        return changes
    }

    /// The image packed as Group 4.
    func packed() -> [UInt8] {
        var encoder = FaxEncoder(columns: width)
        for row in 0..<height { encoder.write(changes(inRow: row)) }
        return encoder.finish()
    }
}
