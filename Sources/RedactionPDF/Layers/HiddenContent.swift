/// What hidden layers paint in a content stream and the forms that it paints.
///
/// Painting operations go. What sets the graphics state stays, since what follows hangs on it: matrices, colours, clips,
/// and where text goes on.
struct HiddenContent: Sendable {
    /// What operations become, by stream and operation; nothing where they go.
    private(set) var operations: [Int: [Int: [WrittenOperation]]] = [:]
    /// The streams of which nothing is painted, since they are forms on hidden layers.
    private(set) var wholeStreams: Set<Int> = []
    /// Layers that are switched on in a stream and never ended.
    private(set) var openLayers: Set<PDFObject> = []
    private var sections: [Int: [HiddenSection]] = [:]

    static let none = HiddenContent()

    private init() {}

    /// - Parameter isWhole: whether all of the content is hidden, because it is on a hidden layer itself.
    init(
        in content: PageContent, _ layers: LayerVisibility, isWhole: Bool = false, _ source: some ObjectSource
    ) throws {
        guard layers.hidesAnything else { return }
        for (stream, instance) in content.streams.enumerated() {
            if let parent = instance.parent, contains(parent.operation, of: parent.stream) {
                wholeStreams.insert(stream)
                continue
            }
            let count = instance.operations.count
            let found =
                isWhole && stream == 0
                ? [HiddenSection(operations: 0...max(0, count - 1))]
                : try HiddenSections(layers, source).sections(of: instance)
            sections[stream] = found
            openLayers.formUnion(found.compactMap(\.openLayer))
            var changes = try hiddenObjects(in: instance, layers, source)
            for section in found { changes.merge(HiddenContent.changes(in: section, of: instance)) { _, new in new } }
            if !changes.isEmpty { operations[stream] = changes }
        }
    }

    var isEmpty: Bool { operations.isEmpty }

    /// Whether an operation paints for a hidden layer.
    func contains(_ operation: Int, of stream: Int) -> Bool {
        wholeStreams.contains(stream) || operations[stream]?[operation] != nil
    }

    /// Whether a sequence of marked content lies on a hidden layer.
    func contains(_ mark: MarkedContent) -> Bool {
        wholeStreams.contains(mark.stream)
            || sections[mark.stream]?.contains { $0.operations.contains(mark.operation) } ?? false
    }

    // MARK: Operations

    /// Images and forms that are on hidden layers themselves.
    private func hiddenObjects(
        in instance: StreamInstance, _ layers: LayerVisibility, _ source: some ObjectSource
    ) throws -> [Int: [WrittenOperation]] {
        let objects = try source.dictionary(instance.resources["XObject"])
        var changes: [Int: [WrittenOperation]] = [:]
        for (index, operation) in instance.operations.enumerated() where operation.keyword == .Do {
            let object = try operation.operands.first?.name.map { try source.dictionary(objects[$0]) }
            if try layers.isHidden(object?["OC"], in: source) { changes[index] = [] }
        }
        return changes
    }

    private static func changes(
        in section: HiddenSection, of instance: StreamInstance
    ) -> [Int: [WrittenOperation]] {
        var changes: [Int: [WrittenOperation]] = [:]
        var path: [Int] = []
        var clips = false
        for index in section.operations where instance.operations.indices.contains(index) {
            let operation = instance.operations[index]
            switch operation.keyword {
            case .Tj, .TJ, .quote, .doubleQuote, .Do, .BI: changes[index] = []
            case .BDC where index == section.operations.lowerBound && section.openLayer == nil:
                changes[index] = [.emptyMark]
            default: break
            }
            guard let kind = PathOperator(operation.keyword) else { continue }
            switch kind {
            case .shading: changes[index] = []
            case .clip, .clipEvenOdd: clips = true
            case _ where kind.builds: path.append(index)
            default:
                changes[index] = [WrittenOperation(operands: [], keyword: .endPath)]
                if !clips { for part in path { changes[part] = [] } }
                (path, clips) = ([], false)
            }
        }
        return changes
    }
}

extension WrittenOperation {
    /// Begins a sequence that says nothing of what is in it.
    fileprivate static let emptyMark = WrittenOperation(operands: [.name("Span")], keyword: .BMC)
}
