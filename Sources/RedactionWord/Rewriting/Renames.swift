internal import RedactionModel

/// New names for those that hold something removed: the same for every place of a family.
struct Renames: Sendable {
    private var names: [NameFamily: [String: String]] = [:]

    init(_ substitutions: [Substitution], sources: [RegionSource]) {
        var taken: Set<String> = []
        for case .name(let family, let name) in sources { taken.insert(family.rawValue + ":" + name) }
        for substitution in substitutions {
            guard case .name(let family, let name) = sources[substitution.region], names[family]?[name] == nil else {
                continue
            }
            var number = 1
            while !taken.insert(family.rawValue + ":" + family.standIn(number)).inserted { number += 1 }
            names[family, default: [:]][name] = family.standIn(number)
        }
    }

    var isEmpty: Bool { names.isEmpty }

    /// The bookmarks that were renamed, for the fields that refer to them.
    var bookmarks: [String: String] { names[.bookmark] ?? [:] }

    func newName(of name: String, in family: NameFamily) -> String? {
        guard let names = names[family] else { return nil }
        // A shape refers to its type's identifier as to a place in a page.
        if family == .shape, name.hasPrefix("#") { return names[String(name.dropFirst())].map { "#" + $0 } }
        return names[name]
    }
}
