internal import CRedactionQPDF
internal import CRedactionQPDFGuard
import RedactionModel

/// Undoes the filters that any stream may have, of data that stands in no file.
enum Unwrapping {
    /// - Throws: `RedactionError` when the data is broken or unpacks to more than `limits` allow.
    static func undo(_ steps: [ImageFilters.Step], of data: [UInt8], limits: Limits = .standard) throws -> [UInt8] {
        let bound = InflationBound(limits: limits)
        var data = data
        for step in steps {
            try bound.check(data, packedBy: step)
            data = try undo(step, of: data)
        }
        return data
    }

    /// qpdf knows every filter and predictor, but only as those of a file's stream: it gets a file of one stream.
    private static func undo(_ step: ImageFilters.Step, of data: [UInt8]) throws -> [UInt8] {
        var qpdf = unsafe qpdf_init()
        defer { unsafe qpdf_cleanup(&qpdf) }
        unsafe qpdf_silence_errors(qpdf)
        unsafe qpdf_set_suppress_warnings(qpdf, 1)
        var serializer = Serializer()
        serializer.write(step.parameters.isEmpty ? .null : .dictionary(step.parameters))
        guard unsafe redaction_qpdf_failed(qpdf_empty_pdf(qpdf)) == 0 else { throw broken(step) }
        let stream = unsafe redaction_qpdf_new_stream(qpdf)
        let filter = unsafe qpdf_oh_new_name(qpdf, "/" + step.name)
        let parameters = unsafe (serializer.bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
            unsafe qpdf_oh_parse(qpdf, $0.baseAddress)
        }
        unsafe qpdf_oh_replace_stream_data(qpdf, stream, data, data.count, filter, parameters)
        var filtered: QPDF_BOOL = 0
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        let code = unsafe qpdf_oh_get_stream_data(qpdf, stream, qpdf_dl_specialized, &filtered, &buffer, &count)
        defer { unsafe free(buffer) }
        guard redaction_qpdf_failed(code) == 0, filtered != 0 else { throw broken(step) }
        return unsafe Array(UnsafeBufferPointer(start: buffer, count: count))
    }

    private static func broken(_ step: ImageFilters.Step) -> RedactionError {
        RedactionError(
            .damaged, reason: "an image's \(step.name) data cannot be unpacked",
            advice: "repair the file with its own program and try again")
    }
}
