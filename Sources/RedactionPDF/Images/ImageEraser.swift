import RedactionModel

/// Makes a copy of an image without some of its pixels.
struct ImageEraser {
    private let file: PDFFile
    /// Memory that one image may take while it is erased, in bytes.
    private static let largestMemory = 1 << 30

    init(file: PDFFile) { self.file = file }

    /// A stream like `image` in which the samples under `glyphs` are gone, from its masks too; nil where no glyph lies
    /// on it.
    /// - Parameter matrix: from the unit square that the image fills to the space of the glyphs.
    /// - Throws: `RedactionError` when the image is packed in a way that cannot be unpacked here.
    func erase(_ glyphs: [Glyph], in image: PDFStream, matrix: Matrix, overlay: inout ObjectOverlay) throws
        -> PDFStream?
    {
        let (width, height) = try size(of: image)
        let areas = glyphs.compactMap { PixelArea(of: $0, width: width, height: height, matrix: matrix) }
        guard !areas.isEmpty else { return nil }
        var erased = try erase(areas, in: image, width, height)
        for key in ["SMask", "Mask"] {
            guard let mask = try file.resolve(image.dictionary[key]).stream else { continue }
            let (maskWidth, maskHeight) = try size(of: mask)
            let scaled = areas.map { $0.scaled(from: width, height, to: maskWidth, maskHeight) }
            let stream = try erase(scaled, in: mask, maskWidth, maskHeight)
            erased.dictionary[key] = .reference(overlay.add(.stream(stream)))
        }
        return erased
    }

    private func size(of image: PDFStream) throws -> (width: Int, height: Int) {
        let width = try file.resolve(image.dictionary["Width"]).integer ?? 0
        let height = try file.resolve(image.dictionary["Height"]).integer ?? 0
        guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else {
            throw unknown("has no size")
        }
        return (width, height)
    }

    private func erase(_ areas: [PixelArea], in image: PDFStream, _ width: Int, _ height: Int) throws -> PDFStream {
        let filters = try filters(of: image)
        var erased = image
        if filters == ["DCTDecode"] {
            let data = try JPEGEraser.erase(
                areas, in: file.encodedData(of: image), largestMemory: ImageEraser.largestMemory)
            erased.data = .replaced(data)
            return erased
        }
        let plain: Set<String> = ["FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"]
        guard plain.isSuperset(of: filters) else {
            throw unknown("is packed as \(filters.last ?? "nothing known"), which cannot be changed here")
        }
        let eraser = SampleEraser(width: width, height: height, bitsPerPixel: try bitsPerPixel(of: image))
        guard let samples = eraser.erase(areas, in: try file.decodedData(of: image)) else {
            throw unknown("has fewer samples than its size asks for")
        }
        erased.replaceData(withPlain: samples)
        return erased
    }

    private func filters(of image: PDFStream) throws -> [String] {
        let filter = try file.resolve(image.dictionary["Filter"])
        return try (filter.array ?? [filter]).compactMap { try file.resolve($0).name }
    }

    private func bitsPerPixel(of image: PDFStream) throws -> Int {
        if try file.resolve(image.dictionary["ImageMask"]).boolean == true { return 1 }
        let bits = try file.resolve(image.dictionary["BitsPerComponent"]).integer ?? 8
        guard [1, 2, 4, 8, 16].contains(bits) else { throw unknown("has \(bits) bits a component") }
        return try bits * components(of: image.dictionary["ColorSpace"])
    }

    private func components(of space: PDFObject?) throws -> Int {
        let space = try file.resolve(space)
        let family = try space.name ?? file.resolve(space.array?.first).name
        switch family {
        case "DeviceGray", "CalGray", "Indexed", "Separation", "G", "I": return 1
        case "DeviceRGB", "CalRGB", "Lab", "RGB": return 3
        case "DeviceCMYK", "CMYK": return 4
        case "ICCBased":
            let profile = try file.dictionary(space.array?.dropFirst().first)
            if let count = try file.resolve(profile["N"]).integer, (1...4).contains(count) { return count }
        case "DeviceN":
            let names = try file.array(space.array?.dropFirst().first)
            if (1...32).contains(names.count) { return names.count }
        default: break
        }
        throw unknown("has a colour space that is not known")
    }

    private func unknown(_ reason: String) -> RedactionError {
        RedactionError(
            .uninterpretable, reason: "an image that lies under text that goes \(reason)",
            advice: "save the page's images as JPEG or PNG and try again")
    }
}
