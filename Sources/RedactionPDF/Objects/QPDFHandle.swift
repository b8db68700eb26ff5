internal import CRedactionQPDF
import RedactionModel

/// Owns one qpdf instance and the bytes it reads from. Its calls read; `ObjectWriter` takes it over and changes it.
///
/// Not safe for use from two threads at once.
@safe final class QPDFHandle {
    private(set) var qpdf: qpdf_data?
    /// qpdf reads from this memory until it is cleaned up.
    private let memory: UnsafeMutableBufferPointer<CChar>

    init(_ bytes: [UInt8], password: String?) throws {
        unsafe memory = .allocate(capacity: max(bytes.count, 1))
        _ = unsafe memory.initialize(fromContentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
        unsafe qpdf = qpdf_init()
        unsafe qpdf_silence_errors(qpdf)
        unsafe qpdf_set_suppress_warnings(qpdf, 1)
        let code = unsafe qpdf_read_memory(qpdf, "input", memory.baseAddress, UInt64(bytes.count), password)
        if redaction_qpdf_failed(code) != 0 { throw failure("the PDF cannot be opened") }
        guard unsafe qpdf_get_num_pages(qpdf) > 0 else { throw failure("the PDF has no page that can be found") }
    }

    deinit {
        unsafe qpdf_cleanup(&qpdf)
        unsafe memory.deallocate()
    }

    var isEncrypted: Bool { unsafe qpdf_is_encrypted(qpdf) != 0 }

    func pageCount() throws -> Int {
        let count = unsafe Int(qpdf_get_num_pages(qpdf))
        guard count >= 0 else { throw failure("the pages cannot be counted") }
        return count
    }

    func page(_ index: Int) throws -> ObjectReference {
        defer { unsafe qpdf_oh_release_all(qpdf) }
        let page = unsafe qpdf_get_page_n(qpdf, index)
        try check("page \(index + 1) cannot be found")
        return unsafe ObjectReference(qpdf_oh_get_object_id(qpdf, page), qpdf_oh_get_generation(qpdf, page))
    }

    func trailer() throws -> PDFObject {
        defer { unsafe qpdf_oh_release_all(qpdf) }
        return try value(of: unsafe qpdf_get_trailer(qpdf))
    }

    func object(_ reference: ObjectReference) throws -> PDFObject {
        defer { unsafe qpdf_oh_release_all(qpdf) }
        let object = unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
        try check("\(reference) cannot be read")
        guard unsafe qpdf_oh_get_type_code(qpdf, object) == ot_stream else { return try value(of: object) }
        let dictionary = try value(of: unsafe qpdf_oh_get_dict(qpdf, object)).dictionary ?? [:]
        return .stream(PDFStream(dictionary, data: .original(reference)))
    }

    /// qpdf prints an object and the parser reads it: one call, where walking it would take one for each item.
    private func value(of object: qpdf_oh) throws -> PDFObject {
        guard let text = unsafe qpdf_oh_unparse_resolved(qpdf, object) else {
            throw failure("an object cannot be read")
        }
        let bytes = unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
        try check("an object cannot be read")
        var parser = ObjectParser(bytes, readsReferences: true)
        guard let token = try parser.lexer.next() else { return .null }
        return try parser.object(from: token) ?? .null
    }

    func streamData(_ reference: ObjectReference, decoded: Bool) throws -> [UInt8] {
        defer { unsafe qpdf_oh_release_all(qpdf) }
        let stream = unsafe qpdf_get_object_by_id(qpdf, reference.number, reference.generation)
        var filtered: QPDF_BOOL = 0
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        let level = decoded ? qpdf_dl_specialized : qpdf_dl_none
        let code = unsafe qpdf_oh_get_stream_data(qpdf, stream, level, &filtered, &buffer, &count)
        defer { unsafe free(buffer) }
        guard redaction_qpdf_failed(code) == 0, !decoded || filtered != 0 else {
            throw failure("the stream of \(reference) cannot be decoded")
        }
        return unsafe Array(UnsafeBufferPointer(start: buffer, count: count))
    }

    // MARK: Errors

    private func check(_ reason: String) throws {
        if unsafe qpdf_has_error(qpdf) != 0 { throw failure(reason) }
    }

    private func failure(_ reason: String) -> RedactionError {
        let error = unsafe qpdf_get_error(qpdf)
        if unsafe error == nil {
            return RedactionError(.damaged, reason: reason, advice: "repair it with its own program and try again")
        }
        if unsafe qpdf_get_error_code(qpdf, error) == qpdf_e_password {
            return RedactionError(
                .encrypted, reason: "the PDF is encrypted and the password, if any, does not open it",
                advice: "give its password with --password-file")
        }
        let detail = unsafe String(cString: qpdf_get_error_message_detail(qpdf, error))
        return RedactionError(
            .damaged, reason: "\(reason) (\(detail))", advice: "repair it with its own program and try again")
    }
}
