/// Counts what LZW data unpacks to, without unpacking it (ISO 32000-2, 7.4.4).
enum LZWSize {
    private static let clear = 256
    private static let end = 257
    private static let tableSize = 4_096

    /// In bytes; counted up to just beyond `limit`.
    static func count(_ data: [UInt8], _ parameters: PDFDictionary, limit: Int) -> Int {
        // A code stands for a table's length of bytes at most.
        guard data.count > limit / tableSize else { return 0 }
        let early = parameters["EarlyChange"]?.integer == 0 ? 0 : 1
        var lengths = [Int](repeating: 1, count: tableSize)
        var reader = BitReader(data)
        var (width, next, last, total) = (9, end + 1, 0, 0)
        while reader.position + width <= reader.end, total <= limit {
            let code = reader.peek(width)
            guard reader.skip(width), code != end else { break }
            if code == clear {
                (width, next, last) = (9, end + 1, 0)
                continue
            }
            let length = code < clear ? 1 : code < next ? lengths[code] : last + 1
            total += length
            if last > 0, next < tableSize {
                lengths[next] = last + 1
                next += 1
            }
            last = length
            width = next + early >= 2_048 ? 12 : next + early >= 1_024 ? 11 : next + early >= 512 ? 10 : 9
        }
        return total
    }
}
