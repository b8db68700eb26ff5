import RedactionModel

/// The XObjects and property lists that a stream names.
///
/// One that no operation names shows nothing, but stays in the file as long as the resources list it: with a text that
/// was taken out of its clone, or one that was never looked at.
struct ResourceUse {
    private var xObjects: Set<String> = []
    private var properties: Set<String> = []

    /// - Parameter replaced: operations of the stream itself that no longer name what they did.
    init(_ content: PageContent, of stream: Int, without replaced: Set<Int> = []) {
        for (index, operation) in content.streams[stream].operations.enumerated() where !replaced.contains(index) {
            count(operation)
        }
        // Forms without resources of their own name those of the stream that paints them.
        for (index, child) in content.streams.enumerated()
        where child.inheritsResources && child.parent?.stream == stream {
            let inherited = ResourceUse(content, of: index)
            xObjects.formUnion(inherited.xObjects)
            properties.formUnion(inherited.properties)
        }
    }

    private mutating func count(_ operation: Operation) {
        switch operation.keyword {
        case .Do: if let name = operation.operands.first?.name { xObjects.insert(name) }
        case .BDC, .DP: if let name = operation.operands.last?.name { properties.insert(name) }
        default: break
        }
    }

    /// `resources` with only what is named, and `clones` added.
    func prune(
        _ resources: PDFDictionary, adding clones: [String: ObjectReference] = [:], in source: some ObjectSource
    ) throws -> PDFDictionary {
        var resources = resources
        var painted = try source.dictionary(resources["XObject"]).filter { xObjects.contains($0.key) }
        for (name, reference) in clones { painted[name] = .reference(reference) }
        let named = try source.dictionary(resources["Properties"]).filter { properties.contains($0.key) }
        resources["XObject"] = painted.isEmpty ? nil : .dictionary(painted)
        resources["Properties"] = named.isEmpty ? nil : .dictionary(named)
        return resources
    }

    /// Whether `resources` list something that is not named.
    func leavesSpare(in resources: PDFDictionary, _ source: some ObjectSource) throws -> Bool {
        try source.dictionary(resources["XObject"]).keys.contains { !xObjects.contains($0) }
            || source.dictionary(resources["Properties"]).keys.contains { !properties.contains($0) }
    }
}
