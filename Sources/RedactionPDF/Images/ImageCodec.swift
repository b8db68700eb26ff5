/// What the data of an image's own codec holds beside the image.
enum ImageCodec {
    /// The data without metadata and without what stands behind its end; nil if it cannot be followed to its end.
    /// - Parameter height: the image's; nil where it is not told.
    static func withoutSpare(_ data: [UInt8], _ codec: ImageFilters.Step, height: Int?) -> [UInt8]? {
        switch codec.name {
        case "DCTDecode": JPEGFile.withoutMetadata(data)
        case "JPXDecode": JPEG2000File.withoutMetadata(data)
        case "JBIG2Decode": JBIG2File.withoutMetadata(data)
        case "CCITTFaxDecode": withoutTail(data, codec.parameters, height: height)
        default: nil
        }
    }

    /// Fax data up to its last row, or to the mark of its end.
    private static func withoutTail(_ data: [UInt8], _ entries: PDFDictionary, height: Int?) -> [UInt8]? {
        guard let height, let parameters = FaxParameters(entries) else { return nil }
        var decoder = FaxDecoder(data, parameters)
        var row = 0
        do {
            while row < height, try decoder.nextRow() != nil { row += 1 }
        } catch {
            return nil
        }
        return Array(data[..<decoder.consumed])
    }
}
