/// Takes out of a simple font's dictionary what is said of codes that nothing shows any more (ISO 32000-2, 9.6).
struct SimpleFontTables {
    private let change: CodeChange
    private let isEmbedded: Bool

    /// - Parameter isEmbedded: whether the font brings its own glyphs. Readers fit another font in by the widths and names
    ///   of letters that may not be shown at all, so long lists stay where it does not.
    init(_ change: CodeChange, isEmbedded: Bool) {
        self.change = change
        self.isEmbedded = isEmbedded
    }

    private var shown: Set<UInt32> { change.after }

    private func tells(_ count: Int) -> Bool { isEmbedded || !change.tellsNothing(count) }

    func prune(_ font: inout PDFDictionary, in source: some ObjectSource) throws {
        try pruneWidths(of: &font, in: source)
        let names = try pruneDifferences(of: &font, in: source)
        guard try source.resolve(font["Subtype"]).name == "Type3", let names else { return }
        let procedures = try source.dictionary(font["CharProcs"])
        font["CharProcs"] = .dictionary(procedures.filter { names.contains($0.key) })
    }

    /// The range of codes shrinks to those that are shown, and inside of it other codes have no width. Codes that were
    /// outside stay there: they have the width that the font descriptor gives to all such.
    private func pruneWidths(of font: inout PDFDictionary, in source: some ObjectSource) throws {
        let widths = try source.array(font["Widths"]).map(source.resolve)
        guard let first = try source.resolve(font["FirstChar"]).integer, (0..<256).contains(first), !widths.isEmpty
        else {
            return
        }
        guard tells(widths.count { ($0.number ?? 0) != 0 }) else { return }
        let listed = shown.map(Int.init).filter { (first..<first + widths.count).contains($0) }
        // Readers want a list; where it has no code to tell of, it tells of one that nothing shows.
        let spare = (0..<256).first { !shown.contains(UInt32($0)) } ?? first
        let (low, high) = (listed.min() ?? spare, listed.max() ?? spare)
        font["FirstChar"] = .integer(low)
        font["LastChar"] = .integer(high)
        font["Widths"] = .array(
            (low...high).map { shown.contains(UInt32($0)) ? widths[$0 - first] : .integer(0) })
    }

    /// - Returns: the names that are left; nil where nothing was changed.
    private func pruneDifferences(of font: inout PDFDictionary, in source: some ObjectSource) throws -> Set<String>? {
        guard var encoding = try source.resolve(font["Encoding"]).dictionary else { return nil }
        var names: [Int: String] = [:]
        var code = 0
        for item in try source.array(encoding["Differences"]).map(source.resolve) {
            if let start = item.integer {
                code = start
            } else if let name = item.name {
                names[code] = name
                code &+= 1
            }
        }
        guard !names.isEmpty, tells(names.count) else { return nil }
        var differences: [PDFObject] = []
        var last: Int?
        for (code, name) in names.sorted(by: { $0.key < $1.key }) {
            guard let known = UInt32(exactly: code), shown.contains(known) else { continue }
            if last.map({ $0 + 1 != code }) ?? true { differences.append(.integer(code)) }
            differences.append(.name(name))
            last = code
        }
        encoding["Differences"] = .array(differences)
        font["Encoding"] = .dictionary(encoding)
        return Set(differences.compactMap(\.name))
    }
}
