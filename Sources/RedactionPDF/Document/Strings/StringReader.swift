import RedactionModel

/// Collects the texts that a walk comes to.
struct StringReader: DocumentVisitor {
    let file: PDFFile
    private(set) var strings: [DocumentString] = []
    private(set) var identifiers: Set<Identifier> = []
    private(set) var attachments: [Attachment] = []

    init(file: PDFFile) { self.file = file }

    mutating func visit(_ leaf: Leaf) throws {
        switch leaf.shape {
        case .text(let label, let role):
            add(try text(of: leaf.value), label, role, .replacement, leaf)
        case .richText(let label):
            add(Markup.text(of: try text(of: leaf.value), attributes: false), label, .attribute, .repetition, leaf)
        case .removable(let label):
            add(try text(of: leaf.value), label, .attribute, .removal, leaf)
        case .target(let label):
            add(try text(of: leaf.value), label, .attribute, .endOfAction, leaf)
        case .uri: addAddress(try text(of: leaf.value), leaf)
        case .identifier(let space): addIdentifier(in: space, leaf)
        default: break
        }
    }

    mutating func foundEmbeddedFile(_ reference: ObjectReference, in context: WalkContext) {
        attachments.append(Attachment(reference: reference, name: context.attachment ?? ""))
    }

    /// A link's target, again as it reads without its escapes, and once more with its words apart.
    private mutating func addAddress(_ address: String, _ leaf: Leaf) {
        add(address, "link target", .attribute, .endOfAction, leaf)
        let readings = PercentEncoding.readings(of: address)
        for plain in readings { add(plain, "link target, decoded", .attribute, .endOfAction, leaf) }
        if let words = AddressWords.words(of: readings.last ?? address) {
            add(words, "link target, words", .attribute, .endOfAction, leaf)
        }
    }

    private mutating func addIdentifier(in space: Identifier.Space, _ leaf: Leaf) {
        let bytes = leaf.value.string ?? leaf.value.nameBytes ?? []
        let identifier = Identifier(space: space, bytes: bytes)
        guard identifiers.insert(identifier).inserted, space.isRead, !identifier.isStandard else { return }
        add(identifier.text, space.label, .attribute, .renaming(identifier), leaf)
        guard space == .attachment else { return }
        addWords(ofFileName: identifier, leaf)
    }

    /// A file's name once more as it reads with its words apart.
    private mutating func addWords(ofFileName identifier: Identifier, _ leaf: Leaf) {
        let name = identifier.text
        let stem = String(name.dropLast(FileName.ending(of: name).count))
        guard FileName.words(of: stem) != stem else { return }
        add(FileName.words(of: name), identifier.space.label, .attribute, .renaming(identifier), leaf)
    }

    private mutating func add(
        _ text: String, _ label: String, _ role: TextRegion.Role, _ treatment: DocumentString.Treatment, _ leaf: Leaf
    ) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let detail = leaf.context.tag.map { "tag \"\($0)\", \(label)" } ?? label
        let part = leaf.context.page.map { "page \($0 + 1)" } ?? leaf.context.part
        strings.append(
            DocumentString(
                text: text, location: Location(part: part, detail: detail), role: role, treatment: treatment,
                place: leaf.place, context: leaf.context))
    }

    private func text(of value: PDFObject) throws -> String {
        switch value {
        case .string(let bytes): TextString.decode(bytes)
        case .stream(let stream): TextString.decode(try file.decodedData(of: stream))
        case .name: TextString.decodeName(value.nameBytes ?? [])
        default: ""
        }
    }
}

extension PDFObject {
    /// The bytes of a name.
    var nameBytes: [UInt8]? { name.map { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } } }
}

extension Identifier.Space {
    /// What a report calls it.
    var label: String {
        switch self {
        case .destination: "destination"
        case .structureElement: "structure element"
        case .tag: "tag"
        case .field: "form field, name"
        case .state: "form field, choice"
        case .language: "language"
        case .annotation: "annotation, name"
        case .attachment: "attachment, name"
        case .font: "font"
        case .resource: "resource"
        case .glyph: "glyph"
        case .colorant: "colour"
        }
    }
}
