import RedactionModel

/// What an image's dictionary says of its samples (ISO 32000-2, table 87).
struct ImageShape: Sendable {
    let width: Int
    let height: Int
    /// Bits of one pixel; nil when its depth or its colour space is not known.
    let bitsPerPixel: Int?

    /// The widest and the highest image that is looked at, in pixels.
    private static let largest = 1_000_000

    /// - Returns: nil if the dictionary tells no size.
    init?(_ entries: PDFDictionary, in source: some ObjectSource) throws {
        guard let width = try source.resolve(entries["Width"]).integer,
            let height = try source.resolve(entries["Height"]).integer,
            (1...ImageShape.largest).contains(width), (1...ImageShape.largest).contains(height)
        else { return nil }
        (self.width, self.height) = (width, height)
        bitsPerPixel = try ImageShape.bitsPerPixel(entries, in: source)
    }

    /// The bytes of all rows, each filled up to whole bytes; nil when the depth is not known.
    var byteCount: Int? { bitsPerPixel.map { (width * $0 + 7) / 8 * height } }

    private static func bitsPerPixel(_ entries: PDFDictionary, in source: some ObjectSource) throws -> Int? {
        if try source.resolve(entries["ImageMask"]).boolean == true { return 1 }
        let depth = try source.resolve(entries["BitsPerComponent"]).integer ?? 8
        guard [1, 2, 4, 8, 16].contains(depth) else { return nil }
        return try components(of: entries["ColorSpace"], in: source).map { $0 * depth }
    }

    private static func components(of space: PDFObject?, in source: some ObjectSource) throws -> Int? {
        let space = try source.resolve(space)
        let items = space.array ?? [space]
        switch try source.resolve(items.first).name {
        case "DeviceGray", "CalGray", "Indexed", "Separation", "G", "I": return 1
        case "DeviceRGB", "CalRGB", "Lab", "RGB": return 3
        case "DeviceCMYK", "CMYK": return 4
        case "ICCBased" where items.count > 1:
            let count = try source.resolve(source.dictionary(items[1])["N"]).integer
            return count.flatMap { (1...4).contains($0) ? $0 : nil }
        case "DeviceN" where items.count > 1:
            let count = try source.array(items[1]).count
            return (1...32).contains(count) ? count : nil
        default: return nil
        }
    }
}
