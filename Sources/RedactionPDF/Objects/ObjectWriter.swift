internal import CRedactionQPDF
internal import CRedactionQPDFGuard
import RedactionModel

/// Writes an overlay as a new file with qpdf: only what the trailer reaches, no history, no encryption, object
/// streams, every stream deflated.
struct ObjectWriter {
    private let handle: QPDFHandle
    private let overlay: ObjectOverlay
    /// The numbers that new objects got, in the order of `overlay.added`.
    private var numbers: [ObjectReference] = []

    private var qpdf: qpdf_data? { unsafe handle.qpdf }

    /// The bytes of the file that `overlay` describes. Its file gives up its instance of qpdf.
    static func write(_ overlay: ObjectOverlay) throws -> [UInt8] {
        let overlay = try overlay.packed()
        var writer = ObjectWriter(handle: try overlay.file.takeHandle(), overlay: overlay)
        try writer.apply()
        return try writer.bytes()
    }

    private init(handle: QPDFHandle, overlay: ObjectOverlay) {
        self.handle = handle
        self.overlay = overlay
    }

    private mutating func apply() throws {
        for reference in overlay.changed.keys { resolve(reference) }
        for object in overlay.added { numbers.append(try number(for: object)) }
        let objects = Array(zip(numbers, overlay.added)) + overlay.changed.map { ($0.key, $0.value) }
        // Before anything is replaced: a stream may have the data of another that changes as well.
        let streams = try objects.map { try data(of: $1, for: $0) }
        for ((reference, object), data) in zip(objects, streams) { try replace(reference, with: object, data) }
        let trailer = unsafe qpdf_get_trailer(qpdf)
        for key in overlay.file.trailer.keys where overlay.trailer[key] == nil {
            unsafe withKey(key) { unsafe qpdf_oh_remove_key(qpdf, trailer, $0) }
        }
        for (key, value) in overlay.trailer where value != overlay.file.trailer[key] {
            try set(key, of: trailer, to: value)
        }
        unsafe qpdf_oh_release_all(qpdf)
        if unsafe qpdf_has_error(qpdf) != 0 { throw failure() }
    }

    /// Has qpdf read an object. It reads object streams whole, each when the first of its objects is asked for, and what
    /// was replaced before that would come back.
    private func resolve(_ reference: ObjectReference) {
        let object = unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
        _ = unsafe qpdf_oh_get_type_code(qpdf, object)
        unsafe qpdf_oh_release_all(qpdf)
    }

    /// A free number for a new object. qpdf makes a stream with its number, and cannot put one in another's place.
    private func number(for object: PDFObject) throws -> ObjectReference {
        defer { unsafe qpdf_oh_release_all(qpdf) }
        let placeholder =
            if case .stream = object {
                unsafe redaction_qpdf_new_stream(qpdf)
            } else {
                unsafe redaction_qpdf_new_placeholder(qpdf)
            }
        guard placeholder != 0 else { throw failure("no object number is left") }
        return unsafe ObjectReference(
            qpdf_oh_get_object_id(qpdf, placeholder), qpdf_oh_get_generation(qpdf, placeholder))
    }

    /// The packed data that the stream at `reference` gets; nil if it keeps its own, or is no stream.
    private func data(of object: PDFObject, for reference: ObjectReference) throws -> [UInt8]? {
        switch object.stream?.data {
        case nil, .original(reference): nil
        case .original(let other): try handle.streamData(other, decoded: false)
        case .replaced(let bytes): bytes
        }
    }

    private func replace(_ reference: ObjectReference, with object: PDFObject, _ data: [UInt8]?) throws {
        if case .stream(let stream) = object {
            let before = try handle.object(reference).dictionary ?? [:]
            if let data { try replaceData(of: reference, with: data, stream.dictionary) }
            try replaceDictionary(of: reference, before, with: stream.dictionary)
        } else {
            unsafe qpdf_replace_object(qpdf, reference.number, reference.generation, try handle(for: object))
        }
        unsafe qpdf_oh_release_all(qpdf)
    }

    private func replaceData(of reference: ObjectReference, with data: [UInt8], _ entries: PDFDictionary) throws {
        let stream = unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
        guard unsafe qpdf_oh_is_stream(qpdf, stream) != 0 else { throw failure() }
        let filter = try handle(for: entries["Filter"] ?? .null)
        let parameters = try handle(for: entries["DecodeParms"] ?? .null)
        unsafe qpdf_oh_replace_stream_data(qpdf, stream, data, data.count, filter, parameters)
    }

    /// Changes a stream's dictionary and leaves its data where it is.
    private func replaceDictionary(
        of reference: ObjectReference, _ before: PDFDictionary, with entries: PDFDictionary
    ) throws {
        let stream = unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
        let dictionary = unsafe qpdf_oh_get_dict(qpdf, stream)
        for key in before.keys where entries[key] == nil && key != "Length" {
            unsafe withKey(key) { unsafe qpdf_oh_remove_key(qpdf, dictionary, $0) }
        }
        for (key, value) in entries where value != before[key] && key != "Length" {
            try set(key, of: dictionary, to: value)
        }
    }

    // MARK: Values to handles

    private func handle(for object: PDFObject) throws -> qpdf_oh {
        switch object {
        case .null: unsafe qpdf_oh_new_null(qpdf)
        case .boolean(let value): unsafe qpdf_oh_new_bool(qpdf, value ? 1 : 0)
        case .integer(let value): unsafe qpdf_oh_new_integer(qpdf, Int64(value))
        case .real(let value): unsafe qpdf_oh_new_real_from_string(qpdf, NumberSpelling.spell(value))
        case .string(let bytes): string(bytes)
        case .name(let name): unsafe withKey(name) { unsafe qpdf_oh_new_name(qpdf, $0) }
        case .array(let items): try array(items)
        case .dictionary(let entries): try dictionary(entries)
        case .stream: throw failure("a stream that is no object of its own")
        case .reference(let reference): self.reference(reference)
        }
    }

    private func set(_ key: String, of dictionary: qpdf_oh, to value: PDFObject) throws {
        let value = try handle(for: value)
        unsafe withKey(key) { unsafe qpdf_oh_replace_key(qpdf, dictionary, $0, value) }
    }

    private func string(_ bytes: [UInt8]) -> qpdf_oh {
        let characters = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe qpdf_oh_new_binary_string(qpdf, characters, bytes.count)
    }

    private func array(_ items: [PDFObject]) throws -> qpdf_oh {
        let array = unsafe qpdf_oh_new_array(qpdf)
        for item in items { unsafe qpdf_oh_append_item(qpdf, array, try handle(for: item)) }
        return array
    }

    private func dictionary(_ entries: PDFDictionary) throws -> qpdf_oh {
        let dictionary = unsafe qpdf_oh_new_dictionary(qpdf)
        for (key, value) in entries { try set(key, of: dictionary, to: value) }
        return dictionary
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

    private func failure(_ detail: String? = nil) -> RedactionError {
        let error = unsafe qpdf_get_error(qpdf)
        let told = unsafe error == nil ? nil : String(cString: qpdf_get_error_message_detail(qpdf, error))
        let detail = (told ?? detail).map { " (\($0))" } ?? ""
        return RedactionError(
            .damaged, reason: "the new file cannot be written" + detail,
            advice: "repair the file with its own program and try again")
    }
}
