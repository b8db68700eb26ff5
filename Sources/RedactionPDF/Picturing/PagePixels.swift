/// A page as pixels, row by row from the top, three bytes each: red, green, blue.
struct PagePixels: Sendable {
    /// Dots per inch.
    static let resolution = 200.0
    static let perPoint = resolution / 72
    /// A page of more pixels is no page of paper.
    static let most = 100_000_000

    let width: Int
    let height: Int
    private(set) var bytes: [UInt8]

    init(width: Int, height: Int, bytes: [UInt8]) {
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// Paints `area`, in pixels, black.
    mutating func blacken(_ area: Rectangle) {
        let columns = PagePixels.range(area.left, area.right, limit: width)
        for row in PagePixels.range(area.bottom, area.top, limit: height) {
            let start = (row * width + columns.lowerBound) * 3
            for index in start..<(start + columns.count * 3) { bytes[index] = 0 }
        }
    }

    /// All pixels that a stretch touches.
    private static func range(_ low: Double, _ high: Double, limit: Int) -> Range<Int> {
        guard low.isFinite, high.isFinite else { return 0..<limit }
        let start = Int(min(max(low.rounded(.down), 0), Double(limit)))
        return start..<max(start, Int(min(max(high.rounded(.up), 0), Double(limit))))
    }

    /// The picture as an image XObject, in grey where it has no colour.
    var image: PDFStream {
        let pixels = stride(from: 0, to: bytes.count, by: 3)
        let isGrey = pixels.allSatisfy { (index: Int) -> Bool in
            bytes[index] == bytes[index + 1] && bytes[index] == bytes[index + 2]
        }
        let data: [UInt8] = isGrey ? pixels.map { bytes[$0] } : bytes
        var entries: PDFDictionary = [:]
        entries["Type"] = .name("XObject")
        entries["Subtype"] = .name("Image")
        entries["Width"] = .integer(width)
        entries["Height"] = .integer(height)
        entries["BitsPerComponent"] = .integer(8)
        entries["ColorSpace"] = .name(isGrey ? "DeviceGray" : "DeviceRGB")
        return PDFStream(entries, data: .replaced(data))
    }
}
