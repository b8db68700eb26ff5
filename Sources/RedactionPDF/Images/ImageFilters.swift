/// The filters of an image's data, by their full names (ISO 32000-2, 7.4).
struct ImageFilters: Sendable {
    struct Step: Sendable {
        let name: String
        let parameters: PDFDictionary
    }

    /// Those that any stream may have, in the order in which they are undone.
    private(set) var wrapping: [Step] = []
    /// The one that only images have, which comes last; nil where the samples are plain.
    private(set) var codec: Step?

    private static let abbreviations = [
        "AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode",
        "RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode",
    ]
    private static let general: Set<String> = [
        "ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "FlateDecode", "RunLengthDecode",
    ]

    /// - Returns: nil if a filter is no filter, or stands behind an image's own.
    init?(_ entries: PDFDictionary, in source: some ObjectSource) throws {
        let filter = try source.resolve(entries["Filter"])
        let parameters = try source.resolve(entries["DecodeParms"])
        for (index, item) in (filter.array ?? (filter == .null ? [] : [filter])).enumerated() {
            guard let spelling = try source.resolve(item).name, codec == nil else { return nil }
            let own = parameters.array.map { index < $0.count ? $0[index] : .null } ?? (index == 0 ? parameters : .null)
            let values = try source.dictionary(own).mapValues { try $0.stream == nil ? resolved($0, in: source) : $0 }
            let name = ImageFilters.abbreviations[spelling] ?? spelling
            let step = Step(name: name, parameters: values)
            if ImageFilters.general.contains(name) { wrapping.append(step) } else { codec = step }
        }
    }

    /// References to numbers and the like are followed; those to streams stay.
    private func resolved(_ value: PDFObject, in source: some ObjectSource) throws -> PDFObject {
        let target = try source.resolve(value)
        return target.stream == nil ? target : value
    }
}
