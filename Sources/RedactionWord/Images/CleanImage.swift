/// A picture without anything but what draws it: no EXIF, XMP, comments, text, thumbnails, colour profiles or
/// trailing data. Pixels are not touched and not looked at.
///
/// Formats that are not taken apart here (EMF, WMF, SVG, TIFF, BMP, WebP, …) can hold text in many ways; a grey
/// placeholder stands for them.
struct CleanImage: Sendable {
    let bytes: [UInt8]
    let pathExtension: String
    let isPlaceholder: Bool

    /// Tells the format by content.
    init(cleaning bytes: [UInt8]) {
        if let png = PNG.cleaned(bytes) {
            self.init(bytes: png, pathExtension: "png", isPlaceholder: false)
        } else if let jpeg = JPEG.cleaned(bytes) {
            self.init(bytes: jpeg, pathExtension: "jpg", isPlaceholder: false)
        } else if let gif = GIF.cleaned(bytes) {
            self.init(bytes: gif, pathExtension: "gif", isPlaceholder: false)
        } else {
            self = CleanImage.placeholder
        }
    }

    private init(bytes: [UInt8], pathExtension: String, isPlaceholder: Bool) {
        self.bytes = bytes
        self.pathExtension = pathExtension
        self.isPlaceholder = isPlaceholder
    }

    /// One light grey pixel, which the document stretches to the size of what it stands for.
    static let placeholder = CleanImage(bytes: PNG.greyPixel, pathExtension: "png", isPlaceholder: true)

    /// The content types of the extensions that copies use.
    static let contentTypes = ["png": "image/png", "jpg": "image/jpeg", "gif": "image/gif"]
}
