import RedactionImages
import RedactionModel

/// Erases areas of JPEG 2000 images. The boxes of the file around the codestream, which tell colours, palettes and
/// channels, stay as they are.
enum JPXEraser {
    /// How far images are let grow, to lose as little as can be.
    private static let growth = 2
    /// Bytes of growth that never matter.
    private static let slack = 4_096
    /// In decibels. Four samples in a thousand of a photograph change by more than two levels of 256.
    private static let quality: Float = 52

    /// - Parameters:
    ///   - width: pixels of the picture that `areas` are counted in.
    /// - Throws: `RedactionError` when the data is broken or too large.
    static func erase(
        _ areas: [PixelArea], in data: [UInt8], width: Int, height: Int, largestMemory: Int
    ) throws -> [UInt8] {
        guard let codestream = JPEG2000File.codestream(of: data), let header = JPXHeader(codestream) else {
            throw unreadable
        }
        var image = try JPXImage(decoding: codestream, largestMemory: largestMemory)
        image.erase(areas, width: width, height: height)
        let erased = try encode(image, like: header, originalSize: codestream.count)
        guard let file = JPEG2000File.replacingCodestream(of: data, with: erased) else { throw unreadable }
        return file
    }

    /// Without loss where the original was coded so; else as near to it as its size allows.
    private static func encode(_ image: JPXImage, like header: JPXHeader, originalSize: Int) throws -> [UInt8] {
        let largest = originalSize * growth + slack
        if header.isReversible {
            let lossless = try image.encoded(like: header, as: .lossless)
            if lossless.count <= largest { return lossless }
        }
        let near = try image.encoded(like: header, as: .quality(quality))
        return near.count <= largest ? near : try image.encoded(like: header, as: .size(largest))
    }

    private static var unreadable: RedactionError {
        .unreadableImage("JPEG 2000", "its headers cannot be followed")
    }
}
