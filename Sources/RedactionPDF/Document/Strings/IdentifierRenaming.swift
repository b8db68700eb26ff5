/// Gives identifiers plain new spellings, each its own.
struct IdentifierRenaming: DocumentVisitor {
    private var names: [Identifier: [UInt8]] = [:]
    private var taken: Set<Identifier>

    init(taken: Set<Identifier>) { self.taken = taken }

    var isEmpty: Bool { names.isEmpty }

    mutating func rename(_ identifier: Identifier) {
        guard names[identifier] == nil else { return }
        var number = 1
        var name = identifier
        repeat {
            name = Identifier(space: identifier.space, bytes: Array(spelling(number, in: identifier.space).utf8))
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
        }
    }

    func renamed(_ identifier: Identifier) -> [UInt8]? { names[identifier] }

    func renames(in space: Identifier.Space) -> Bool { names.keys.contains { $0.space == space } }
}
