internal import CRedactionJPEG
import RedactionModel

/// Erases areas of a JPEG image in its own blocks, so that no other block changes by a bit and the file does not grow.
package enum JPEGEraser {
    /// - Parameters:
    ///   - width: pixels of the picture that `areas` are counted in, which may not be what the JPEG says.
    ///   - largestMemory: what the image's coefficients may take, in bytes.
    /// - Throws: `RedactionError` when the data is no JPEG, is damaged or too large.
    package static func erase(
        _ areas: [PixelArea], in data: [UInt8], width: Int, height: Int, largestMemory: Int
    ) throws -> [UInt8] {
        try change(data, REDACTION_ERASE, areas, width, height, largestMemory)
    }

    /// Erases all blocks that `area` does not touch; the parameters and errors are those of `erase`.
    package static func keep(
        _ area: PixelArea, of data: [UInt8], width: Int, height: Int, largestMemory: Int
    ) throws -> [UInt8] {
        try change(data, REDACTION_KEEP, [area], width, height, largestMemory)
    }

    private static func change(
        _ data: [UInt8], _ change: redaction_change, _ areas: [PixelArea], _ width: Int, _ height: Int,
        _ largestMemory: Int
    ) throws -> [UInt8] {
        let pixels = areas.map { area in
            redaction_pixels(
                left: UInt32(clamping: area.columns.lowerBound), top: UInt32(clamping: area.rows.lowerBound),
                right: UInt32(clamping: area.columns.upperBound), bottom: UInt32(clamping: area.rows.upperBound))
        }
        var output: UnsafeMutablePointer<UInt8>?
        var size = 0
        var message = [CChar](repeating: 0, count: REDACTION_JPEG_MESSAGE_SIZE)
        let code = unsafe redaction_jpeg_change(
            data, data.count, change, pixels, pixels.count, UInt32(clamping: width), UInt32(clamping: height),
            largestMemory, &output, &size, &message)
        defer { unsafe redaction_jpeg_free(output) }
        guard code == 0 else { throw RedactionError.unreadableImage("JPEG", String(zeroEnded: message)) }
        return unsafe Array(UnsafeBufferPointer(start: output, count: size))
    }
}
