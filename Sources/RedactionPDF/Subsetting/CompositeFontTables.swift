/// Takes out of the descendant of a Type 0 font what is said of CIDs that nothing shows any more (ISO 32000-2, 9.7.4).
struct CompositeFontTables {
    /// The CIDs that are shown still.
    private let shown: Set<UInt32>

    init(_ shown: Set<UInt32>) { self.shown = shown }

    func prune(_ descendant: inout PDFDictionary, in overlay: inout ObjectOverlay) throws {
        for (key, count) in [("W", 1), ("W2", 3)] {
            let loader = FontLoader(source: overlay)
            var metrics: [UInt32: [Double]] = [:]
            try loader.forEachMetric(descendant[key], count: count) { metrics[$0] = $1 }
            guard !metrics.isEmpty else { continue }
            let kept = metrics.filter { shown.contains($0.key) }
            descendant[key] = kept.isEmpty ? nil : .array(CompositeFontTables.array(kept))
        }
        try pruneGlyphMap(of: &descendant, in: &overlay)
    }

    /// `first [w …]` for each run of CIDs.
    private static func array(_ metrics: [UInt32: [Double]]) -> [PDFObject] {
        var array: [PDFObject] = []
        var run: (first: UInt32, next: UInt32, numbers: [PDFObject])?
        func close() {
            if let run { array += [.integer(Int(run.first)), .array(run.numbers)] }
        }
        for (cid, numbers) in metrics.sorted(by: { $0.key < $1.key }) {
            let numbers = numbers.map { PDFObject.number($0) }
            if let open = run, open.next == cid {
                run = (open.first, cid &+ 1, open.numbers + numbers)
            } else {
                close()
                run = (cid, cid &+ 1, numbers)
            }
        }
        close()
        return array
    }

    private func pruneGlyphMap(of descendant: inout PDFDictionary, in overlay: inout ObjectOverlay) throws {
        guard let stream = try overlay.resolve(descendant["CIDToGIDMap"]).stream else { return }
        var map = try overlay.decodedData(of: stream)
        for entry in stride(from: 0, to: map.count - 1, by: 2) where !shown.contains(UInt32(entry / 2)) {
            (map[entry], map[entry + 1]) = (0, 0)
        }
        while map.count > 2, map.last == 0, map[map.count - 2] == 0 { map.removeLast(map.count % 2 == 0 ? 2 : 1) }
        descendant["CIDToGIDMap"] = .reference(overlay.add(.stream(PDFStream([:], data: .replaced(map)))))
    }
}
