/// WebP (RFC 9649): chunks in a RIFF container, of which only those that draw are kept.
enum WebP {
    private static let extendedHeader = "VP8X"
    private static let frame = "ANMF"
    private static let drawing: Set<String> = ["VP8 ", "VP8L", "ALPH", "ANIM"]

    /// Bits of the extended header that tell of EXIF, XMP and a colour profile.
    private static let metadata: UInt8 = 0x20 | 0x08 | 0x04
    private static let frameHeaderSize = 16

    /// The picture without metadata, profiles and unknown chunks; nil when it is no sound WebP.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8),
            let size = bytes.little(4, at: 4), size >= 4, size <= bytes.count - 8,
            let body = chunks(bytes[12..<8 + size], isOuter: true), !body.isEmpty
        else { return nil }
        return Array("RIFF".utf8) + .little(body.count + 4, 4) + Array("WEBP".utf8) + body
    }

    /// The chunks in `bytes` that draw; nil when they do not fill it.
    private static func chunks(_ bytes: ArraySlice<UInt8>, isOuter: Bool) -> [UInt8]? {
        let bytes = Array(bytes)
        var output: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            guard let size = bytes.little(4, at: offset + 4), size <= bytes.count - offset - 8 else { return nil }
            let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
            var data = Array(bytes[offset + 8..<offset + 8 + size])
            // A chunk of odd size is followed by a byte that counts for nothing.
            offset += 8 + size + size % 2
            switch name {
            case extendedHeader where isOuter && size == 10: data[0] &= ~metadata
            case frame where isOuter && size > frameHeaderSize:
                guard let inner = chunks(data[frameHeaderSize...], isOuter: false) else { return nil }
                data = data[..<frameHeaderSize] + inner
            case _ where drawing.contains(name): break
            default: continue
            }
            output += Array(name.utf8) + .little(data.count, 4) + data + [UInt8](repeating: 0, count: data.count % 2)
        }
        return output
    }
}
