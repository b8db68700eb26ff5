import RedactionModel

/// An inline image, its keys and names spelled out (ISO 32000-2, 8.9.7, tables 91 and 92).
struct InlineImage: Sendable {
    /// The entries that the standard knows.
    let entries: PDFDictionary
    let data: [UInt8]
    /// Whether there were others.
    let hasPrivateEntries: Bool

    private static let keys = [
        "BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter",
        "H": "Height", "IM": "ImageMask", "I": "Interpolate", "Intent": "Intent", "L": "Length", "W": "Width",
    ]
    private static let colorSpaces = ["G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"]

    /// The standard wants inline images to be smaller than 4 kB; a page may have thousands of them.
    private static let largestUnpacked = 1 << 24

    /// - Parameter written: the entries as they stand in the content, abbreviated or not; readers ask for the full
    ///   spelling first.
    init(_ written: PDFDictionary, data: [UInt8]) {
        var entries: PDFDictionary = [:]
        for (key, name) in InlineImage.keys { entries[name] = written[name] ?? written[key] }
        entries["ColorSpace"] = entries["ColorSpace"].map(InlineImage.spelledOut)
        // The length is that of the data, wherever it ends.
        entries["Length"] = nil
        self.entries = entries
        self.data = data
        let known = Set(InlineImage.keys.keys).union(InlineImage.keys.values)
        hasPrivateEntries = !written.keys.allSatisfy(known.contains)
    }

    /// - Parameter operation: a `BI`.
    init(_ operation: Operation) {
        self.init(operation.operands.first?.dictionary ?? [:], data: operation.operands.last?.string ?? [])
    }

    private static func spelledOut(_ space: PDFObject) -> PDFObject {
        switch space {
        case .name(let name): .name(colorSpaces[name] ?? name)
        case .array(let items): .array(items.prefix(2).map(spelledOut) + items.dropFirst(2))
        default: space
        }
    }

    /// The image as operators: dictionary, data and end.
    func write(to output: inout Serializer) {
        output.write("BI")
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            output.write(" ")
            output.write(.name(key))
            output.write(" ")
            output.write(value)
        }
        output.write("\nID ")
        output.write(raw: data)
        output.write("\nEI\n")
    }
}

// MARK: Its data

extension InlineImage {
    /// The length of data without a filter, or nil when there is one or the size is not said.
    var plainLength: Int? {
        guard entries["Filter"] == nil else { return nil }
        return (try? ImageShape(entries, in: NoObjects()))?.byteCount
    }

    /// The same image as an XObject's stream.
    /// - Parameter colorSpaces: those of the resources, which an inline image may name.
    func stream(colorSpaces: PDFDictionary) -> PDFStream {
        var dictionary = entries
        if let name = entries["ColorSpace"]?.name, let space = colorSpaces[name] { dictionary["ColorSpace"] = space }
        return PDFStream(dictionary, data: .replaced(data))
    }

    /// The image with the data of `stream`, which was made from this one, written in hexadecimal digits: in them no
    /// reader can find the end too early.
    func replacingData(with stream: PDFStream) -> InlineImage {
        guard case .replaced(let bytes) = stream.data else { return self }
        var entries = entries
        let codecs = stream.dictionary["Filter"].map { $0.array ?? [$0] } ?? []
        entries["Filter"] = .array([.name("ASCIIHexDecode")] + codecs)
        entries["DecodeParms"] = stream.dictionary["DecodeParms"].map { .array([.null] + ($0.array ?? [$0])) }
        return InlineImage(entries, data: Serializer.hexadecimal(bytes) + [0x3E])
    }

    /// The image without private entries and without bytes behind its data; nil if it has neither.
    func withoutSpare() -> InlineImage? {
        let clean = cleanData()
        guard hasPrivateEntries || clean != nil else { return nil }
        return InlineImage(entries, data: clean ?? data)
    }

    /// The data up to its end; nil if nothing but white space follows, or if the end cannot be told.
    private func cleanData() -> [UInt8]? {
        guard let filters = try? ImageFilters(entries, in: NoObjects()) else { return nil }
        let clean: [UInt8]?
        if let wrapping = filters.wrapping.first {
            clean = InlineImage.end(of: data, packedBy: wrapping.name).map { Array(data[..<$0]) }
        } else if let codec = filters.codec {
            let height = (try? ImageShape(entries, in: NoObjects()))?.height
            clean = ImageCodec.withoutSpare(data, codec, height: height)
        } else {
            clean = plainLength.map { Array(data.prefix($0)) }
        }
        guard let clean, clean != data else { return nil }
        let isCut = data.starts(with: clean)
        return isCut && data[clean.count...].allSatisfy(CharacterClass.isWhiteSpace) ? nil : clean
    }

    private static func end(of data: [UInt8], packedBy filter: String) -> Int? {
        switch filter {
        case "FlateDecode":
            Inflation.inflate(data, keeping: false, limit: InlineImage.largestUnpacked)?.length
        case "ASCIIHexDecode": data.firstIndex(of: 0x3E).map { $0 + 1 }
        case "ASCII85Decode": data.firstIndex(of: 0x7E).flatMap { $0 + 1 < data.count ? $0 + 2 : nil }
        default: nil
        }
    }
}
