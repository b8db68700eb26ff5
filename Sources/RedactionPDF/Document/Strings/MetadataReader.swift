import RedactionModel

/// Reads what a file says about itself: the document information and the XMP packet (ISO 32000-2, 14.3).
///
/// Copies get of both what the policy keeps; all of the text is read, so that what it names is found elsewhere too.
struct MetadataReader {
    let file: PDFFile

    func strings() throws -> [DocumentString] {
        try information() + packet()
    }

    private func information() throws -> [DocumentString] {
        try file.dictionary(file.trailer["Info"]).sorted { $0.key < $1.key }.compactMap { key, value in
            guard let bytes = try file.resolve(value).string else { return nil }
            return string(TextString.decode(bytes), MetadataReader.labels[key] ?? "property", .property(key))
        }
    }

    private func packet() throws -> [DocumentString] {
        guard let stream = try file.resolve(file.dictionary(file.trailer["Root"])["Metadata"]).stream,
            let data = try? file.decodedData(of: stream)
        else { return [] }
        return [string(Markup.text(of: MetadataReader.decode(data), attributes: true), "XMP")].compactMap { $0 }
    }

    /// XMP says its encoding with a byte order mark; without one it is UTF-8.
    static func decode(_ data: [UInt8]) -> String {
        let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE]]
        return marks.contains { data.starts(with: $0) }
            ? TextString.decode(data) : String(decoding: data, as: UTF8.self)
    }

    private func string(
        _ text: String, _ label: String, _ treatment: DocumentString.Treatment = .none
    ) -> DocumentString? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        return DocumentString(
            text: text, location: Location(part: "document", detail: label), role: .metadata, treatment: treatment,
            place: Place(), context: WalkContext())
    }

    private static let labels = [
        "Title": "title", "Author": "author", "Subject": "subject", "Keywords": "keywords", "Creator": "creator",
        "Producer": "producer", "CreationDate": "creation date", "ModDate": "modification date",
    ]
}
