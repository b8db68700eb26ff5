internal import CRedactionZlib
import RedactionModel

extension ObjectOverlay {
    /// The overlay with every plain stream that was replaced or added deflated, on all cores.
    func packed() throws -> ObjectOverlay {
        var packed = self
        let plain = streams.filter { $0.stream.dictionary["Filter"] == nil }
        let streams = try plain.concurrentMap { _, stream in try stream.deflated() }
        for ((reference, _), stream) in zip(plain, streams) { packed.replace(reference, with: .stream(stream)) }
        return packed
    }

    /// The streams whose data is not the file's own.
    private var streams: [(reference: ObjectReference, stream: PDFStream)] {
        let all =
            added.indices.map { (ObjectReference(Int32(-$0 - 1)), added[$0]) } + changed.map { ($0.key, $0.value) }
        return all.compactMap { reference, object in
            guard let stream = object.stream, case .replaced = stream.data else { return nil }
            return (reference, stream)
        }
    }
}

extension PDFStream {
    /// The stream with its plain data deflated (ISO 32000-2, 7.4.4).
    fileprivate func deflated() throws -> PDFStream {
        guard case .replaced(let bytes) = data else { return self }
        var count = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(count))
        guard unsafe compress(&packed, &count, bytes, uLong(bytes.count)) == Z_OK else {
            throw RedactionError(
                .notWritten, reason: "a stream cannot be deflated", advice: "free some memory and try again")
        }
        packed.removeSubrange(Int(count)...)
        var stream = self
        stream.dictionary["Filter"] = .name("FlateDecode")
        stream.data = .replaced(packed)
        return stream
    }
}
