internal import CRedactionZlib

/// Deflate streams (RFC 1951), each in one call over whole buffers.
package enum Deflate {
    /// What is around a stream: nothing, or zlib's header and checksum (RFC 1950). zlib knows them by these numbers.
    package enum Format: Int32 {
        case raw = -15
        case zlib = 15
    }

    /// The inflated bytes, which are exactly `size` many.
    /// - Returns: nil when the stream is broken, ends early, goes on, or gives another number of bytes.
    package static func inflated(_ bytes: ArraySlice<UInt8>, size: Int, _ format: Format = .raw) -> [UInt8]? {
        // One byte of room beyond the declared size tells a stream that goes on from one that ends.
        var complete = false
        let contents = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                var stream = unsafe z_stream()
                guard unsafe redaction_inflate_init(&stream, format.rawValue) == Z_OK else { return }
                defer { unsafe inflateEnd(&stream) }
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(clamping: input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(clamping: output.count)
                let status = unsafe inflate(&stream, Z_FINISH)
                count = Int(unsafe stream.total_out)
                complete = unsafe status == Z_STREAM_END && stream.avail_in == 0
            }
        }
        return complete && contents.count == size ? contents : nil
    }

    /// The deflated bytes, or nil when zlib fails.
    package static func deflated(_ bytes: [UInt8], _ format: Format = .raw, level: Int32 = 6) -> [UInt8]? {
        var complete = false
        var stream = unsafe z_stream()
        guard unsafe redaction_deflate_init(&stream, level, format.rawValue) == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        let bound = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
        let contents = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(clamping: input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(clamping: output.count)
                complete = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = Int(unsafe stream.total_out)
            }
        }
        return complete ? contents : nil
    }
}
