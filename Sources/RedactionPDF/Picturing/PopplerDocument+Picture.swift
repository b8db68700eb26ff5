internal import CRedactionPoppler
import RedactionModel

extension PopplerDocument {
    /// A page's content at `PagePixels.resolution`, without its annotations.
    func picture(ofPage index: Int) throws -> PagePixels {
        guard let page = unsafe poppler_document_get_page(document, Int32(index)) else {
            throw PopplerDocument.cannotDraw("it cannot be read")
        }
        defer { unsafe redaction_page_unref(page) }
        var (width, height) = (0.0, 0.0)
        unsafe poppler_page_get_size(page, &width, &height)
        let scale = PagePixels.perPoint
        let (columns, rows) = ((width * scale).rounded(.up), (height * scale).rounded(.up))
        guard columns >= 1, rows >= 1, columns * rows <= Double(PagePixels.most) else {
            throw PopplerDocument.cannotDraw("it measures \(width) by \(height) points")
        }
        let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
        defer { unsafe cairo_surface_destroy(surface) }
        let context = unsafe cairo_create(surface)
        defer { unsafe cairo_destroy(context) }
        unsafe cairo_set_source_rgb(context, 1, 1, 1)
        unsafe cairo_paint(context)
        unsafe cairo_scale(context, scale, scale)
        unsafe poppler_page_render_for_printing_with_options(page, context, POPPLER_PRINT_DOCUMENT)
        unsafe cairo_surface_flush(surface)
        guard unsafe cairo_status(context) == CAIRO_STATUS_SUCCESS,
            let data = unsafe cairo_image_surface_get_data(surface)
        else { throw PopplerDocument.cannotDraw("memory is short") }
        let stride = unsafe Int(cairo_image_surface_get_stride(surface))
        var bytes = [UInt8](repeating: 0, count: Int(columns) * Int(rows) * 3)
        var target = 0
        for row in 0..<Int(rows) {
            // Four bytes a pixel, one of them idle: a number of 32 bits with red in the third byte.
            for column in 0..<Int(columns) {
                let pixel = unsafe UnsafeRawPointer(data).load(
                    fromByteOffset: row * stride + column * 4, as: UInt32.self)
                bytes[target] = UInt8(truncatingIfNeeded: pixel >> 16)
                bytes[target + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                bytes[target + 2] = UInt8(truncatingIfNeeded: pixel)
                target += 3
            }
        }
        return PagePixels(width: Int(columns), height: Int(rows), bytes: bytes)
    }

    private static func cannotDraw(_ reason: String) -> RedactionError {
        RedactionError(
            .uninterpretable, reason: "the page cannot be made a picture: \(reason)",
            advice: "make the PDF anew from its source")
    }
}
