import RedactionImages
import RedactionModel

/// Erases areas of an image whose samples lie plain in rows (ISO 32000-2, 8.9.5.2).
struct SampleEraser {
    let width: Int
    let height: Int
    /// Bits of one pixel.
    let bitsPerPixel: Int

    private var bytesPerRow: Int { (width * bitsPerPixel + 7) / 8 }

    /// The rows of the image and nothing behind them, with each area filled with the commonest pixel around it.
    /// - Returns: nil if `samples` are fewer than the image has.
    func erase(_ areas: [PixelArea], in samples: [UInt8]) -> [UInt8]? {
        let size = bytesPerRow * height
        guard samples.count >= size else { return nil }
        var samples = Array(samples[..<size])
        for area in areas where !area.columns.isEmpty && !area.rows.isEmpty {
            let fill = commonestPixel(around: area, in: samples)
            for row in area.rows {
                for column in area.columns { set(fill, row, column, in: &samples) }
            }
        }
        return samples
    }

    private func commonestPixel(around area: PixelArea, in samples: [UInt8]) -> [UInt8] {
        var counts: [[UInt8]: Int] = [:]
        area.forEachNeighbor(width: width, height: height) { row, column in
            counts[pixel(row, column, in: samples), default: 0] += 1
        }
        let commonest = counts.max { ($0.value, $1.key.description) < ($1.value, $0.key.description) }
        return commonest?.key ?? Array(repeating: 0, count: (bitsPerPixel + 7) / 8)
    }

    /// A pixel's bits, in as few bytes as hold them, from the highest bit on.
    private func pixel(_ row: Int, _ column: Int, in samples: [UInt8]) -> [UInt8] {
        let start = row * bytesPerRow * 8 + column * bitsPerPixel
        if bitsPerPixel % 8 == 0 { return Array(samples[(start / 8)..<((start + bitsPerPixel) / 8)]) }
        var pixel = [UInt8](repeating: 0, count: (bitsPerPixel + 7) / 8)
        for bit in 0..<bitsPerPixel where samples[(start + bit) / 8] >> UInt8(7 - (start + bit) % 8) & 1 == 1 {
            pixel[bit / 8] |= 1 << UInt8(7 - bit % 8)
        }
        return pixel
    }

    private func set(_ pixel: [UInt8], _ row: Int, _ column: Int, in samples: inout [UInt8]) {
        let start = row * bytesPerRow * 8 + column * bitsPerPixel
        if bitsPerPixel % 8 == 0 {
            for (index, byte) in pixel.enumerated() { samples[start / 8 + index] = byte }
            return
        }
        for bit in 0..<bitsPerPixel {
            let mask: UInt8 = 1 << UInt8(7 - (start + bit) % 8)
            if pixel[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1 {
                samples[(start + bit) / 8] |= mask
            } else {
                samples[(start + bit) / 8] &= ~mask
            }
        }
    }
}
