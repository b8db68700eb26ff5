/// A JPEG 2000 file's boxes and its codestream's main header (ISO/IEC 15444-1, annexes I and A).
enum JPEG2000File {
    private static let kept: Set<String> = ["jP  ", "ftyp", "jp2h", "jp2c", "rreq", "jpch", "jplh"]

    /// The same image without XML, UUID and other boxes that no decoder needs, and without comments. Nil if `data` is
    /// no JPEG 2000 that can be followed.
    static func withoutMetadata(_ data: [UInt8]) -> [UInt8]? {
        if data.starts(with: [0xFF, 0x4F]) { return codestream(data[...]) }
        var clean: [UInt8] = []
        var position = 0
        while position + 8 <= data.count {
            guard let box = box(in: data, at: position) else { return nil }
            let type = String(decoding: data[(position + 4)..<(position + 8)], as: UTF8.self)
            if kept.contains(type) {
                let body = data[box]
                guard let body = type == "jp2c" ? codestream(body) : Array(body) else { return nil }
                guard let length = UInt32(exactly: body.count + 8) else { return nil }
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

    /// A codestream without the comments of its main header, and without what follows its end.
    private static func codestream(_ data: ArraySlice<UInt8>) -> [UInt8]? {
        guard data.starts(with: [0xFF, 0x4F]) else { return nil }
        var clean: [UInt8] = [0xFF, 0x4F]
        var position = data.startIndex + 2
        while position + 4 <= data.endIndex, data[position] == 0xFF {
            let marker = data[position + 1]
            // The first tile-part ends the main header.
            if marker == 0x90 { return clean + data[position...] }
            let end = position + 2 + number(data[(position + 2)..<(position + 4)])
            guard end <= data.endIndex, end >= position + 4 else { return nil }
            if marker != 0x64 { clean += data[position..<end] }
            position = end
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
}
