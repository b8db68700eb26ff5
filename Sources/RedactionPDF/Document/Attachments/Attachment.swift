import RedactionModel

/// A file that lies within a PDF: an embedded file stream (ISO 32000-2, 7.11.4), told once however many file
/// specifications lead to it.
struct Attachment: Sendable {
    /// The stream.
    let reference: ObjectReference
    /// The name of the first file specification that leads to it.
    let name: String

    /// The file as one that can be opened.
    func embeddedFile(of file: PDFFile) -> EmbeddedFile {
        EmbeddedFile(kind: "attachment", name: name) { [reference] in
            guard let stream = try file.object(reference).stream else { return [] }
            return try file.decodedData(of: stream)
        }
    }

    /// The stream that a copy of the file gets, which tells neither dates nor a checksum of the original.
    static func stream(of copy: EmbeddedCopy) -> PDFObject {
        let dictionary: PDFDictionary = [
            "Type": .name("EmbeddedFile"), "Subtype": .name(copy.format.mediaType),
            "Params": .dictionary(["Size": .integer(copy.bytes.count)]),
        ]
        return .stream(PDFStream(dictionary, data: .replaced(copy.bytes)))
    }
}

extension ObjectOverlay {
    /// Puts `copies` in the places of `attachments`, by index. One without a copy goes in the cleaning, with all that
    /// leads to it.
    mutating func embed(_ copies: [Int: EmbeddedCopy], inPlaceOf attachments: [Attachment]) {
        for (index, copy) in copies where attachments.indices.contains(index) {
            replace(attachments[index].reference, with: Attachment.stream(of: copy))
        }
    }
}
