import RedactionModel

/// Leaves in a file only what a reader of its pages can come by: everything else goes, whatever it holds.
enum Sanitizer {
    /// Takes out of `overlay` what is not on the allow-list of `ObjectType.keys`, and out of its streams what stands
    /// behind their data. To be done last, after all edits.
    /// - Returns: what went that somebody could miss.
    /// - Throws: `RedactionError` when an object cannot be read.
    static func clean(_ overlay: inout ObjectOverlay) throws -> [Note] {
        let cleaning = try cleaning(of: overlay)
        overlay = cleaning.overlay
        return cleaning.notes
    }

    /// A file without what is not on the list.
    struct Cleaning {
        var overlay: ObjectOverlay
        let notes: [Note]
        /// The objects that stay, by the type they were taken for.
        let found: [ObjectType: [ObjectReference]]
    }

    /// The same, together with what stays.
    /// - Parameters:
    ///   - properties: what the copy says of itself.
    ///   - moves: what becomes of destinations.
    static func cleaning(
        of overlay: ObjectOverlay, keeping properties: DocumentProperties = .none,
        moves: DestinationMoves = DestinationMoves()
    ) throws -> Cleaning {
        let claims = try ConformanceClaims.read(from: overlay)
        var walk = try DocumentWalk(overlay, visitor: DropRecorder(), moves: moves)
        walk.visitor.record(trailer: overlay.trailer, keeping: properties)
        try walk.run()
        var cleaning = Cleaning(overlay: walk.overlay, notes: walk.visitor.notes, found: walk.found)
        try removeSpareData(from: walk.found, in: &cleaning.overlay)
        if walk.found[.embeddedFile] == nil { try removeAttachmentList(from: &cleaning.overlay) }
        try write(properties, claims, to: &cleaning.overlay)
        return cleaning
    }

    private static func removeSpareData(
        from found: [ObjectType: [ObjectReference]], in overlay: inout ObjectOverlay
    ) throws {
        let spare = SpareData(overlay)
        for type in ObjectType.streams {
            for reference in found[type] ?? [] {
                guard let stream = try overlay.object(reference).stream else { continue }
                let clean = try type == .globals ? spare.removed(fromGlobals: stream) : spare.removed(from: stream)
                if clean != stream { overlay.replace(reference, with: .stream(clean)) }
            }
        }
    }

    /// Writes document information and metadata with nothing in them but what stays.
    private static func write(
        _ properties: DocumentProperties, _ claims: ConformanceClaims, to overlay: inout ObjectOverlay
    ) throws {
        if let information = properties.information {
            overlay.trailer["Info"] = .reference(overlay.add(.dictionary(information)))
        }
        guard let root = overlay.trailer["Root"]?.reference, var catalog = try overlay.object(root).dictionary,
            let packet = MetadataPacket(claims: claims, properties: properties).text
        else { return }
        let dictionary: PDFDictionary = ["Type": .name("Metadata"), "Subtype": .name("XML")]
        let stream = PDFStream(dictionary, data: .replaced(Array(packet.utf8)))
        catalog["Metadata"] = .reference(overlay.add(.stream(stream)))
        overlay.replace(root, with: .dictionary(catalog))
    }

    /// Takes away the empty list of attached files, and the panel that has nothing to show any more.
    private static func removeAttachmentList(from overlay: inout ObjectOverlay) throws {
        guard let root = overlay.trailer["Root"]?.reference else { return }
        let catalog = Place(holder: root)
        let files = catalog.appending(.key("Names")).appending(.key("EmbeddedFiles"))
        if try overlay.value(at: files) != .null { try overlay.edit(files) { _ in .null } }
        let mode = catalog.appending(.key("PageMode"))
        if try overlay.value(at: mode).name == "UseAttachments" { try overlay.edit(mode) { _ in .name("UseNone") } }
    }
}
