internal import RedactionModel

/// New names for those that hold something removed: the same for every place of a family.
struct Renames: Sendable {
    private var names: [NameFamily: [String: String]] = [:]

    init(_ substitutions: [Substitution], sources: [RegionSource]) {
        var taken: Set<String> = []
        var last: [NameFamily: Int] = [:]
        for case .name(let family, let name) in sources { taken.insert(family.rawValue + ":" + name) }
        for substitution in substitutions {
            guard case .name(let family, let name) = sources[substitution.region], names[family]?[name] == nil else {
                continue
            }
            var number = 0
            repeat {
                number = last[family, default: 0] + 1
                last[family] = number
            } while taken.contains(family.rawValue + ":" + family.standIn(number))
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
