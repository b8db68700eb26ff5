import RedactionImages

/// Erases areas of fax images; what is left is packed as Group 4, which every fax image fits into.
enum FaxEraser {
    /// - Throws: `FaxDecoder.Fault` when the data is broken or holds more than `largestMemory` bytes of pixels.
    static func erase(
        _ areas: [PixelArea], in data: [UInt8], height: Int, _ parameters: FaxParameters, largestMemory: Int
    ) throws -> BilevelImage {
        guard (parameters.columns + 7) / 8 * height <= largestMemory else { throw FaxDecoder.Fault() }
        var decoder = FaxDecoder(data, parameters)
        var image = BilevelImage(width: parameters.columns)
        while image.height < height, let changes = try decoder.nextRow() { image.append(changes) }
        return image.erasing(areas)
    }
}

extension BilevelImage {
    /// The image with each area filled with the commoner colour around it.
    func erasing(_ areas: [PixelArea]) -> BilevelImage {
        let eraser = SampleEraser(width: width, height: height, bitsPerPixel: 1)
        let areas = areas.compactMap { $0.within(width: width, height: height) }
        return BilevelImage(width: width, samples: eraser.erase(areas, in: samples) ?? [])
    }
}
