import RedactionModel

extension Identifier {
    /// Whether both are the same text; a file's name is told in more than one encoding.
    fileprivate func isSameName(as other: Identifier) -> Bool { space == other.space && text == other.text }
}

/// Gives identifiers plain new spellings, each its own.
struct IdentifierRenaming {
    private var names: [Identifier: [UInt8]] = [:]
    private var taken: Set<Identifier>

    init(taken: Set<Identifier>) { self.taken = taken }

    var isEmpty: Bool { names.isEmpty }

    mutating func rename(_ identifier: Identifier) {
        guard names[identifier] == nil else { return }
        if identifier.space == .attachment, let same = names.first(where: { $0.key.isSameName(as: identifier) }) {
            names[identifier] = same.value
            return
        }
        var number = 1
        var name = identifier
        let prefix = subsetTag(of: identifier)
        let ending = identifier.space == .attachment ? FileName.ending(of: identifier.text) : ""
        repeat {
            let spelling = prefix + Array((spelling(number, in: identifier.space) + ending).utf8)
            name = Identifier(space: identifier.space, bytes: spelling)
            number += 1
        } while identifier.space != .language && !taken.insert(name).inserted
        names[identifier] = name.bytes
    }

    /// A language is not a name of one's own: it becomes the undetermined one of BCP 47.
    private func spelling(_ number: Int, in space: Identifier.Space) -> String {
        switch space {
        case .destination: "destination\(number)"
        case .structureElement: "element\(number)"
        case .tag: "Tag\(number)"
        case .field: "field\(number)"
        case .state: "Choice\(number)"
        case .language: "und"
        case .annotation: "annotation\(number)"
        case .attachment: "attachment\(number)"
        case .font: "Font\(number)"
        case .resource: "R\(number)"
        case .glyph: "g\(number)"
        case .colorant: "Colour\(number)"
        }
    }

    /// The six capitals and the plus sign before the name of a font's subset (ISO 32000-2, 9.9.2).
    private func subsetTag(of identifier: Identifier) -> [UInt8] {
        let tag = identifier.bytes.prefix(7)
        let isTag = tag.count == 7 && tag.last == 0x2B && tag.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
        return identifier.space == .font && isTag ? Array(tag) : []
    }

    func renamed(_ identifier: Identifier) -> [UInt8]? { names[identifier] }

    func renames(in space: Identifier.Space) -> Bool { names.keys.contains { $0.space == space } }

    /// A resource's new name, or the one it has.
    func renamed(name: String) -> String {
        let bytes = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        guard let new = renamed(Identifier(space: .resource, bytes: bytes)) else { return name }
        return String(decoding: new, as: UTF8.self)
    }
}
