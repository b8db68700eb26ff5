/// Takes out of a simple font's dictionary what is said of codes that nothing shows any more (ISO 32000-2, 9.6).
struct SimpleFontTables {
    private let change: CodeChange
    private let telling: Set<UInt32>

    /// - Parameter telling: codes that must go from long lists too.
    init(_ change: CodeChange, telling: Set<UInt32> = []) {
        self.change = change
        self.telling = telling
    }

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
        let isTelling = !change.tellsNothing(widths.count { ($0.number ?? 0) != 0 })
        let codes = change.after.map(Int.init)
        let (low, high) = (max(codes.min() ?? 0, first), min(codes.max() ?? 0, first + widths.count - 1))
        guard low <= high else { return }
        font["FirstChar"] = .integer(low)
        font["LastChar"] = .integer(high)
        font["Widths"] = .array(
            (low...high).map { code in
                let isLost = isTelling && !change.after.contains(UInt32(code)) || telling.contains(UInt32(code))
                return isLost ? .integer(0) : widths[code - first]
            })
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
        guard !names.isEmpty, !change.tellsNothing(names.count) else { return nil }
        var differences: [PDFObject] = []
        var last: Int?
        for (code, name) in names.sorted(by: { $0.key < $1.key }) {
            guard let known = UInt32(exactly: code), change.after.contains(known) else { continue }
            if last.map({ $0 + 1 != code }) ?? true { differences.append(.integer(code)) }
            differences.append(.name(name))
            last = code
        }
        encoding["Differences"] = .array(differences)
        font["Encoding"] = .dictionary(encoding)
        return Set(differences.compactMap(\.name))
    }
}
