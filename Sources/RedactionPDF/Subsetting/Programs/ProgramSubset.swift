/// Makes font programs without the glyphs that nothing shows any more, and proves of each that it draws all others as
/// before.
struct ProgramSubset {
    /// A font's dictionary by which the program is shown.
    enum User {
        case simple(SimpleFontNames, CodeChange)
        /// By CIDs, with the bytes of a `CIDToGIDMap`.
        case composite(table: [UInt8]?, CodeChange)
    }

    enum Outcome {
        /// The program is whole: it tells nothing.
        case unchanged
        case replaced(bytes: [UInt8], lengths: [Int], names: [String])
        /// It could not be changed with certainty.
        case failed
    }

    private let bytes: [UInt8]
    private let users: [User]
    private let isSubset: Bool
    private let original: ProgramReader

    /// - Parameter isSubset: whether the program is said to be a subset.
    /// - Returns: nil where the program cannot be read.
    init?(_ bytes: [UInt8], users: [User], isSubset: Bool) {
        guard let original = ProgramReader(bytes) else { return nil }
        self.bytes = bytes
        self.users = users
        self.isSubset = isSubset
        self.original = original
    }

    func run() -> Outcome {
        let kept = original.withParts(glyphs { $0.after }).union([0])
        if !isSubset, isWhole { return .unchanged }
        guard let (bytes, lengths) = subset(keeping: kept), let copy = ProgramReader(bytes), drawsTheSame(copy) else {
            return .failed
        }
        return .replaced(bytes: bytes, lengths: lengths, names: kept.compactMap(original.program.name).sorted())
    }

    /// Whether most outlines of the program were never shown, so that a letter's being there does not tell that it was.
    private var isWhole: Bool {
        let shown = original.withParts(glyphs { $0.before.union($0.after) })
        let change = CodeChange(before: shown, after: shown)
        return change.tellsNothing(original.outlineCount(limit: 2 * shown.count))
    }

    private func glyphs(_ codes: (CodeChange) -> Set<UInt32>) -> Set<UInt32> {
        users.reduce(into: []) { glyphs, user in
            for code in codes(user.change) { glyphs.formUnion(user.glyphs(for: code, in: original)) }
        }
    }

    private func drawsTheSame(_ copy: ProgramReader) -> Bool {
        users.allSatisfy { user in
            user.change.after.allSatisfy { code in
                let one = user.glyphs(for: code, in: original).map(original.reader.shape)
                let other = user.glyphs(for: code, in: copy).map(copy.reader.shape)
                return !one.contains(nil) && Set(one) == Set(other)
            }
        }
    }

    // MARK: Kinds of programs

    private func subset(keeping glyphs: Set<UInt32>) -> (bytes: [UInt8], lengths: [Int])? {
        if bytes.starts(with: Array("%!".utf8)) {
            let names = Set(glyphs.compactMap(original.program.name))
            return Type1Subset(bytes, keeping: names).map { subset in
                let (lengths, bytes) = subset.write()
                return (bytes, lengths)
            }
        }
        let subset = original.program.hasTables ? tables(keeping: glyphs) : compact(keeping: glyphs)
        return subset.map { ($0, [$0.count]) }
    }

    private func compact(keeping glyphs: Set<UInt32>) -> [UInt8]? {
        let count = original.glyphCount
        let keepsOrder = countsGlyphs
        let subset = CompactSubset.program(bytes, glyphCount: count, keeping: glyphs, keepsOrder: keepsOrder)
        guard let subset, keepsOrder else { return subset }
        return ProgramReader(subset).flatMap {
            CompactNames.erased(in: subset, keeping: glyphs, glyphCount: $0.glyphCount)
        }
    }

    /// Whether a bare program's glyphs are found by their place.
    private var countsGlyphs: Bool {
        original.program.cids == nil
            && users.contains { user in
                if case .composite = user { true } else { false }
            }
    }

    private func tables(keeping glyphs: Set<UInt32>) -> [UInt8]? {
        guard let old = TableFile(bytes),
            let tables = TableSubset.tables(of: bytes, keeping: glyphs, keepsOrder: true)
        else { return nil }
        var file = TableFile()
        file.tables = tables
        guard let count = file.glyphCount else { return nil }
        file.tables["name"] = old.tables["name"]
        if old.tables["cmap"] != nil {
            file.tables["cmap"] = CharacterMapTable.table(
                of: original.maps.map { map in
                    var map = map
                    map.glyphs = map.glyphs.filter { glyphs.contains($0.value) && $0.value < count }
                    return map
                })
        }
        if let post = old.tables["post"] {
            let names = (0..<UInt32(count)).map { glyphs.contains($0) ? original.program.name(of: $0) : nil }
            file.tables["post"] = GlyphNameTable.table(head: post, names: names)
        }
        return file.bytes
    }
}

extension ProgramSubset.User {
    var change: CodeChange {
        switch self {
        case .simple(_, let change), .composite(_, let change): change
        }
    }

    func glyphs(for code: UInt32, in program: ProgramReader) -> Set<UInt32> {
        switch self {
        case .simple(let names, _): program.glyphs(for: code, in: names)
        case .composite(let table, _): program.glyphs(forCID: code, table: table)
        }
    }
}
