internal import FoundationEssentials

/// `work` done on each of `items`, on as many at a time as there are processors; results in the order of the items.
func concurrently<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Value
) async -> [Result<Value, any Error>] {
    await withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
        var waiting = items.indices[...]
        func startNext() {
            guard let index = waiting.popFirst() else { return }
            let item = items[index]
            group.addTask { (index, Result { try work(item) }) }
        }
        for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) { startNext() }
        var results: [Int: Result<Value, any Error>] = [:]
        while let (index, result) = await group.next() {
            results[index] = result
            startNext()
        }
        return items.indices.map { results[$0] ?? .failure(CancellationError()) }
    }
}
