internal import RedactionModel
internal import RedactionXML
internal import RedactionZIP

/// Searches a package for removed values without the help of anything that read or rewrote it: it knows containers
/// and markup, but neither regions nor runs, and no part is passed over.
struct PackageResidue {
    private let bytes: [UInt8]
    private let search: ResidueSearch
    private let limits: Limits
    /// Where the package itself lies, when it is embedded in another.
    private let outside: String
    /// The markup of entries that was parsed from these same bytes already, by name.
    private let markups: [String: Markup]

    private static let deepestNesting = 8

    init(
        searching bytes: [UInt8], for search: ResidueSearch, limits: Limits, in outside: String = "",
        markups: [String: Markup] = [:]
    ) {
        self.markups = markups
        self.bytes = bytes
        self.search = search
        self.limits = limits
        self.outside = outside
    }

    /// The first residue of each part, with the part's place.
    /// - Throws: `RedactionError` for a part that cannot be decoded, and so not be searched.
    func found(nesting: Int = 0) throws -> [Residue] {
        guard nesting <= PackageResidue.deepestNesting else {
            throw WordFault.uninterpretable("packages are nested too deeply to be searched", at: outside)
        }
        let archive = try ZIPArchive(reading: bytes, limits: limits)
        return try archive.entries.concurrentMap { entry in
            try residue(of: archive, entry, nesting: nesting)
        }.flatMap { $0 }
    }

    private func residue(of archive: ZIPArchive, _ entry: ZIPArchive.Entry, nesting: Int) throws -> [Residue] {
        let place = outside.isEmpty ? entry.name : outside + ": " + entry.name
        if let residue = PartNames.residue(in: entry.name, for: search, place: "the name of a part") {
            return [residue]
        }
        if let markup = markups[entry.name] {
            let residue = markup.residue(of: search) {
                MarkupResidue(searching: markup.tree, for: search, place: place).found()
            }
            return residue.map { [$0] } ?? []
        }
        let contents = try archive.contents(of: entry)
        if ZIPArchive.isArchive(contents) {
            let inner = PackageResidue(
                searching: contents, for: search, limits: archive.limits(inside: limits), in: place)
            return try inner.found(nesting: nesting + 1)
        }
        if PackageResidue.isMarkup(contents) {
            let tree = try at(place) {
                try XMLTree(reading: contents, vocabulary: MarkupResidue.vocabulary, limits: limits)
            }
            return MarkupResidue(searching: tree, for: search, place: place).found().map { [$0] } ?? []
        }
        return search.residue(inBytes: contents, place: place).map { [$0] } ?? []
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(4)
        return start.first == 0x3C || start.starts(with: [0xEF, 0xBB, 0xBF, 0x3C]) || start.starts(with: [0xFE, 0xFF])
            || start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0x00, 0x3C])
    }
}
