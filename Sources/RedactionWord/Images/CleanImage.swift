/// A picture without anything but what draws it: no EXIF, XMP, comments, text, thumbnails, colour profiles or
/// trailing data. Pixels are not looked at, and not touched but where the document never shows them.
///
/// A grey placeholder stands for formats that are not taken apart here, and for pictures that have text in them.
struct CleanImage: Sendable {
    let bytes: [UInt8]
    let pathExtension: String
    let isPlaceholder: Bool

    private struct Format: Sendable {
        let pathExtension: String
        let contentType: String
        /// The cleaned picture; nil for what is no sound picture of the format.
        let cleaned: @Sendable ([UInt8]) -> [UInt8]?
        /// A cleaned picture without what lies beside a frame; nil where its pixels cannot be told apart.
        var showing: @Sendable (ImageFrame, [UInt8]) -> [UInt8]? = { _, _ in nil }
    }

    private static let formats = [
        Format(pathExtension: "png", contentType: "image/png", cleaned: PNG.cleaned, showing: PNG.showing),
        Format(pathExtension: "jpg", contentType: "image/jpeg", cleaned: JPEG.cleaned, showing: JPEG.showing),
        Format(pathExtension: "gif", contentType: "image/gif", cleaned: GIF.cleaned),
        Format(pathExtension: "emf", contentType: "image/x-emf", cleaned: EMF.cleaned),
        Format(pathExtension: "wmf", contentType: "image/x-wmf", cleaned: WMF.cleaned),
        Format(pathExtension: "bmp", contentType: "image/bmp", cleaned: BMP.cleaned),
        Format(pathExtension: "tif", contentType: "image/tiff", cleaned: TIFF.cleaned),
        Format(pathExtension: "webp", contentType: "image/webp", cleaned: WebP.cleaned),
    ]

    /// Tells the format by content.
    init(cleaning bytes: [UInt8]) {
        for format in CleanImage.formats {
            guard let cleaned = format.cleaned(bytes) else { continue }
            self.init(bytes: cleaned, pathExtension: format.pathExtension, isPlaceholder: false)
            return
        }
        self = CleanImage.placeholder
    }

    private init(bytes: [UInt8], pathExtension: String, isPlaceholder: Bool) {
        self.bytes = bytes
        self.pathExtension = pathExtension
        self.isPlaceholder = isPlaceholder
    }

    /// The picture without what is cropped away; nil where its pixels are not taken apart.
    func showing(_ frame: ImageFrame) -> CleanImage? {
        let format = CleanImage.formats.first { $0.pathExtension == pathExtension }
        guard let shown = format?.showing(frame, bytes) else { return nil }
        return CleanImage(bytes: shown, pathExtension: pathExtension, isPlaceholder: isPlaceholder)
    }

    /// One light grey pixel, which the document stretches to the size of what it stands for.
    static let placeholder = CleanImage(bytes: PNG.greyPixel, pathExtension: "png", isPlaceholder: true)

    /// The content types of the extensions that copies use.
    static let contentTypes = Dictionary(uniqueKeysWithValues: formats.map { ($0.pathExtension, $0.contentType) })
}
