internal import CRedactionPoppler
import RedactionModel

/// A PDF that Poppler opens when it is first asked for. Not safe for use from two threads.
final class LazyPoppler {
    private let file: PDFFile
    private var opened: PopplerDocument?

    init(_ file: PDFFile) { self.file = file }

    func document() throws -> PopplerDocument {
        if let opened { return opened }
        let document = try PopplerDocument(file.bytes, password: file.password)
        opened = document
        return document
    }
}

/// A PDF opened by Poppler, a reader that shares nothing with qpdf and the interpreter.
///
/// Not safe for use from two threads at once; several may be open on the same bytes.
@safe final class PopplerDocument {
    let document: OpaquePointer

    init(_ bytes: [UInt8], password: String?) throws {
        let memory = unsafe g_bytes_new(bytes, gsize(bytes.count))
        defer { unsafe g_bytes_unref(memory) }
        var error: UnsafeMutablePointer<GError>?
        guard let document = unsafe poppler_document_new_from_bytes(memory, password, &error) else {
            defer { unsafe g_error_free(error) }
            let detail = unsafe error.map { unsafe String(cString: $0.pointee.message) } ?? "no reason given"
            throw RedactionError(
                .damaged, reason: "Poppler cannot open the PDF (\(detail))",
                advice: "repair it with its own program and try again")
        }
        unsafe self.document = document
    }

    deinit { unsafe redaction_document_unref(document) }

    var pageCount: Int { unsafe Int(poppler_document_get_n_pages(document)) }

    /// The text that a page shows, and for each Unicode scalar of it a rectangle in points from the upper left corner
    /// of the page as it is displayed, y pointing down.
    func text(ofPage index: Int) throws -> PopplerText {
        guard let page = unsafe poppler_document_get_page(document, Int32(index)) else {
            throw RedactionError(
                .damaged, place: "page \(index + 1)", reason: "Poppler cannot read the page",
                advice: "repair the file with its own program and try again")
        }
        defer { unsafe redaction_page_unref(page) }
        guard let text = unsafe poppler_page_get_text(page) else { return PopplerText(text: "", rectangles: []) }
        defer { unsafe g_free(text) }
        var layout: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        _ = unsafe poppler_page_get_text_layout(page, &layout, &count)
        defer { unsafe g_free(layout) }
        let rectangles = unsafe UnsafeBufferPointer(start: layout, count: Int(count)).map {
            Rectangle(left: $0.x1, bottom: $0.y1, right: $0.x2, top: $0.y2)
        }
        return PopplerText(text: unsafe String(cString: text), rectangles: rectangles)
    }
}
