/// Operations of a stream that belong to a hidden layer.
struct HiddenSection {
    let operations: ClosedRange<Int>
    /// What the section belongs to if it is never ended. Some readers hide what follows the stream as well.
    var openLayer: PDFObject?
}

/// Finds the marked-content sequences of a stream that belong to hidden layers (ISO 32000-2, 8.11.3.2).
struct HiddenSections<Source: ObjectSource> {
    private let layers: LayerVisibility
    private let source: Source

    init(_ layers: LayerVisibility, _ source: Source) {
        self.layers = layers
        self.source = source
    }

    /// From each `BDC` to its `EMC`, or to the stream's end; the outermost ones only.
    func sections(of instance: StreamInstance) throws -> [HiddenSection] {
        let properties = try source.dictionary(instance.resources["Properties"])
        var open: [(start: Int, isHidden: Bool)] = []
        // An expression may be long, and thousands of sections may name it.
        var known: [String: Bool] = [:]
        var sections: [HiddenSection] = []
        for (index, operation) in instance.operations.enumerated() {
            switch operation.keyword {
            case .BMC: open.append((index, false))
            case .BDC: open.append((index, try isHidden(operation, properties, &known)))
            case .EMC:
                guard let last = open.popLast(), last.isHidden, !open.contains(where: \.isHidden) else { continue }
                sections.append(HiddenSection(operations: last.start...index))
            default: break
            }
        }
        if let first = open.first(where: \.isHidden) {
            let layer = instance.operations[first.start].operands.last?.name.flatMap { properties[$0] }
            sections.append(
                HiddenSection(operations: first.start...(instance.operations.count - 1), openLayer: layer))
        }
        return sections
    }

    private func isHidden(
        _ operation: Operation, _ properties: PDFDictionary, _ known: inout [String: Bool]
    ) throws -> Bool {
        guard operation.operands.count == 2, operation.operands[0].name == "OC", let name = operation.operands[1].name
        else { return false }
        if let isHidden = known[name] { return isHidden }
        let isHidden = try layers.isHidden(properties[name], in: source)
        known[name] = isHidden
        return isHidden
    }
}
