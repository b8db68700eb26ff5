internal import RedactionImages

/// JPEG (ITU-T T.81, annex B): segments, of which those that applications add are left out.
enum JPEG {
    private enum Marker {
        static let start: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
        /// The start of a frame, whatever its coding.
        static let frames: Set<UInt8> = Set(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC])
        static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
        static let applications: ClosedRange<UInt8> = 0xE0...0xEF
        static let exif: UInt8 = 0xE1
        static let adobe: UInt8 = 0xEE
        static let comment: UInt8 = 0xFE
    }

    /// The picture without application data and comments, ending with its end marker; nil when it is no sound JPEG.
    ///
    /// Kept are Adobe's colour transform, without which colours change, and the orientation out of EXIF, without
    /// which the picture lies on its side.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, Marker.start, 0xFF]) else { return nil }
        var output: [UInt8] = [0xFF, Marker.start]
        output.reserveCapacity(bytes.count)
        var offset = 2
        while let marker = marker(in: bytes, at: &offset) {
            if marker == Marker.end {
                output += [0xFF, Marker.end]
                return output
            }
            guard offset + 2 <= bytes.count else { return nil }
            let end = offset + Int(bytes[offset]) << 8 + Int(bytes[offset + 1])
            guard end >= offset + 2, end <= bytes.count else { return nil }
            output += kept(marker, bytes[offset..<end])
            offset = end
            if marker == Marker.scan {
                let scanEnd = endOfScan(in: bytes, from: offset)
                output += bytes[offset..<scanEnd]
                offset = scanEnd
            }
        }
        return nil
    }

    // MARK: Crops

    private static let mostMemory = 1 << 28

    /// A cleaned picture that is grey beside `frame`, up to the next blocks; nil for one that is shown turned, whose
    /// frame may be counted either way, and for what libjpeg does not read.
    static func showing(_ frame: ImageFrame, of cleaned: [UInt8]) -> [UInt8]? {
        guard let (width, height) = size(ofUpright: cleaned) else { return nil }
        // Readers mix the colours of up to four neighbours.
        func grown(_ pixels: Range<Int>) -> Range<Int> { max(0, pixels.lowerBound - 4)..<pixels.upperBound + 4 }
        let area = PixelArea(
            columns: grown(ImageFrame.pixels(frame.columns, of: width)),
            rows: grown(ImageFrame.pixels(frame.rows, of: height)))
        let kept = try? JPEGEraser.keep(area, of: cleaned, width: width, height: height, largestMemory: mostMemory)
        return kept.flatMap(self.cleaned)
    }

    /// Columns and rows as the frame's header tells (B.2.2); nil where EXIF turns the picture.
    private static func size(ofUpright cleaned: [UInt8]) -> (width: Int, height: Int)? {
        var size: (Int, Int)?
        var offset = 2
        while let marker = marker(in: cleaned, at: &offset), marker != Marker.scan, offset + 7 < cleaned.count {
            func integer(_ index: Int) -> Int { Int(cleaned[offset + index]) << 8 + Int(cleaned[offset + index + 1]) }
            if marker == Marker.exif { return nil }
            if Marker.frames.contains(marker) { size = (integer(5), integer(3)) }
            offset += integer(0)
        }
        return size.flatMap { $0.0 > 0 && $0.1 > 0 ? $0 : nil }
    }

    // MARK: Segments

    /// The marker at `offset`, which moves behind it; fill bytes are passed over.
    private static func marker(in bytes: [UInt8], at offset: inout Int) -> UInt8? {
        guard offset < bytes.count, bytes[offset] == 0xFF else { return nil }
        while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
        guard offset < bytes.count else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    private static func kept(_ marker: UInt8, _ segment: ArraySlice<UInt8>) -> [UInt8] {
        switch marker {
        case Marker.adobe where segment.count == 14 && segment.dropFirst(2).starts(with: "Adobe".utf8):
            return [0xFF, marker] + segment
        case Marker.exif:
            return orientation(in: Array(segment.dropFirst(2))).map(orientationSegment) ?? []
        case Marker.applications, Marker.comment: return []
        default: return [0xFF, marker] + segment
        }
    }

    /// Where entropy-coded data end: at a marker that is neither stuffing nor a restart.
    private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == 0xFF, bytes[offset + 1] != 0, !Marker.restarts.contains(bytes[offset + 1]) {
                return offset
            }
            offset += 1
        }
        return bytes.count
    }

    // MARK: Orientation

    /// The orientation tag of an EXIF segment (TIFF 6.0, tag 274), when it says other than upright.
    private static func orientation(in exif: [UInt8]) -> UInt8? {
        guard exif.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
        let tiff = Array(exif.dropFirst(6))
        let isBig = tiff.starts(with: "MM".utf8)
        func integer(_ offset: Int, _ count: Int) -> Int? {
            guard offset >= 0, offset + count <= tiff.count else { return nil }
            let bytes = tiff[offset..<offset + count]
            return isBig ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = integer(4, 4), let count = integer(directory, 2) else { return nil }
        for entry in 0..<min(count, 1000) {
            let offset = directory + 2 + 12 * entry
            guard let tag = integer(offset, 2) else { return nil }
            if tag == 274 { return integer(offset + 8, 2).flatMap { (2...8).contains($0) ? UInt8($0) : nil } }
        }
        return nil
    }

    private static func orientationSegment(_ orientation: UInt8) -> [UInt8] {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ]
        let body = Array("Exif".utf8) + [0, 0] + tiff
        return [0xFF, Marker.exif, 0, UInt8(body.count + 2)] + body
    }
}
