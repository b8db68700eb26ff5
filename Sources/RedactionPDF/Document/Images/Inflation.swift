internal import CRedactionZlib

/// Unpacks one zlib stream.
enum Inflation {
    /// How many of `packed`'s bytes the zlib stream takes, and what they unpack to if that is wanted. Nil if the
    /// stream is broken, cut short or larger than `limit`.
    static func inflate(_ packed: [UInt8], keeping: Bool, limit: Int) -> (length: Int, data: [UInt8])? {
        var stream = unsafe z_stream()
        guard unsafe redaction_inflate_init(&stream, 15) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var input = packed
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var data: [UInt8] = []
        var total = 0
        var code = Z_OK
        unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(clamping: input.count)
            while code == Z_OK, total <= limit {
                unsafe buffer.withUnsafeMutableBufferPointer { output in
                    unsafe stream.next_out = output.baseAddress
                    unsafe stream.avail_out = UInt32(output.count)
                    code = unsafe CRedactionZlib.inflate(&stream, Z_NO_FLUSH)
                    let count = unsafe output.count - Int(stream.avail_out)
                    total += count
                    if keeping { unsafe data.append(contentsOf: output[..<count]) }
                }
            }
        }
        guard code == Z_STREAM_END, total <= limit else { return nil }
        return unsafe (packed.count - Int(stream.avail_in), data)
    }
}

/// Packs data into one zlib stream.
enum Deflation {
    /// Nil if packing does not pay.
    static func deflate(_ data: [UInt8]) -> [UInt8]? {
        var packed = [UInt8](repeating: 0, count: data.count)
        var count = UInt(packed.count)
        // With no more room than the data itself takes, what does not shrink fails.
        let code = unsafe compress2(&packed, &count, data, UInt(data.count), Z_DEFAULT_COMPRESSION)
        return code == Z_OK ? Array(packed.prefix(Int(count))) : nil
    }
}
