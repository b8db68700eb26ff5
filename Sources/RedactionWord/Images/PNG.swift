internal import RedactionZIP

/// PNG (ISO/IEC 15948): a signature and chunks, of which only those that draw are kept.
enum PNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static let drawing: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ]

    /// The picture with drawing chunks only, ending with `IEND`; nil when it is no sound PNG.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: signature) else { return nil }
        var output = signature
        output.reserveCapacity(bytes.count)
        var offset = signature.count
        while offset + 12 <= bytes.count {
            let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = offset + 12 + length
            guard end <= bytes.count else { return nil }
            let type = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
            if drawing.contains(type) { output += bytes[offset..<end] }
            if type == "IEND" { return output }
            offset = end
        }
        return nil
    }

    /// A cleaned picture with blank pixels beside `frame`; nil where they cannot be told apart.
    static func showing(_ frame: ImageFrame, of cleaned: [UInt8]) -> [UInt8]? {
        let chunks = chunks(of: cleaned)
        // The frames of an animation have places and sizes of their own.
        guard let header = chunks.first?.data, !chunks.contains(where: { $0.type == "acTL" }),
            let pixels = PNGPixels(header: header, data: chunks.filter { $0.type == "IDAT" }.flatMap(\.data)),
            let data = pixels.data(showing: frame), let start = chunks.firstIndex(where: { $0.type == "IDAT" })
        else { return nil }
        let kept = (chunks[..<start] + [("IDAT", data)] + chunks[start...].filter { $0.type != "IDAT" })
        return signature + kept.flatMap { chunk($0.type, $0.data) }
    }

    /// The chunks of a cleaned picture.
    private static func chunks(of cleaned: [UInt8]) -> [(type: String, data: [UInt8])] {
        var chunks: [(type: String, data: [UInt8])] = []
        var offset = signature.count
        while offset < cleaned.count {
            let length = cleaned[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            let type = String(decoding: cleaned[offset + 4..<offset + 8], as: UTF8.self)
            chunks.append((type, Array(cleaned[offset + 8..<offset + 8 + length])))
            offset += 12 + length
        }
        return chunks
    }

    static let greyPixel: [UInt8] = {
        let header: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
        // A zlib stream of one stored block: the row's filter, the pixel, and their Adler-32.
        let data: [UInt8] = [0x78, 0x01, 0x01, 0x02, 0x00, 0xFD, 0xFF, 0x00, 0xD9, 0x00, 0xDB, 0x00, 0xDA]
        return signature + chunk("IHDR", header) + chunk("IDAT", data) + chunk("IEND", [])
    }()

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(Checksum.crc32(body))
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }
}
