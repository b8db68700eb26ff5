internal import RedactionModel
internal import RedactionZIP

/// An opened container as the Open Packaging Conventions see it: parts with types and relationships.
struct WordPackage: Sendable {
    struct Part: Sendable {
        let name: String
        let contentType: String
        let contents: Contents
        let relationships: [Relationship]
    }

    /// A part's bytes, inflated when they are asked for.
    enum Contents: Sendable {
        case entry(ZIPArchive.Entry, in: ZIPArchive)
        case bytes([UInt8])

        /// - Throws: `RedactionError` when they are not what the container says.
        func inflated() throws -> [UInt8] {
            switch self {
            case .entry(let entry, in: let archive): try archive.contents(of: entry)
            case .bytes(let bytes): bytes
            }
        }

        /// What `read` makes of the part's bytes, or made of an equal part's.
        func shared<Value>(
            in readings: SharedReadings<Value>, limits: Limits, _ read: ([UInt8]) throws -> Value
        ) throws -> Value {
            guard case .entry(let entry, in: let archive) = self else { return try read(try inflated()) }
            return try readings.value(of: archive.packed(entry), limits: limits) { try read(try inflated()) }
        }
    }

    /// Every part but relationships, by `PartPath.key`.
    let parts: [String: Part]
    /// The package's own relationships.
    let relationships: [Relationship]
    /// The part that the package is about.
    let main: Part
    /// The type of the relationship that leads to it.
    let mainType: RelationshipType
    /// The limits for packages in this one.
    let innerLimits: Limits
    private let archive: ZIPArchive

    private static let sound = SharedReadings<Void>()

    init(reading bytes: [UInt8], limits: Limits) throws {
        try WordPackage.refuseOthers(bytes)
        let archive = try ZIPArchive(reading: bytes, limits: limits)
        let files = Dictionary(archive.entries.map { (PartPath.key($0.name), $0) }) { first, _ in first }
        guard files.count == archive.entries.count else { throw WordFault.damaged("two parts have the same name") }
        guard let typesPart = files[ContentTypes.name] else {
            throw WordFault.notWord(PackageKind.describe(entryNames: archive.entries.map(\.name)))
        }
        let listedTypes = Contents.entry(typesPart, in: archive)
        let types = try listedTypes.shared(in: ContentTypes.shared, limits: limits) { bytes in
            try at(typesPart.name) { try ContentTypes(reading: bytes, limits: limits) }
        }
        func relationships(of name: String) throws -> [Relationship] {
            guard let part = files[PartPath.key(PartPath.relationships(of: name))] else { return [] }
            return try Contents.entry(part, in: archive).shared(in: Relationship.shared, limits: limits) { bytes in
                try at(part.name) { try Relationship.read(bytes, limits: limits) }
            }
        }
        var parts: [String: Part] = [:]
        for (key, file) in files where key != ContentTypes.name && !key.hasSuffix(".rels") {
            parts[key] = Part(
                name: file.name, contentType: types.type(of: file.name), contents: .entry(file, in: archive),
                relationships: try relationships(of: file.name))
        }
        self.parts = parts
        self.archive = archive
        innerLimits = archive.limits(inside: limits)
        self.relationships = try relationships(of: "")
        (main, mainType) = try WordPackage.mainPart(in: parts, self.relationships)
    }

    /// Holds the entries that nobody reads against what the container says of them: one that lies of a part is not
    /// trusted in any. Equal entries of a set are looked at once.
    /// - Parameter keys: those of the parts that are read.
    func checkEntries(but keys: some Collection<String>, limits: Limits) throws {
        let read = Set(keys)
        for entry in archive.entries where !read.contains(PartPath.key(entry.name)) {
            try Contents.entry(entry, in: archive).shared(in: WordPackage.sound, limits: limits) { _ in }
        }
    }

    private static func refuseOthers(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { throw WordFault.empty }
        guard bytes.starts(with: PackageKind.compoundFileSignature) else { return }
        if PackageKind.hasStream("EncryptedPackage", in: bytes) { throw WordFault.encrypted }
        if PackageKind.hasStream("WordDocument", in: bytes) { throw WordFault.legacyDocument }
        throw WordFault.compoundFile
    }

    private static func mainPart(in parts: [String: Part], _ relationships: [Relationship]) throws -> (
        Part, RelationshipType
    ) {
        let candidates = relationships.filter { $0.type.name == "officeDocument" && !$0.isExternal }
        guard let relationship = candidates.first else {
            throw WordFault.notWord("an Office package without a document")
        }
        guard candidates.count == 1 else { throw WordFault.uninterpretable("the package has several main parts") }
        guard let name = PartPath.resolved(relationship.target, from: ""), let main = parts[PartPath.key(name)] else {
            throw WordFault.damaged("the main part is missing")
        }
        guard PackageKind.mainTypes[main.contentType] != nil else {
            throw WordFault.notWord(PackageKind.describe(mainType: main.contentType))
        }
        return (main, relationship.type)
    }

    /// The part that a relationship of `source` leads to.
    func target(of relationship: Relationship, from source: String) -> Part? {
        guard !relationship.isExternal,
            let name = PartPath.resolved(relationship.target, from: source)
        else { return nil }
        return parts[PartPath.key(name)]
    }
}

/// Runs `body`, telling its errors' place.
func at<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error as RedactionError {
        throw error.at(place)
    }
}
