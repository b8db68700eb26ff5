/// A JPEG 2000 file's boxes and its codestream's segments (ISO/IEC 15444-1, annexes I and A).
enum JPEG2000File {
    private enum Marker {
        static let startOfCodestream: [UInt8] = [0xFF, 0x4F]
        static let endOfCodestream: [UInt8] = [0xFF, 0xD9]
        static let startOfTile: UInt8 = 0x90
        static let startOfData: UInt8 = 0x93
        static let comment: UInt8 = 0x64
    }

    typealias Segment = (marker: UInt8, body: ArraySlice<UInt8>)

    private static let kept: Set<String> = ["jP  ", "ftyp", "jp2h", "jp2c", "rreq", "jpch", "jplh"]

    // MARK: Files

    /// The same image without XML, UUID and other boxes that no decoder needs, without comments, and without what
    /// stands behind the end. Nil if `data` is no JPEG 2000 that can be followed.
    static func withoutMetadata(_ data: [UInt8]) -> [UInt8]? {
        rebuilt(data) { withoutComments($0) }
    }

    /// The codestream of a file, or of data that is nothing else.
    static func codestream(of data: [UInt8]) -> [UInt8]? {
        var found: [UInt8]?
        _ = rebuilt(data) { body in
            found = found ?? Array(body)
            return []
        }
        return found
    }

    /// The file with another codestream, cleaned like it.
    static func replacingCodestream(of data: [UInt8], with codestream: [UInt8]) -> [UInt8]? {
        rebuilt(data) { _ in withoutComments(codestream[...]) }
    }

    /// The needed boxes, with the codestream as `change` gives it.
    private static func rebuilt(_ data: [UInt8], _ change: (ArraySlice<UInt8>) -> [UInt8]?) -> [UInt8]? {
        if data.starts(with: Marker.startOfCodestream) { return change(data[...]) }
        var clean: [UInt8] = []
        var position = 0
        while position + 8 <= data.count {
            guard let box = box(in: data, at: position) else { return nil }
            let type = String(decoding: data[(position + 4)..<(position + 8)], as: UTF8.self)
            if kept.contains(type) {
                guard let body = type == "jp2c" ? change(data[box]) : Array(data[box]),
                    let length = UInt32(exactly: body.count + 8)
                else { return nil }
                clean += bigEndian(length) + Array(type.utf8) + body
            }
            position = box.upperBound
        }
        return clean.isEmpty ? nil : clean
    }

    /// Where a box's content lies; a length of 0 means to the end, of 1 that the length follows in eight bytes.
    private static func box(in data: [UInt8], at position: Int) -> Range<Int>? {
        let length = number(data[position..<(position + 4)])
        var start = position + 8
        var end = position + length
        if length == 0 { end = data.count }
        if length == 1 {
            guard position + 16 <= data.count, data[position + 8] == 0, data[position + 9] == 0 else { return nil }
            end = position + number(data[(position + 8)..<(position + 16)])
            start = position + 16
        }
        return start <= end && end <= data.count ? start..<end : nil
    }

    // MARK: Codestreams

    /// The segments up to the first tile-part.
    static func mainHeader(of codestream: ArraySlice<UInt8>) -> [Segment]? {
        guard codestream.starts(with: Marker.startOfCodestream) else { return nil }
        var position = codestream.startIndex + 2
        return segments(of: codestream, from: &position, to: Marker.startOfTile)
    }

    /// The segments from `position` up to `last`, where `position` stands then.
    private static func segments(
        of data: ArraySlice<UInt8>, from position: inout Int, to last: UInt8
    ) -> [Segment]? {
        var segments: [Segment] = []
        while position + 2 <= data.endIndex, data[position] == 0xFF {
            let marker = data[position + 1]
            if marker == last { return segments }
            guard position + 4 <= data.endIndex else { return nil }
            let end = position + 2 + number(data[(position + 2)..<(position + 4)])
            guard end <= data.endIndex, end >= position + 4 else { return nil }
            segments.append((marker, data[(position + 4)..<end]))
            position = end
        }
        return nil
    }

    private static func withoutComments(_ data: ArraySlice<UInt8>) -> [UInt8]? {
        guard let header = mainHeader(of: data) else { return nil }
        var position = data.startIndex + 2
        _ = segments(of: data, from: &position, to: Marker.startOfTile)
        var clean = Marker.startOfCodestream + bytes(of: header)
        while position + 12 <= data.endIndex, data[position] == 0xFF, data[position + 1] == Marker.startOfTile {
            guard let part = tilePart(of: data, at: &position) else { return nil }
            clean += part
        }
        return clean + Marker.endOfCodestream
    }

    /// The tile-part at `position`, with zeros for the comments of its header: lengths of tile-parts are told elsewhere
    /// too. `position` moves behind it.
    private static func tilePart(of data: ArraySlice<UInt8>, at position: inout Int) -> [UInt8]? {
        let start = position
        let length = number(data[(start + 6)..<(start + 10)])
        position = start + 12
        guard let header = segments(of: data, from: &position, to: Marker.startOfData) else { return nil }
        let end = length == 0 ? endOfData(data, from: position) : start + length
        guard position + 2 <= end, end <= data.endIndex else { return nil }
        position = end
        var part = Array(data[start..<end])
        for (marker, body) in header where marker == Marker.comment {
            for index in body.indices.dropFirst(2) { part[index - start] = 0 }
        }
        return part
    }

    /// Packed data holds no marker, so the first one is the end.
    private static func endOfData(_ data: ArraySlice<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 2 <= data.endIndex {
            if data[position] == 0xFF, data[position + 1] == Marker.endOfCodestream[1] { return position }
            position += 1
        }
        return data.endIndex
    }

    private static func bytes(of segments: [Segment]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (marker, body) in segments where marker != Marker.comment {
            let length = body.count + 2
            bytes += [0xFF, marker, UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
            bytes += body
        }
        return bytes
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
}
