import RedactionModel

/// Tells what the allow-list kept out of the copy, as far as anybody could miss it.
struct DropRecorder: DocumentVisitor {
    private(set) var notes: [Note] = []
    private var told: Set<Note> = []

    mutating func record(trailer: PDFDictionary, keeping properties: DocumentProperties) {
        guard trailer["Info"] != nil else { return }
        let kept = properties.keys.joined(separator: ", ")
        let message = "the document information was emptied" + (kept.isEmpty ? "" : " but for \(kept)")
        tell(Note(place: "document", message: message))
    }

    /// Only what was put there in this rewriting: nothing else was looked into.
    func keeps(embeddedFile stream: PDFStream) -> Bool { if case .replaced = stream.data { true } else { false } }

    mutating func dropped(_ value: PDFObject, key: String, from type: ObjectType, in context: WalkContext) {
        guard let message = DropRecorder.message(key: key, type: type) else { return }
        tell(Note(place: context.page.map { "page \($0 + 1)" } ?? "document", message: message))
    }

    mutating func dropped(_ item: PDFObject, as shape: Shape, in context: WalkContext) {
        guard case .object(.annotation) = shape, let subtype = item.dictionary?["Subtype"]?.name,
            DropRecorder.noticed.contains(subtype)
        else { return }
        let place = context.page.map { "page \($0 + 1)" } ?? "document"
        tell(Note(place: place, message: "an annotation of type \(subtype) was removed"))
    }

    /// Subtypes told by name; any other's name could be anybody's.
    private static let noticed: Set<String> = [
        "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "TrapNet", "Projection",
    ]

    private mutating func tell(_ note: Note) {
        if told.insert(note).inserted { notes.append(note) }
    }

    private static func message(key: String, type: ObjectType) -> String? {
        switch (type, key) {
        case (.catalog, "Metadata"): "the XMP metadata was removed"
        case (.catalog, "Collection"): "the portfolio's own view was removed; its files are plain attachments"
        case (.names, "JavaScript"): "scripts were removed"
        case (.catalog, "OpenAction"): "the action on opening was removed"
        case (_, "AA"): "actions on events were removed"
        case (.interactiveForm, "XFA"): "the XFA form was removed; its AcroForm stays"
        case (.catalog, "Perms"), (.catalog, "DSS"): "signatures were removed, because redaction makes them invalid"
        case (.signatureField, "V"): "a signature was removed, because redaction makes it invalid"
        case (_, "PieceInfo"): "private data of programs was removed"
        case (.page, "Thumb"): "the page's thumbnail was removed"
        case (.annotation, "A"), (.field, "A"), (.outline, "A"), (.action, "Next"):
            "an action that runs a program or sends data was removed"
        default: nil
        }
    }
}
