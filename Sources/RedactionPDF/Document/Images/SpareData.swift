import RedactionModel

/// Cuts off what stands in a stream behind the data that a reader takes: rows below an image's last, bytes behind
/// the end of packed data, and the metadata inside of image files and colour profiles.
struct SpareData {
    /// As `Limits.partSize`: larger streams were refused on opening.
    private static let limit = Limits.standard.partSize
    private let overlay: ObjectOverlay

    init(_ overlay: ObjectOverlay) { self.overlay = overlay }

    /// The stream without spare data; the same stream if it has none.
    func removed(from stream: PDFStream) throws -> PDFStream {
        if case .replaced = stream.data {
            // Samples in which a value was overwritten have their rows still.
            return stream.dictionary["Filter"] == nil ? try withoutRows(stream) ?? stream : stream
        }
        guard let filters = try ImageFilters(stream.dictionary, in: overlay) else {
            return stream
        }
        if let codec = filters.codec { return try removed(from: stream, filters.wrapping, codec) }
        if let clean = try withoutRows(stream) ?? withoutProfileText(stream) { return clean }
        guard filters.wrapping.map(\.name) == ["FlateDecode"] else { return stream }
        let packed = try overlay.file.encodedData(of: stream)
        guard let end = Inflation.inflate(packed, keeping: false, limit: SpareData.limit)?.length, end < packed.count
        else { return stream }
        var stream = stream
        stream.data = .replaced(Array(packed[..<end]))
        return stream
    }

    /// The same, for the segments that several JBIG2 images share.
    func removed(fromGlobals stream: PDFStream) throws -> PDFStream {
        let data = try overlay.file.decodedData(of: stream)
        guard let clean = JBIG2File.withoutMetadata(data), clean != data else { return stream }
        var stream = stream
        stream.replaceData(withPlain: clean)
        return stream
    }

    private func removed(
        from stream: PDFStream, _ wrapping: [ImageFilters.Step], _ codec: ImageFilters.Step
    ) throws -> PDFStream {
        // What cannot be unpacked is searched as it lies there, by the check of the copy.
        guard let data = try? Unwrapping.undo(wrapping, of: overlay.file.encodedData(of: stream)) else {
            return stream
        }
        let height = try ImageShape(stream.dictionary, in: overlay)?.height
        // A file that has nothing to lose stays packed as it was; packing it pays more often than one thinks.
        guard let clean = ImageCodec.withoutSpare(data, codec, height: height), clean != data else { return stream }
        var stream = stream
        stream.replaceData(with: clean, for: codec, in: wrapping)
        return stream
    }

    /// An image without the rows below its height; nil if it is none or has none.
    private func withoutRows(_ stream: PDFStream) throws -> PDFStream? {
        guard stream.dictionary["Subtype"]?.name == "Image",
            let size = try ImageShape(stream.dictionary, in: overlay)?.byteCount
        else { return nil }
        let data = try overlay.decodedData(of: stream)
        guard data.count > size else { return nil }
        var stream = stream
        stream.replaceData(withPlain: Array(data[..<size]))
        return stream
    }

    /// A colour profile without its text; nil if it is none or has none.
    private func withoutProfileText(_ stream: PDFStream) throws -> PDFStream? {
        guard stream.dictionary["N"] != nil, stream.dictionary["Subtype"] == nil else { return nil }
        let data = try overlay.decodedData(of: stream)
        guard let clean = ICCProfile.withoutText(data), clean != data else { return nil }
        var stream = stream
        stream.replaceData(withPlain: clean)
        return stream
    }
}
