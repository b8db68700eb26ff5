/// The dictionary of an inline image, whose keys and names may be abbreviated (ISO 32000-2, tables 91 and 92).
enum InlineImage {
    /// The length of data without a filter, or nil when there is one or the size is not said.
    static func plainLength(_ entries: PDFDictionary) -> Int? {
        guard entries["F"] == nil, entries["Filter"] == nil, let width = (entries["W"] ?? entries["Width"])?.integer,
            let height = (entries["H"] ?? entries["Height"])?.integer, (0...65_536).contains(width),
            (0...65_536).contains(height)
        else { return nil }
        let isMask = (entries["IM"] ?? entries["ImageMask"])?.boolean == true
        guard let components = isMask ? 1 : components(entries["CS"] ?? entries["ColorSpace"]) else { return nil }
        let bits = isMask ? 1 : (entries["BPC"] ?? entries["BitsPerComponent"])?.integer ?? 8
        guard (1...16).contains(bits) else { return nil }
        return (width * components * bits + 7) / 8 * height
    }

    private static func components(_ space: PDFObject?) -> Int? {
        switch space {
        case .name("G"), .name("DeviceGray"), .name("CalGray"): 1
        case .name("RGB"), .name("DeviceRGB"), .name("CalRGB"): 3
        case .name("CMYK"), .name("DeviceCMYK"): 4
        case .array(let items) where items.first == .name("I") || items.first == .name("Indexed"): 1
        default: nil
        }
    }
}
