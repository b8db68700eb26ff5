/// A JPEG file's segments (ITU-T T.81, annex B).
enum JPEGFile {
    private enum Marker {
        static let startOfImage: UInt8 = 0xD8
        static let endOfImage: UInt8 = 0xD9
        static let startOfScan: UInt8 = 0xDA
        static let comment: UInt8 = 0xFE
        static let jfif: UInt8 = 0xE0
        static let adobe: UInt8 = 0xEE
        static let applications: ClosedRange<UInt8> = 0xE0...0xEF
        static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
    }

    /// The same image without what no decoder needs: EXIF and its thumbnail, XMP, profiles, comments, and what
    /// stands behind the end. Pixels are not touched. Nil if `data` is no JPEG that can be followed to its end.
    static func withoutMetadata(_ data: [UInt8]) -> [UInt8]? {
        guard data.count > 4, data[0] == 0xFF, data[1] == Marker.startOfImage else { return nil }
        var clean: [UInt8] = [0xFF, Marker.startOfImage]
        clean.reserveCapacity(data.count)
        var position = 2
        while let marker = nextMarker(in: data, at: &position) {
            if marker == Marker.endOfImage { return clean + [0xFF, Marker.endOfImage] }
            guard position + 2 <= data.count else { return nil }
            let end = position + Int(data[position]) << 8 + Int(data[position + 1])
            guard end >= position + 2, end <= data.count else { return nil }
            clean += kept(marker, data[(position + 2)..<end])
            position = end
            guard marker == Marker.startOfScan else { continue }
            let scan = scanEnd(in: data, from: position)
            clean += data[position..<scan]
            position = scan
        }
        // Many files lack their end.
        return position == data.count ? clean : nil
    }

    /// A segment as it goes into the copy: whole, shortened, or not at all.
    private static func kept(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> [UInt8] {
        switch marker {
        case Marker.comment: return []
        case Marker.jfif:
            // Version, units and density; the thumbnail behind them goes.
            guard body.starts(with: Array("JFIF\0".utf8)), body.count >= 14 else { return [] }
            return segment(marker, Array(body.prefix(12)) + [0, 0])
        case Marker.adobe:
            // Says how colours are coded.
            return body.starts(with: Array("Adobe".utf8)) ? segment(marker, Array(body.prefix(12))) : []
        case Marker.applications: return []
        default: return segment(marker, Array(body))
        }
    }

    private static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
        let length = body.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + body
    }

    private static func nextMarker(in data: [UInt8], at position: inout Int) -> UInt8? {
        guard position < data.count, data[position] == 0xFF else { return nil }
        while position < data.count, data[position] == 0xFF { position += 1 }
        guard position < data.count else { return nil }
        defer { position += 1 }
        return data[position]
    }

    /// Where the entropy-coded data ends: at the next marker that is neither a stuffed zero nor a restart.
    private static func scanEnd(in data: [UInt8], from start: Int) -> Int {
        var position = start
        while position + 1 < data.count {
            if data[position] == 0xFF, data[position + 1] != 0, data[position + 1] != 0xFF,
                !Marker.restarts.contains(data[position + 1])
            {
                return position
            }
            position += 1
        }
        return data.count
    }
}
