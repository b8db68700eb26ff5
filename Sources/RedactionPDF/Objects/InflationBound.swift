internal import CRedactionZlib
import RedactionModel

/// Refuses streams that would unpack to more than the limits allow, before qpdf or Poppler unpack them: neither has
/// a limit of its own.
struct InflationBound {
    /// Deflate's densest code gives 1,032 bytes for one.
    private static let deflateRatio = 1_032
    private let limits: Limits

    init(limits: Limits) { self.limits = limits }

    /// Looks at every stream of a file as it lies there, object streams and cross-reference streams included, which
    /// are unpacked before any dictionary can be asked.
    func checkStreams(of file: [UInt8]) throws {
        let keyword = Array("stream".utf8)
        var position = 0
        while let start = find(keyword, in: file, from: position) {
            position = start + keyword.count
            if position < file.count, file[position] == 0x0D { position += 1 }
            if position < file.count, file[position] == 0x0A { position += 1 }
            guard looksDeflated(file, at: position) else { continue }
            let end = find(Array("endstream".utf8), in: file, from: position) ?? file.count
            try check(file[position..<end])
        }
    }

    /// Filters chained so that one multiplies the other have no use in a real file.
    func check(_ dictionary: PDFDictionary, in source: some ObjectSource) throws {
        let filter = try source.resolve(dictionary["Filter"])
        let names = try (filter.array ?? [filter]).compactMap { try source.resolve($0).name }
        let packing = names.filter { ["FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL"].contains($0) }
        guard packing.count < 2 else { throw tooLarge("a stream is packed more than once") }
    }

    /// Looks at data before `step` is undone: a stream's that could not be looked at in its file, because it is
    /// encrypted or not deflated, or an inline image's.
    func check(_ data: [UInt8], packedBy step: ImageFilters.Step) throws {
        switch step.name {
        case "FlateDecode": try check(data[...])
        case "LZWDecode" where LZWSize.count(data, step.parameters, limit: limits.partSize) > limits.partSize,
            "RunLengthDecode" where data.count > limits.partSize / 64:
            throw tooLarge("a stream unpacks to more than \(limits.partSize >> 20) MB")
        default: break
        }
    }

    private func check(_ packed: ArraySlice<UInt8>) throws {
        guard packed.count > limits.partSize / InflationBound.deflateRatio else { return }
        guard inflatedSize(packed) <= limits.partSize else {
            throw tooLarge("a stream unpacks to more than \(limits.partSize >> 20) MB")
        }
    }

    private func tooLarge(_ reason: String) -> RedactionError {
        RedactionError(.hostile, reason: reason, advice: "raise the limits only if you trust where the file comes from")
    }

    /// The bytes that `packed` inflates to, counted up to just beyond the limit and never kept.
    private func inflatedSize(_ packed: ArraySlice<UInt8>) -> Int {
        var stream = unsafe z_stream()
        guard unsafe redaction_inflate_init(&stream, 15) == Z_OK else { return 0 }
        defer { unsafe inflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: 1 << 16)
        var total = 0
        var input = Array(packed)
        unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(clamping: input.count)
            var code = Z_OK
            while code == Z_OK, total <= limits.partSize {
                unsafe output.withUnsafeMutableBufferPointer { output in
                    unsafe stream.next_out = output.baseAddress
                    unsafe stream.avail_out = UInt32(output.count)
                    code = unsafe inflate(&stream, Z_NO_FLUSH)
                    total += unsafe output.count - Int(stream.avail_out)
                }
            }
        }
        return total
    }

    /// The zlib header: deflate with a window of at most 32 kB, and a check that makes a multiple of 31.
    private func looksDeflated(_ file: [UInt8], at position: Int) -> Bool {
        guard position + 1 < file.count, file[position] & 0x0F == 8 else { return false }
        return (Int(file[position]) << 8 | Int(file[position + 1])) % 31 == 0
    }

    private func find(_ word: [UInt8], in file: [UInt8], from start: Int) -> Int? {
        guard start <= file.count - word.count else { return nil }
        return unsafe file.withUnsafeBufferPointer { file in
            (start...(file.count - word.count)).first { at in
                unsafe file[at] == word[0] && file[at..<(at + word.count)].elementsEqual(word)
            }
        }
    }
}
