/// Which layers (optional content groups) are shown when a file is opened: ISO 32000-2, 8.11.4.
///
/// A state is nil where readers can differ: where it hangs on what the file is opened for, or on who opens it.
struct LayerStates: Sendable {
    private var states: [ObjectReference: Bool] = [:]

    /// What is not known to be a layer of the file has no state.
    subscript(group: ObjectReference) -> Bool? { states[group] }

    /// The layers that nobody sees.
    var hidden: Set<ObjectReference> { Set(states.filter { !$0.value }.keys) }

    init() {}

    init(_ source: some ObjectSource, root: PDFObject?) throws {
        let properties = try source.dictionary(source.dictionary(root)["OCProperties"])
        let configuration = try source.dictionary(properties["D"])
        let groups = try source.array(properties["OCGs"]).compactMap(\.reference)
        let on = try Set(source.array(configuration["ON"]).compactMap(\.reference))
        let off = try Set(source.array(configuration["OFF"]).compactMap(\.reference))
        let base = try LayerStates.base(source.resolve(configuration["BaseState"]).name)
        let intents = try LayerStates.names(configuration["Intent"], in: source)
        for group in groups {
            let isListed = (on: on.contains(group), off: off.contains(group))
            guard isListed != (true, true), let state = isListed.on ? true : isListed.off ? false : base else {
                continue
            }
            let entries = try source.dictionary(.reference(group))
            let own = try LayerStates.names(entries["Intent"], in: source)
            if intents.contains("All") || !intents.isDisjoint(with: own) { states[group] = state }
        }
        for application in try source.array(configuration["AS"]) {
            try doubt(source.dictionary(application), in: source)
        }
    }

    private static func base(_ name: String?) -> Bool? {
        switch name {
        case "ON", nil: true
        case "OFF": false
        default: nil
        }
    }

    /// What a layer or a configuration is for: `View` unless it says otherwise.
    private static func names(_ object: PDFObject?, in source: some ObjectSource) throws -> Set<String> {
        let value = try source.resolve(object)
        let names = try (value.array ?? [value]).compactMap { try source.resolve($0).name }
        return names.isEmpty ? ["View"] : Set(names)
    }

    // MARK: Usage

    /// Forgets the states of groups that a usage application would change on some event: printing, say.
    private mutating func doubt(_ application: PDFDictionary, in source: some ObjectSource) throws {
        let categories = try source.array(application["Category"]).compactMap { try source.resolve($0).name }
        for group in try source.array(application["OCGs"]).compactMap(\.reference) {
            let usage = try source.dictionary(source.dictionary(.reference(group))["Usage"])
            for category in categories where usage[category] != nil {
                let wish = try LayerStates.wish(source.dictionary(usage[category]), category, in: source)
                if wish != states[group] { states[group] = nil }
            }
        }
    }

    /// The state that a usage wants; nil where it hangs on a magnification, a language or a user.
    private static func wish(
        _ usage: PDFDictionary, _ category: String, in source: some ObjectSource
    ) throws -> Bool? {
        switch try source.resolve(usage[category + "State"]).name {
        case "ON": true
        case "OFF": false
        default: nil
        }
    }
}
