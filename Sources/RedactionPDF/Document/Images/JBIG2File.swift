/// The segments of an embedded JBIG2 stream (ISO/IEC 14492, 7.2).
enum JBIG2File {
    private static let endOfFile: UInt8 = 51
    /// Comments and other notes.
    private static let extensions: UInt8 = 62
    private static let types: Set<UInt8> = [
        0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 49, 50, 51, 52, 53, 62,
    ]

    private struct Segment {
        let number: Int
        let type: UInt8
        let start: Int
        /// Nil where the length is left to be found by decoding.
        let end: Int?
    }

    /// The same image without comments and without what stands behind its last segment. Nil if the segments cannot be
    /// followed to the end.
    static func withoutMetadata(_ data: [UInt8]) -> [UInt8]? {
        var clean: [UInt8] = []
        for segment in segments(of: data) {
            guard let end = segment.end, end <= data.count else { return nil }
            if segment.type != extensions { clean += data[segment.start..<end] }
        }
        return clean.isEmpty ? nil : clean
    }

    /// Whether the data ends within a segment.
    static func isCutShort(_ data: [UInt8]) -> Bool {
        segments(of: data).last?.end.map { $0 > data.count } ?? false
    }

    /// The segments in order, up to what is none, or to the first whose end is not in the data.
    private static func segments(of data: [UInt8]) -> [Segment] {
        var segments: [Segment] = []
        var position = 0
        while let segment = segment(in: data, at: position), types.contains(segment.type),
            segments.last.map({ $0.number < segment.number }) ?? true
        {
            segments.append(segment)
            guard let end = segment.end, end < data.count, segment.type != endOfFile else { break }
            position = end
        }
        return segments
    }

    /// The segment whose header begins at `position`; nil if there is none.
    private static func segment(in data: [UInt8], at position: Int) -> Segment? {
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= data.count else { return nil }
            return data[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
        }
        guard let own = number(position, 4), let flags = number(position + 4, 1), let short = number(position + 5, 1)
        else { return nil }
        var next = position + 6
        var references = short >> 5
        if references == 7 {
            guard let long = number(position + 5, 4) else { return nil }
            references = long & 0x1FFF_FFFF
            next = position + 9 + (references + 8) / 8
        }
        next += references * (own <= 256 ? 1 : own <= 65_536 ? 2 : 4)
        next += flags & 0x40 == 0 ? 1 : 4
        guard let length = number(next, 4) else { return nil }
        let end = length == 0xFFFF_FFFF ? nil : next + 4 + length
        return Segment(number: own, type: UInt8(flags & 0x3F), start: position, end: end)
    }
}
