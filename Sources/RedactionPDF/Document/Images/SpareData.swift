import RedactionModel

/// Cuts off what stands in a stream behind the data that a reader takes: rows below an image's last, bytes behind
/// the end of packed data, and the metadata inside of image files.
struct SpareData {
    /// As `Limits.partSize`: larger streams were refused on opening.
    private static let limit = Limits.standard.partSize
    private let overlay: ObjectOverlay

    init(_ overlay: ObjectOverlay) { self.overlay = overlay }

    /// The stream without spare data; the same stream if it has none.
    func removed(from stream: PDFStream) throws -> PDFStream {
        guard case .original = stream.data else { return stream }
        if let inner = try unwrapped(stream) {
            let clean = try removed(fromFile: inner)
            // A file that has nothing to lose stays packed as it was; packing it pays more often than one thinks.
            return clean == inner ? stream : clean
        }
        return try removed(fromFile: stream)
    }

    private func removed(fromFile stream: PDFStream) throws -> PDFStream {
        var stream = stream
        switch try filters(of: stream) {
        case ["DCTDecode"], ["DCT"]: try replaceData(of: &stream, with: JPEGFile.withoutMetadata)
        case ["JPXDecode"]: try replaceData(of: &stream, with: JPEG2000File.withoutMetadata)
        case let filters where !StreamCoding.isImage(stream.dictionary):
            if try cutRows(of: &stream) { return stream }
            if filters == ["FlateDecode"] || filters == ["Fl"] {
                try replaceData(of: &stream) { packed in
                    Inflation.inflate(packed, keeping: false, limit: SpareData.limit).map {
                        Array(packed[..<$0.length])
                    }
                }
            }
        default: break
        }
        return stream
    }

    private func replaceData(of stream: inout PDFStream, with change: ([UInt8]) -> [UInt8]?) throws {
        let data = try overlay.file.encodedData(of: stream)
        guard let clean = change(data), clean.count != data.count else { return }
        stream.data = .replaced(clean)
    }

    private func filters(of stream: PDFStream) throws -> [String] {
        let filter = try overlay.resolve(stream.dictionary["Filter"])
        return try (filter.array ?? [filter]).compactMap { try overlay.resolve($0).name }
    }

    /// An image file that is packed once more, without that packing; nil if it is no such file.
    private func unwrapped(_ stream: PDFStream) throws -> PDFStream? {
        let filters = try filters(of: stream)
        guard filters.count == 2, ["FlateDecode", "Fl"].contains(filters[0]),
            ["DCTDecode", "DCT", "JPXDecode"].contains(filters[1])
        else { return nil }
        let data = try overlay.file.encodedData(of: stream)
        guard let inner = Inflation.inflate(data, keeping: true, limit: SpareData.limit) else { return nil }
        var stream = stream
        stream.dictionary["Filter"] = .name(filters[1])
        let parameters = try overlay.array(stream.dictionary["DecodeParms"])
        stream.dictionary["DecodeParms"] = parameters.count == 2 && parameters[1] != .null ? parameters[1] : nil
        stream.data = .replaced(inner.data)
        return stream
    }

    // MARK: Rows

    /// Cuts the rows below an image's height; whether there were any.
    private func cutRows(of stream: inout PDFStream) throws -> Bool {
        guard let size = try expectedSize(stream.dictionary) else { return false }
        let data = try overlay.decodedData(of: stream)
        guard data.count > size else { return false }
        stream.replaceData(withPlain: Array(data[..<size]))
        return true
    }

    /// The bytes of an image's rows; nil if it is no image or its colours are not known.
    private func expectedSize(_ entries: PDFDictionary) throws -> Int? {
        guard entries["Subtype"]?.name == "Image", let width = try overlay.resolve(entries["Width"]).integer,
            let height = try overlay.resolve(entries["Height"]).integer,
            (1...1_000_000).contains(width), (1...1_000_000).contains(height)
        else { return nil }
        let isMask = try overlay.resolve(entries["ImageMask"]).boolean == true
        let depth = isMask ? 1 : try overlay.resolve(entries["BitsPerComponent"]).integer ?? 8
        guard let components = isMask ? 1 : try components(of: entries["ColorSpace"]), [1, 2, 4, 8, 16].contains(depth)
        else { return nil }
        return (width * components * depth + 7) / 8 * height
    }

    private func components(of space: PDFObject?) throws -> Int? {
        let space = try overlay.resolve(space)
        let items = space.array ?? [space]
        switch try overlay.resolve(items.first).name {
        case "DeviceGray", "CalGray", "Indexed", "Separation", "G", "I": return 1
        case "DeviceRGB", "CalRGB", "Lab", "RGB": return 3
        case "DeviceCMYK", "CMYK": return 4
        case "ICCBased" where items.count > 1:
            let count = try overlay.resolve(overlay.dictionary(items[1])["N"]).integer
            return count.flatMap { (1...4).contains($0) ? $0 : nil }
        case "DeviceN" where items.count > 1:
            let count = try overlay.array(items[1]).count
            return (1...32).contains(count) ? count : nil
        default: return nil
        }
    }
}
