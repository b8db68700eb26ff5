import RedactionModel

/// Makes substitutions in strings, and what follows from them: appearances drawn anew, identifiers renamed.
struct StringEditor {
    private(set) var overlay: ObjectOverlay
    private var renaming: IdentifierRenaming
    /// What the walk that renames left out, which the cleaning will not come by any more.
    private(set) var notes: [Note] = []
    /// Annotations and fields whose visible text changed.
    private var changed: Set<Place> = []

    init(overlay: ObjectOverlay, identifiers: Set<Identifier>) {
        self.overlay = overlay
        renaming = IdentifierRenaming(taken: identifiers)
    }

    mutating func edit(_ string: DocumentString, making substitutions: [Substitution]) throws {
        switch string.treatment {
        case .replacement: try replace(string, making: substitutions)
        case .repetition: try removeRepetition(string, making: substitutions)
        case .removal: try overlay.edit(string.place) { _ in .null }
        case .renaming(let identifier): renaming.rename(identifier)
        case .endOfAction: if let action = string.context.action { try overlay.edit(action) { _ in .null } }
        case .property, .none: break
        }
    }

    /// Gives new names to identifiers that are no text of their own.
    mutating func rename(_ identifiers: some Sequence<Identifier>) {
        for identifier in identifiers.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
            renaming.rename(identifier)
        }
    }

    /// The overlay with all that followed from the edits.
    mutating func finish() throws -> ObjectOverlay {
        var appearances = AppearanceRenewal(overlay: overlay)
        for place in changed { try appearances.renew(place) }
        overlay = appearances.overlay
        guard !renaming.isEmpty else { return overlay }
        var walk = try DocumentWalk(overlay, visitor: RecordedRenaming(renaming: renaming))
        let trailer = overlay.trailer
        try walk.run()
        overlay = walk.overlay
        overlay.trailer = trailer
        notes += walk.visitor.recorder.notes
        if renaming.renames(in: .resource) { try renameResources(usedIn: walk.found) }
        return overlay
    }

    /// Renames in every content stream what its resources are now called.
    private mutating func renameResources(usedIn found: [ObjectType: [ObjectReference]]) throws {
        for reference in [ObjectType.content, .form, .pattern].flatMap({ found[$0] ?? [] }) {
            guard var stream = try overlay.object(reference).stream else { continue }
            let content = try overlay.decodedData(of: stream)
            let renamed = try ContentNames.renamed(in: content) { renaming.renamed(name: $0) }
            guard renamed != content else { continue }
            stream.replaceData(withPlain: renamed)
            overlay.replace(reference, with: .stream(stream))
        }
    }

    private mutating func replace(_ string: DocumentString, making substitutions: [Substitution]) throws {
        let bytes = TextString.encode(TextEdit.apply(substitutions, to: string.text))
        try overlay.edit(string.place) { object in
            if case .stream = object { return .stream(PDFStream([:], data: .replaced(bytes))) }
            return .string(bytes)
        }
        guard let annotation = string.context.annotation else { return }
        changed.insert(annotation)
        // What repeats a text that changed must change with it. A text in an object of its own may be either.
        let key =
            string.place.holder == annotation.holder ? string.place.path.dropFirst(annotation.path.count).first : nil
        if key == nil || key == .key("Contents") { try overlay.edit(annotation.appending(.key("RC"))) { _ in .null } }
        if key == nil || key == .key("V") { try overlay.edit(annotation.appending(.key("RV"))) { _ in .null } }
    }

    private mutating func removeRepetition(_ string: DocumentString, making substitutions: [Substitution]) throws {
        try overlay.edit(string.place) { object in
            if case .stream = object { return .stream(PDFStream([:], data: .replaced([]))) }
            return .null
        }
        guard let annotation = string.context.annotation else { return }
        changed.insert(annotation)
        let plain = string.location.detail == "form field" ? "V" : "Contents"
        let text = TextString.encode(TextEdit.apply(substitutions, to: string.text))
        try overlay.edit(annotation.appending(.key(plain))) { $0 == .null ? .string(text) : $0 }
    }
}
