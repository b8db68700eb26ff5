internal import RedactionModel
internal import RedactionXML

/// The parts that can be reached from the package's main part by relationships of known types.
///
/// What cannot be reached so, or has no kind, is not part of the copy.
struct PackageGraph: Sendable {
    private(set) var parts: [LoadedPart] = []
    private(set) var notes: [Note] = []

    private var indices: [String: Int] = [:]
    private var counts: [PartKind: Int] = [:]
    private let package: WordPackage
    private let limits: Limits
    /// How many documents this one is embedded in.
    private let nesting: Int

    private static let deepestNesting = 3

    init(of package: WordPackage, limits: Limits, nesting: Int) throws {
        self.package = package
        self.limits = limits
        self.nesting = nesting
        let planned = try collect()
        let (limits, innerLimits) = (limits, package.innerLimits)
        // Parsing is most of the work, so the parts are parsed side by side.
        parts = try planned.concurrentMap { plan in
            try plan.loaded(limits: limits, innerLimits: innerLimits, nesting: nesting)
        }
        try package.checkEntries(but: indices.keys, limits: limits)
        eraseCropped()
        noteImages()
    }

    /// Takes out of pictures what no place of the document shows of them.
    private mutating func eraseCropped() {
        for (index, frame) in Cropping(of: parts).frames.sorted(by: { $0.key < $1.key }) where !frame.isWhole {
            guard case .image(let image) = parts[index].content, !image.isPlaceholder else { continue }
            if let shown = image.showing(frame) {
                parts[index].content = .image(shown)
            } else {
                notes.append(Note(place: parts[index].name, message: "what is cropped away from the picture stayed"))
            }
        }
    }

    private mutating func noteImages() {
        for part in parts {
            guard case .image(let image) = part.content else { continue }
            let message =
                image.isPlaceholder
                ? "a picture that cannot be cleaned was replaced" : "the pixels of the picture were not searched"
            notes.append(Note(place: part.name, message: message))
        }
    }

    // MARK: Which parts

    private mutating func collect() throws -> [Planned] {
        var planned: [Planned] = []
        _ = try plan(package.main, .main, &planned)
        var next = 0
        while next < planned.count {
            let source = planned[next]
            for relationship in source.part.relationships {
                let target = try target(of: relationship, from: source.part, &planned)
                planned[next].links.append(
                    LoadedPart.Link(id: relationship.id, type: relationship.type, target: target))
            }
            next += 1
        }
        return planned
    }

    private mutating func plan(
        _ part: WordPackage.Part, _ kind: PartKind, _ planned: inout [Planned]
    ) throws -> Int {
        let key = PartPath.key(part.name)
        if let index = indices[key] {
            guard planned[index].kind == kind else {
                throw WordFault.uninterpretable("the part is used for two different things", at: part.name)
            }
            return index
        }
        counts[kind, default: 0] += 1
        indices[key] = planned.count
        planned.append(Planned(part: part, kind: kind, name: kind.name(counts[kind, default: 1])))
        return planned.count - 1
    }

    private mutating func target(
        of relationship: Relationship, from source: WordPackage.Part, _ planned: inout [Planned]
    ) throws -> LoadedPart.Target {
        if relationship.isExternal {
            if relationship.type.name == "hyperlink" { return .external(relationship.target) }
            notes.append(DroppedPart.note(relationship.type, isExternal: true, in: source.name))
            guard relationship.type.name == "image" else { return .nothing }
            return .part(try planPlaceholder(&planned))
        }
        // A link with a place in the document only, as some programs write it.
        if relationship.type.name == "hyperlink", relationship.target.hasPrefix("#") {
            return .external(relationship.target)
        }
        guard let kind = PartKind(relationship.type), kind != .main,
            let part = package.target(of: relationship, from: source.name),
            !kind.isDocument || isDocument(part)
        else {
            notes.append(DroppedPart.note(relationship.type, isExternal: false, in: source.name))
            return .nothing
        }
        return .part(try plan(part, kind, &planned))
    }

    /// A picture for what refers to one that is elsewhere.
    private mutating func planPlaceholder(_ planned: inout [Planned]) throws -> Int {
        let bytes = CleanImage.placeholder.bytes
        // No part of a package is so called: a part's name has no empty segment.
        let part = WordPackage.Part(name: "//placeholder", contentType: "", contents: .bytes(bytes), relationships: [])
        return try plan(part, .image, &planned)
    }

    private func isDocument(_ part: WordPackage.Part) -> Bool {
        nesting < PackageGraph.deepestNesting
            && (try? WordPackage(reading: part.contents.inflated(), limits: package.innerLimits)) != nil
    }
}

/// A part that will be in the copy, before it is read.
private struct Planned: Sendable {
    let part: WordPackage.Part
    let kind: PartKind
    let name: String
    var links: [LoadedPart.Link] = []

    func loaded(limits: Limits, innerLimits: Limits, nesting: Int) throws -> LoadedPart {
        let content: LoadedPart.Content
        let suffix: String
        if kind == .image {
            let image = CleanImage(cleaning: try part.contents.inflated())
            (content, suffix) = (.image(image), image.pathExtension)
        } else if kind.isDocument {
            let bytes = try part.contents.inflated()
            let document = try at(part.name) {
                try WordContent(reading: bytes, limits: innerLimits, nesting: nesting + 1)
            }
            (content, suffix) = (.document(document), "docx")
        } else {
            let markup =
                kind.isOftenShared
                ? try part.contents.shared(in: Markup.shared, limits: limits) { try self.markup($0, limits) }
                : try markup(try part.contents.inflated(), limits)
            (content, suffix) = (.markup(markup), "xml")
        }
        return LoadedPart(
            sourceName: part.name, name: name + "." + suffix, kind: kind,
            contentType: kind == .main ? PackageKind.mainTypes[part.contentType] : kind.contentType,
            content: content, links: links)
    }

    private func markup(_ bytes: [UInt8], _ limits: Limits) throws -> Markup {
        try at(part.name) { try Markup(reading: bytes, limits: limits) }
    }
}
