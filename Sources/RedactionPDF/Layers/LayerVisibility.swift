/// What content that belongs to layers is sure not to be seen: ISO 32000-2, 8.11.2.
struct LayerVisibility: Sendable {
    /// More operands than this in one expression are an attack on time.
    private static let mostOperands = 1_000

    private let states: LayerStates
    let hiddenGroups: Set<ObjectReference>

    /// Of a file that has no layers.
    static let none = LayerVisibility()

    private init() {
        states = LayerStates()
        hiddenGroups = []
    }

    init(_ source: some ObjectSource, root: PDFObject?) throws {
        states = try LayerStates(source, root: root)
        hiddenGroups = states.hidden
    }

    var hidesAnything: Bool { !hiddenGroups.isEmpty }

    /// Whether what belongs to `object`, a group or a membership dictionary, is hidden from everybody.
    func isHidden(_ object: PDFObject?, in source: some ObjectSource) throws -> Bool {
        guard hidesAnything, let object else { return false }
        return try state(of: object, in: source) == false
    }

    private func state(of object: PDFObject, in source: some ObjectSource) throws -> Bool? {
        if let reference = object.reference, let state = states[reference] { return state }
        let entries = try source.dictionary(object)
        guard LayerVisibility.isMembership(entries) else { return nil }
        return try state(ofMembership: entries, in: source)
    }

    /// Whether a dictionary says which groups content belongs to, and is none itself.
    static func isMembership(_ entries: PDFDictionary) -> Bool {
        entries["Type"]?.name == "OCMD" || entries["Type"] == nil && (entries["OCGs"] != nil || entries["VE"] != nil)
    }

    // MARK: Membership

    private func state(ofMembership entries: PDFDictionary, in source: some ObjectSource) throws -> Bool? {
        if let expression = try source.resolve(entries["VE"]).array {
            var operands = 0
            return try state(ofExpression: expression, in: source, &operands)
        }
        let groups = try LayerVisibility.groups(entries["OCGs"], in: source)
        // A membership of nothing has no effect.
        if groups.isEmpty { return true }
        let states = groups.map { self.states[$0] }
        let policy = try source.resolve(entries["P"]).name
        // Readers pass over the policy where one group stands without an array, and go by its state.
        if try source.resolve(entries["OCGs"]).array == nil, policy != "AllOn", policy != "AnyOn", policy != nil {
            return nil
        }
        switch policy {
        case "AllOn": return LayerVisibility.all(states)
        case "AnyOn", nil: return LayerVisibility.any(states)
        case "AnyOff": return LayerVisibility.all(states).map(!)
        case "AllOff": return LayerVisibility.any(states).map(!)
        default: return nil
        }
    }

    private static func groups(_ object: PDFObject?, in source: some ObjectSource) throws -> [ObjectReference] {
        let items = try source.resolve(object).array ?? [object ?? .null]
        return try items.filter { try source.resolve($0) != .null }.compactMap(\.reference)
    }

    /// A visibility expression: `And`, `Or` or `Not`, and what it is said of.
    private func state(
        ofExpression items: [PDFObject], in source: some ObjectSource, _ operands: inout Int
    ) throws -> Bool? {
        let parts = try items.dropFirst().map { item -> Bool? in
            operands += 1
            guard operands < LayerVisibility.mostOperands else { return nil }
            if let expression = try source.resolve(item).array {
                return try state(ofExpression: expression, in: source, &operands)
            }
            return item.reference.flatMap { states[$0] }
        }
        switch (try source.resolve(items.first).name, parts.count) {
        case ("And", 1...): return LayerVisibility.all(parts)
        case ("Or", 1...): return LayerVisibility.any(parts)
        case ("Not", 1): return parts[0].map(!)
        default: return nil
        }
    }

    // MARK: What is known of several

    private static func all(_ states: [Bool?]) -> Bool? {
        if states.contains(false) { return false }
        return states.contains(nil) ? nil : true
    }

    private static func any(_ states: [Bool?]) -> Bool? {
        if states.contains(true) { return true }
        return states.contains(nil) ? nil : false
    }
}
