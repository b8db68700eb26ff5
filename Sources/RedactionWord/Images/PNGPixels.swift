internal import RedactionZIP

/// The pixels of a PNG (ISO/IEC 15948, 7 and 9), to erase some of them.
struct PNGPixels {
    private static let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]
    private static let depths: Set<Int> = [1, 2, 4, 8, 16]
    private static let mostBytes = 1 << 28

    private let height: Int
    private let width: Int
    private let bitsPerPixel: Int
    /// Rows of a filter's number and filtered bytes.
    private var rows: [UInt8]

    /// Nil for what is interlaced, animated, too large or no sound PNG.
    init?(header: [UInt8], data: [UInt8]) {
        guard header.count == 13 else { return nil }
        (width, height) = (PNGPixels.number(header[0..<4]), PNGPixels.number(header[4..<8]))
        guard let channels = PNGPixels.channels[Int(header[9])], PNGPixels.depths.contains(Int(header[8])),
            header[10...] == [0, 0, 0], width > 0, height > 0, width < 1 << 20, height < 1 << 20
        else { return nil }
        bitsPerPixel = channels * Int(header[8])
        let size = ((width * bitsPerPixel + 7) / 8 + 1) * height
        guard size <= PNGPixels.mostBytes, let rows = Deflate.inflated(data[...], size: size, .zlib) else {
            return nil
        }
        self.rows = rows
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// The compressed data again, with what is beside `frame` blank; nil when a row has an unknown filter.
    func data(showing frame: ImageFrame) -> [UInt8]? {
        let columns = ImageFrame.pixels(frame.columns, of: width)
        let shown = ImageFrame.pixels(frame.rows, of: height)
        let stride = rows.count / height
        var before = [UInt8](repeating: 0, count: stride - 1)
        var blankBefore = before
        var output: [UInt8] = []
        output.reserveCapacity(rows.count)
        for row in 0..<height {
            let filter = rows[row * stride]
            guard let bytes = unfiltered(rows[row * stride + 1..<(row + 1) * stride], filter, before) else {
                return nil
            }
            let blank =
                shown.contains(row) ? blanked(bytes, beside: columns) : [UInt8](repeating: 0, count: bytes.count)
            output.append(filter)
            output += filtered(blank, filter, blankBefore)
            (before, blankBefore) = (bytes, blank)
        }
        return Deflate.deflated(output, .zlib)
    }

    private func blanked(_ row: [UInt8], beside columns: Range<Int>) -> [UInt8] {
        var row = row
        let kept = columns.lowerBound * bitsPerPixel..<columns.upperBound * bitsPerPixel
        for index in row.indices {
            for bit in 0..<8 where !kept.contains(8 * index + bit) {
                if kept.lowerBound >= 8 * index + 8 || kept.upperBound <= 8 * index {
                    row[index] = 0
                    break
                }
                row[index] &= ~(0x80 >> UInt8(bit))
            }
        }
        return row
    }

    // MARK: Filters

    /// How far left the byte lies that a filter compares with.
    private var distance: Int { max(1, bitsPerPixel / 8) }

    private func unfiltered(_ row: ArraySlice<UInt8>, _ filter: UInt8, _ above: [UInt8]) -> [UInt8]? {
        guard filter <= 4 else { return nil }
        var bytes = Array(row)
        for index in bytes.indices { bytes[index] &+= prediction(of: index, in: bytes, above, filter) }
        return bytes
    }

    private func filtered(_ row: [UInt8], _ filter: UInt8, _ above: [UInt8]) -> [UInt8] {
        row.indices.map { row[$0] &- prediction(of: $0, in: row, above, filter) }
    }

    private func prediction(of index: Int, in row: [UInt8], _ above: [UInt8], _ filter: UInt8) -> UInt8 {
        let left = index >= distance ? row[index - distance] : 0
        switch filter {
        case 1: return left
        case 2: return above[index]
        case 3: return UInt8((Int(left) + Int(above[index])) / 2)
        case 4: return paeth(Int(left), Int(above[index]), index >= distance ? Int(above[index - distance]) : 0)
        default: return 0
        }
    }

    /// Whichever of its three neighbours comes nearest to the slope through them.
    private func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
        let slope = left + above - corner
        let distances = (abs(slope - left), abs(slope - above), abs(slope - corner))
        if distances.0 <= distances.1, distances.0 <= distances.2 { return UInt8(left) }
        return UInt8(distances.1 <= distances.2 ? above : corner)
    }
}
