internal import CRedactionQPDF
import RedactionModel

/// Writes an overlay as a new file with qpdf: only what the trailer reaches, no history, no encryption, object
/// streams, every stream deflated.
@safe final class ObjectWriter {
    private var qpdf: qpdf_data?
    private let memory: UnsafeMutableBufferPointer<CChar>
    private let overlay: ObjectOverlay
    /// The numbers that new objects got, in the order of `overlay.added`.
    private var numbers: [ObjectReference] = []

    /// The bytes of the file that `overlay` describes.
    static func write(_ overlay: ObjectOverlay) throws -> [UInt8] {
        let writer = try ObjectWriter(overlay)
        try writer.apply()
        return try writer.bytes()
    }

    private init(_ overlay: ObjectOverlay) throws {
        self.overlay = overlay
        let bytes = overlay.file.bytes
        unsafe memory = .allocate(capacity: max(bytes.count, 1))
        _ = unsafe memory.initialize(fromContentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
        unsafe qpdf = qpdf_init()
        unsafe qpdf_silence_errors(qpdf)
        unsafe qpdf_set_suppress_warnings(qpdf, 1)
        let code = unsafe qpdf_read_memory(
            qpdf, "input", memory.baseAddress, UInt64(bytes.count), overlay.file.password)
        if redaction_qpdf_failed(code) != 0 { throw failure() }
        // Repairing the page tree may add objects; it has to happen before new ones are numbered.
        _ = unsafe qpdf_get_num_pages(qpdf)
    }

    deinit {
        unsafe qpdf_cleanup(&qpdf)
        unsafe memory.deallocate()
    }

    private func apply() throws {
        for _ in overlay.added {
            let placeholder = unsafe qpdf_make_indirect_object(qpdf, qpdf_oh_new_null(qpdf))
            numbers.append(
                unsafe ObjectReference(
                    qpdf_oh_get_object_id(qpdf, placeholder), qpdf_oh_get_generation(qpdf, placeholder)))
        }
        for (reference, object) in zip(numbers, overlay.added) { replace(reference, with: object) }
        for (reference, object) in overlay.changed { replace(reference, with: object) }
        let trailer = unsafe qpdf_get_trailer(qpdf)
        for key in overlay.file.trailer.keys where overlay.trailer[key] == nil {
            unsafe qpdf_oh_remove_key(qpdf, trailer, "/" + key)
        }
        for (key, value) in overlay.trailer where value != overlay.file.trailer[key] {
            unsafe withKey(key) { unsafe qpdf_oh_replace_key(qpdf, trailer, $0, handle(for: value)) }
        }
        unsafe qpdf_oh_release_all(qpdf)
        if unsafe qpdf_has_error(qpdf) != 0 { throw failure() }
    }

    private func replace(_ reference: ObjectReference, with object: PDFObject) {
        if case .stream(let stream) = object, case .original(let original) = stream.data, original == reference {
            replaceDictionary(of: reference, with: stream.dictionary)
        } else {
            unsafe qpdf_replace_object(qpdf, reference.number, reference.generation, handle(for: object))
        }
        unsafe qpdf_oh_release_all(qpdf)
    }

    /// Changes a stream's dictionary and leaves its data where it is.
    private func replaceDictionary(of reference: ObjectReference, with entries: PDFDictionary) {
        let stream = unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
        let dictionary = unsafe qpdf_oh_get_dict(qpdf, stream)
        let before = (try? overlay.file.object(reference).dictionary) ?? [:]
        for key in before.keys where entries[key] == nil {
            unsafe withKey(key) { unsafe qpdf_oh_remove_key(qpdf, dictionary, $0) }
        }
        for (key, value) in entries where value != before[key] {
            unsafe withKey(key) { unsafe qpdf_oh_replace_key(qpdf, dictionary, $0, handle(for: value)) }
        }
    }

    // MARK: Values to handles

    private func handle(for object: PDFObject) -> qpdf_oh {
        switch object {
        case .null: unsafe qpdf_oh_new_null(qpdf)
        case .boolean(let value): unsafe qpdf_oh_new_bool(qpdf, value ? 1 : 0)
        case .integer(let value): unsafe qpdf_oh_new_integer(qpdf, Int64(value))
        case .real(let value): unsafe qpdf_oh_new_real_from_string(qpdf, NumberSpelling.spell(value))
        case .string(let bytes): string(bytes)
        case .name(let name): unsafe withKey(name) { unsafe qpdf_oh_new_name(qpdf, $0) }
        case .array(let items): array(items)
        case .dictionary(let entries): dictionary(entries)
        case .stream(let stream): self.stream(stream)
        case .reference(let reference): self.reference(reference)
        }
    }

    private func string(_ bytes: [UInt8]) -> qpdf_oh {
        let characters = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe qpdf_oh_new_binary_string(qpdf, characters, bytes.count)
    }

    private func array(_ items: [PDFObject]) -> qpdf_oh {
        let array = unsafe qpdf_oh_new_array(qpdf)
        for item in items { unsafe qpdf_oh_append_item(qpdf, array, handle(for: item)) }
        return array
    }

    private func dictionary(_ entries: PDFDictionary) -> qpdf_oh {
        let dictionary = unsafe qpdf_oh_new_dictionary(qpdf)
        for (key, value) in entries {
            unsafe withKey(key) { unsafe qpdf_oh_replace_key(qpdf, dictionary, $0, handle(for: value)) }
        }
        return dictionary
    }

    private func stream(_ stream: PDFStream) -> qpdf_oh {
        let handle = unsafe qpdf_oh_new_stream(qpdf)
        let data = (try? overlay.file.encodedData(of: stream)) ?? []
        let filter = self.handle(for: stream.dictionary["Filter"] ?? .null)
        let parameters = self.handle(for: stream.dictionary["DecodeParms"] ?? .null)
        unsafe qpdf_oh_replace_stream_data(qpdf, handle, data, data.count, filter, parameters)
        let dictionary = unsafe qpdf_oh_get_dict(qpdf, handle)
        for (key, value) in stream.dictionary where !["Length", "Filter", "DecodeParms"].contains(key) {
            unsafe withKey(key) { unsafe qpdf_oh_replace_key(qpdf, dictionary, $0, self.handle(for: value)) }
        }
        return handle
    }

    private func reference(_ reference: ObjectReference) -> qpdf_oh {
        let reference = reference.number < 0 ? numbers[Int(-reference.number) - 1] : reference
        return unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
    }

    /// A name as qpdf takes it: a slash and the name's bytes.
    private func withKey<Result>(_ name: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let bytes = name.unicodeScalars.map { CChar(bitPattern: UInt8(truncatingIfNeeded: $0.value)) }
        return unsafe ([0x2F] + bytes.filter { $0 != 0 } + [0]).withUnsafeBufferPointer {
            unsafe body($0.baseAddress!)
        }
    }

    // MARK: Output

    private func bytes() throws -> [UInt8] {
        guard unsafe redaction_qpdf_failed(qpdf_init_write_memory(qpdf)) == 0 else { throw failure() }
        unsafe qpdf_set_object_stream_mode(qpdf, qpdf_o_generate)
        unsafe qpdf_set_compress_streams(qpdf, 1)
        unsafe qpdf_set_decode_level(qpdf, qpdf_dl_generalized)
        unsafe qpdf_set_preserve_encryption(qpdf, 0)
        unsafe qpdf_set_preserve_unreferenced_objects(qpdf, 0)
        unsafe qpdf_set_deterministic_ID(qpdf, 1)
        guard unsafe redaction_qpdf_failed(qpdf_write(qpdf)) == 0 else { throw failure() }
        return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(qpdf), count: qpdf_get_buffer_length(qpdf)))
    }

    private func failure() -> RedactionError {
        let error = unsafe qpdf_get_error(qpdf)
        let detail = unsafe error == nil ? "" : " (" + String(cString: qpdf_get_error_message_detail(qpdf, error)) + ")"
        return RedactionError(
            .damaged, reason: "the new file cannot be written" + detail,
            advice: "repair the file with its own program and try again")
    }
}
