/// What a rewritten file shows, of which fonts: its pages, the units that can still be reached, and streams that neither
/// led to, such as the appearances of fields without a page.
struct ShownFonts {
    private let pages: [FontUse]
    private let units: [(reference: ObjectReference, use: FontUse)]

    init(pages: [FontUse], units: [(ObjectReference, FontUse)]) {
        self.pages = pages
        self.units = units.map { (reference: $0.0, use: $0.1) }
    }

    /// - Parameter found: the objects that can be reached, by type.
    /// - Returns: nil when one of the other streams cannot be interpreted.
    func use(in overlay: ObjectOverlay, reaching found: [ObjectType: [ObjectReference]]) throws -> FontUse? {
        let reached = Set([.content, .form, .pattern].flatMap { (type: ObjectType) in found[type] ?? [] })
        var use = FontUse(pages + units.filter { reached.contains($0.reference) }.map(\.use))
        var known = use.forms.union(units.map(\.reference))
        for page in try (0..<overlay.file.pageCount).map(overlay.file.page) {
            let contents = try overlay.dictionary(.reference(page))["Contents"]
            known.formUnion([contents].compactMap { $0?.reference })
            known.formUnion(try overlay.array(contents).compactMap(\.reference))
        }
        // What was added here are copies of forms, and new appearances in a standard font.
        for reference in reached.subtracting(known).sorted() where reference.number > 0 {
            guard let stream = try overlay.object(reference).stream else { continue }
            let resources = try overlay.dictionary(stream.dictionary["Resources"])
            let content = try? Interpreter.run(
                overlay.decodedData(of: stream), resources: resources, source: overlay, fonts: FontCache())
            guard let content else { return nil }
            use.formUnion(FontUse(content))
        }
        return use
    }
}
