internal import RedactionModel

/// New names for those that hold something removed: the same for every place of a family.
struct Renames: Sendable {
    private var names: [NameFamily: [String: String]] = [:]

    /// - Parameter removed: finds all that is removed from any file of the set, which no new name may hold.
    init(_ substitutions: [Substitution], sources: [RegionSource], without removed: ResidueSearch) {
        var taken: Set<String> = []
        var last: [NameFamily: Int] = [:]
        for case .name(let family, let name) in sources { taken.insert(family.rawValue + ":" + name) }
        for substitution in substitutions {
            guard case .name(let family, let name) = sources[substitution.region], names[family]?[name] == nil else {
                continue
            }
            let stem = Renames.stem(of: family, without: removed)
            var number = 0
            repeat {
                number = last[family, default: 0] + 1
                last[family] = number
            } while taken.contains("\(family.rawValue):\(stem)\(number)")
            names[family, default: [:]][name] = "\(stem)\(number)"
        }
    }

    private static func stem(of family: NameFamily, without removed: ResidueSearch) -> String {
        family.standInStems.first { stem in
            [stem, SchemaWords.parted(stem) ?? stem].allSatisfy { removed.ranges(in: FoldedText($0), limit: 1).isEmpty }
        } ?? family.standInStems[0]
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
