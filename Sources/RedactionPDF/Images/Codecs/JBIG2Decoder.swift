import RedactionImages
import RedactionModel

#if JBIG2
    internal import CRedactionJBIG2
#endif

/// Decodes JBIG2 images. Nothing encodes them: what was erased is packed as Group 4. Without the package's trait
/// `JBIG2` they are refused.
enum JBIG2Decoder {
    /// - Parameters:
    ///   - globals: the segments that several images share, if there are any.
    ///   - largestMemory: what decoding may take, in bytes.
    /// - Throws: `RedactionError` when the data is broken or too large.
    static func decode(_ data: [UInt8], globals: [UInt8]?, largestMemory: Int) throws -> BilevelImage {
        // The decoder would wait for the rest, and leave its part of the page white.
        guard !JBIG2File.isCutShort(data) else { throw RedactionError.unreadableImage("JBIG2", "it is cut short") }
        #if JBIG2
            var rows: UnsafeMutablePointer<UInt8>?
            var width: UInt32 = 0
            var height: UInt32 = 0
            var message = [CChar](repeating: 0, count: REDACTION_JBIG2_MESSAGE_SIZE)
            let code = unsafe redaction_jbig2_decode(
                globals, globals?.count ?? 0, data, data.count, largestMemory, &rows, &width, &height, &message)
            defer { unsafe redaction_jbig2_free(rows) }
            guard code == 0 else { throw RedactionError.unreadableImage("JBIG2", String(zeroEnded: message)) }
            let count = (Int(width) + 7) / 8 * Int(height)
            return unsafe BilevelImage(
                width: Int(width), samples: Array(UnsafeBufferPointer(start: rows, count: count)))
        #else
            throw RedactionError.unreadableImage("JBIG2", "this build was made without a decoder for it")
        #endif
    }
}
