import RedactionImages
import RedactionModel

/// Makes a copy of an image without some of its pixels.
struct ImageEraser {
    private let file: PDFFile
    /// Memory that one image may take while it is erased, in bytes.
    private static let largestMemory = 1 << 30
    /// The same for the pixels of a bilevel image, which lie there more than once.
    private static let largestBitmap = largestMemory / 4

    init(file: PDFFile) { self.file = file }

    /// A stream like `image` in which the samples under `holes` are gone, from its masks too; nil where no hole lies on
    /// it.
    /// - Parameter matrix: from the unit square that the image fills to the space of the holes.
    /// - Throws: `RedactionError` when the image is packed in a way that cannot be unpacked here.
    func erase(_ holes: [TextHole], in image: PDFStream, matrix: Matrix, overlay: inout ObjectOverlay) throws
        -> PDFStream?
    {
        let shape = try shape(of: image)
        let areas = holes.flatMap {
            PixelArea.areas(of: $0, width: shape.width, height: shape.height, matrix: matrix)
        }
        guard !areas.isEmpty else { return nil }
        var erased = try erase(areas, in: image, shape)
        for key in ["SMask", "Mask"] {
            guard let mask = try file.resolve(image.dictionary[key]).stream else { continue }
            let maskShape = try self.shape(of: mask)
            let scaled = areas.map {
                $0.scaled(from: shape.width, shape.height, to: maskShape.width, maskShape.height)
            }
            let stream = try erase(scaled, in: mask, maskShape)
            erased.dictionary[key] = .reference(overlay.add(.stream(stream)))
        }
        return erased
    }

    private func shape(of image: PDFStream) throws -> ImageShape {
        guard let shape = try ImageShape(image.dictionary, in: file) else { throw unknown("has no size") }
        return shape
    }

    // MARK: Codecs

    private func erase(_ areas: [PixelArea], in image: PDFStream, _ shape: ImageShape) throws -> PDFStream {
        guard let filters = try ImageFilters(image.dictionary, in: file) else {
            throw unknown("is packed with filters in an order that makes no image")
        }
        let data = try Unwrapping.undo(filters.wrapping, of: file.encodedData(of: image))
        guard let codec = filters.codec else { return try erasePlain(areas, in: data, image, shape) }
        var erased = image
        switch codec.name {
        case "DCTDecode":
            let data = try JPEGEraser.erase(
                areas, in: data, width: shape.width, height: shape.height, largestMemory: ImageEraser.largestMemory)
            erased.replaceData(with: data, for: codec, in: filters.wrapping)
        case "JPXDecode":
            let data = try JPXEraser.erase(
                areas, in: data, width: shape.width, height: shape.height, largestMemory: ImageEraser.largestMemory)
            erased.replaceData(with: data, for: codec, in: filters.wrapping)
        case "CCITTFaxDecode":
            let bilevel = try eraseFax(areas, in: data, codec.parameters, shape)
            let polarity = codec.parameters["BlackIs1"].map { ["BlackIs1": $0] } ?? [:]
            erased.replaceData(with: bilevel.packed(), for: bilevel.codec(polarity), in: filters.wrapping)
        case "JBIG2Decode":
            let globals = try file.resolve(codec.parameters["JBIG2Globals"]).stream
            let bilevel = try JBIG2Decoder.decode(
                data, globals: globals.map { try file.decodedData(of: $0) }, largestMemory: ImageEraser.largestBitmap)
            try checkRows(of: bilevel.width, shape)
            let rest = bilevel.erasing(areas)
            erased.replaceData(with: rest.packed(), for: rest.codec(), in: filters.wrapping)
        default: throw unknown("is packed as \(codec.name), which cannot be changed here")
        }
        return erased
    }

    private func erasePlain(
        _ areas: [PixelArea], in data: [UInt8], _ image: PDFStream, _ shape: ImageShape
    ) throws -> PDFStream {
        guard let bits = shape.bitsPerPixel else { throw unknown("has a colour space or a depth that is not known") }
        let eraser = SampleEraser(width: shape.width, height: shape.height, bitsPerPixel: bits)
        guard let samples = eraser.erase(areas, in: data) else {
            throw unknown("has fewer samples than its size asks for")
        }
        var erased = image
        erased.replaceData(withPlain: samples)
        return erased
    }

    private func eraseFax(
        _ areas: [PixelArea], in data: [UInt8], _ entries: PDFDictionary, _ shape: ImageShape
    ) throws -> BilevelImage {
        guard let parameters = FaxParameters(entries) else { throw unknown("says that it has no columns") }
        try checkRows(of: parameters.columns, shape)
        do {
            return try FaxEraser.erase(
                areas, in: data, height: shape.height, parameters, largestMemory: ImageEraser.largestBitmap)
        } catch is FaxDecoder.Fault {
            throw unknown("is a damaged fax image, which readers may show differently")
        }
    }

    /// Where decoded rows are longer or shorter than the image's, readers differ in what they show.
    private func checkRows(of width: Int, _ shape: ImageShape) throws {
        guard (width + 7) / 8 == (shape.width + 7) / 8 else {
            throw unknown("has rows of \(width) pixels and says that it is \(shape.width) wide")
        }
    }

    private func unknown(_ reason: String) -> RedactionError {
        RedactionError(
            .uninterpretable, reason: "an image that lies under text that goes \(reason)",
            advice: "save the page's images as JPEG or PNG and try again")
    }
}

extension PDFStream {
    /// Gives the stream data for an image's codec, packed once more if it was before and if that still pays.
    mutating func replaceData(with bytes: [UInt8], for codec: ImageFilters.Step, in wrapping: [ImageFilters.Step]) {
        let parameters = codec.parameters.isEmpty ? PDFObject.null : .dictionary(codec.parameters)
        if wrapping.contains(where: { $0.name == "FlateDecode" }), let packed = Deflation.deflate(bytes) {
            replaceData(withPlain: packed)
            dictionary["Filter"] = .array([.name("FlateDecode"), .name(codec.name)])
            dictionary["DecodeParms"] = parameters == .null ? nil : .array([.null, parameters])
        } else {
            replaceData(withPlain: bytes)
            dictionary["Filter"] = .name(codec.name)
            dictionary["DecodeParms"] = parameters == .null ? nil : parameters
        }
    }
}

extension BilevelImage {
    /// The codec that undoes `packed()`.
    /// - Parameter entries: more of its parameters.
    func codec(_ entries: PDFDictionary = [:]) -> ImageFilters.Step {
        var parameters = entries
        parameters["K"] = .integer(-1)
        parameters["Columns"] = .integer(width)
        parameters["Rows"] = .integer(height)
        return ImageFilters.Step(name: "CCITTFaxDecode", parameters: parameters)
    }
}
