/// Finds the marked-content sequences of a stream that belong to hidden layers (ISO 32000-2, 8.11.3.2).
struct HiddenSections<Source: ObjectSource> {
    private let layers: LayerVisibility
    private let source: Source

    init(_ layers: LayerVisibility, _ source: Source) {
        self.layers = layers
        self.source = source
    }

    /// From each `BDC` to its `EMC`, the outermost ones only. One that is never ended is none: readers differ on it.
    func sections(of instance: StreamInstance) throws -> [ClosedRange<Int>] {
        let properties = try source.dictionary(instance.resources["Properties"])
        var open: [(start: Int, isHidden: Bool)] = []
        var sections: [ClosedRange<Int>] = []
        for (index, operation) in instance.operations.enumerated() {
            switch operation.keyword {
            case .BMC: open.append((index, false))
            case .BDC: open.append((index, try isHidden(operation, properties)))
            case .EMC:
                guard let last = open.popLast(), last.isHidden, !open.contains(where: \.isHidden) else { continue }
                sections.append(last.start...index)
            default: break
            }
        }
        return sections
    }

    private func isHidden(_ operation: Operation, _ properties: PDFDictionary) throws -> Bool {
        guard operation.operands.count == 2, operation.operands[0].name == "OC", let name = operation.operands[1].name
        else { return false }
        return try layers.isHidden(properties[name], in: source)
    }
}
